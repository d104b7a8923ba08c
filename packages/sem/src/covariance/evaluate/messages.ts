import { type Bilingual, defineMessages } from '@qunhai/kernel';
import type { FitWarning, ParameterName } from './diagnostics.ts';

/** What estimates of covariance-based models can be warned of. */
const say = defineMessages('sem.covariance', {
  'warning.negative-variance': {
    zh: '{variable} 的方差估计为负（{estimate}）。可能是模型有误、样本过小或存在异常值，解释结果前请先查明原因。',
    en: 'The variance of {variable} is estimated as negative ({estimate}). The model may be wrong, the sample small, or a case extreme; find out before you interpret.',
  },
  'warning.loading-beyond-one': {
    zh: '{variable} 在 {factor} 上的标准化载荷大于 1。请检查因子之间是否高度相关，或该指标的残差方差是否接近零。',
    en: 'The standardized loading of {variable} on {factor} is beyond 1. See whether factors are all but the same, or its residual variance close to zero.',
  },
  'warning.improper-latent-covariance': {
    zh: '潜变量的协方差矩阵不是半正定的：有的潜变量之间的相关超过 1，或互为线性组合。',
    en: 'No latent variables can have the covariances that were estimated: some correlate beyond 1, or are combinations of others.',
  },
  'warning.not-identified': {
    zh: '模型不可识别：数据无法区分以下参数：{parameters}。请固定其中的参数，或减少参数。',
    en: 'The model is not identified: the data cannot tell these parameters apart: {parameters}. Fix some of them, or leave some out.',
  },
  'warning.not-identified-unknown': {
    zh: '模型不可识别，且无法指出是哪些参数。请检查每个潜变量是否有足够的指标和确定的尺度。',
    en: 'The model is not identified, and which parameters are to blame cannot be told. See that every latent variable has enough indicators and a scale.',
  },
  'warning.negative-df': {
    zh: '待估参数比可用的样本矩多 {excess} 个，模型无法估计。请固定或删去参数。',
    en: 'There are {excess} more parameters than moments to estimate them from. Fix parameters, or leave some out.',
  },
});

/** A warning in words, in both languages. */
export function warningText(warning: FitWarning): Bilingual {
  switch (warning.kind) {
    case 'negative-variance':
      return say.both('warning.negative-variance', {
        variable: warning.variable,
        estimate: warning.estimate.toPrecision(3).replace('-', '−'),
      });
    case 'loading-beyond-one':
      return say.both('warning.loading-beyond-one', {
        variable: warning.variable,
        factor: warning.factor,
      });
    case 'improper-latent-covariance':
      return say.both('warning.improper-latent-covariance');
    case 'not-identified':
      return warning.parameters.length === 0
        ? say.both('warning.not-identified-unknown')
        : say.both('warning.not-identified', {
            parameters: warning.parameters.map(nameOf),
          });
    case 'negative-df':
      return say.both('warning.negative-df', { excess: -warning.df });
  }
}

/** As in lavaan's syntax. */
function nameOf({ left, operator, right }: ParameterName): string {
  return operator === '~1' ? `${left} ~ 1` : `${left} ${operator} ${right}`;
}
