import type { Assessments, Finding } from '@qunhai/results';
import type { LittleMcar } from '@qunhai/sem';
import { probability } from '../../effect-text.ts';
import { inBoth, plainDecimal } from '../robustness/told-figures.ts';
import { dataRules } from './data-rules.ts';
import { dataWords } from './messages.ts';

type Data = NonNullable<Assessments['data']>;
type Imputed = NonNullable<Data['imputed']>;
type ImputedPath = Imputed['paths'][number];

/** How much is missing, and whether that looks random. */
export function missingFindings(
  missing: NonNullable<Data['missing']>,
  reason: LittleMcar['reason'],
): Finding[] {
  const { rows, completeRows, share, mcar } = missing;
  if (share === 0)
    return [{ id: 'missing.share', verdict: 'passes', text: dataWords.both('complete', { rows }) }];
  const found: Finding = {
    id: 'missing.share',
    verdict: share <= dataRules.share.threshold ? 'passes' : 'caution',
    text: dataWords.both('missing.share', {
      ...{ share: (share * 100).toFixed(1), rows, complete: completeRows },
    }),
    rule: dataRules.share,
  };
  if (mcar === null) return [found, ...untested(reason)];
  const { statistic, df, p } = mcar;
  const isRandom = p >= dataRules.mcar.threshold;
  const text = inBoth((language) =>
    dataWords(language, isRandom ? 'mcar.random' : 'mcar.rejected', {
      ...{ df, statistic: statistic.toFixed(1), p: probability(language, p) },
    }),
  );
  const verdict = isRandom ? 'passes' : 'caution';
  return [found, { id: 'missing.mcar', verdict, text, rule: dataRules.mcar }];
}

function untested(reason: LittleMcar['reason']): Finding[] {
  if (reason === null || reason === 'complete') return [];
  return [{ id: 'missing.mcar', verdict: 'open', text: dataWords.both(`mcar.${reason}`) }];
}

/** Whether conclusions depend on what was done about missing answers. */
export function imputedFinding({ imputations, failed, paths }: Imputed): Finding {
  const moved = paths.filter((path) => verdictChanges(path) || shift(path) > limit);
  const used = imputations - failed;
  const largest = Math.max(...paths.map(shift)).toFixed(2);
  const list = (language: 'zh' | 'en') =>
    moved
      .map(({ from, to, estimate, lower, upper, base }) =>
        dataWords(language, 'imputed.path', {
          ...{ from, to, base: withInterval(base.estimate, base.interval) },
          estimate: withInterval(estimate, { lower, upper }),
        }),
      )
      .join(language === 'zh' ? '；' : '; ');
  const changed = (language: 'zh' | 'en') =>
    dataWords(language, 'imputed.changed', {
      ...{ imputations: used, count: moved.length, list: list(language) },
    });
  return {
    id: 'missing.imputed',
    verdict: moved.length === 0 ? 'passes' : 'caution',
    text:
      moved.length === 0
        ? dataWords.both('imputed.same', { imputations: used, paths: paths.length, largest })
        : { zh: changed('zh'), en: changed('en') },
    rule: dataRules.imputed,
  };
}

/** `0.21 [0.08, 0.34]` */
function withInterval(estimate: number, interval: Pick<ImputedPath, 'lower' | 'upper'> | null) {
  const own = plainDecimal(estimate);
  return interval === null
    ? own
    : `${own} [${plainDecimal(interval.lower)}, ${plainDecimal(interval.upper)}]`;
}

const limit = dataRules.imputed.threshold;

/** In standard errors of the pooled path. */
function shift({ estimate, standardError, base }: ImputedPath): number {
  return Math.abs(estimate - base.estimate) / standardError;
}

function verdictChanges({ lower, upper, base: { interval } }: ImputedPath): boolean {
  const sign = (bounds: { lower: number; upper: number }) =>
    Number(bounds.lower > 0) - Number(bounds.upper < 0);
  return interval !== null && sign({ lower, upper }) !== sign(interval);
}

/** Whether the indicators are jointly normal. Kurtosis decides on standard errors; skewness that is beyond chance is told, too. */
export function normalityFinding({
  rows,
  skewness,
  kurtosis,
}: NonNullable<Data['normality']>): Finding {
  const isHeavy = Math.abs(kurtosis.z) > dataRules.normality.threshold;
  const isSkewed = skewness.p < dataRules.mcar.threshold;
  const shape = isSkewed ? 'normality.skewed' : 'normality.normal';
  return {
    id: 'normality',
    verdict: isHeavy || isSkewed ? 'caution' : 'passes',
    text: inBoth((language) =>
      dataWords(language, isHeavy ? 'normality.not' : shape, {
        ...{ rows, z: plainDecimal(kurtosis.z, 1), p: probability(language, skewness.p) },
      }),
    ),
    rule: dataRules.normality,
  };
}

/** What the sample can find: by the rule of thumb, and by the standard errors of this model, which are often larger. */
export function sizeFinding({
  observations,
  effective,
  detectable,
  paths,
}: NonNullable<Data['sampleSize']>): Finding {
  const own = paths.toSorted((a, b) => a.detectable - b.detectable);
  const [least, most] = [own.at(0), own.at(-1)];
  const isEnough = [detectable, most?.detectable ?? 0].every(
    (effect) => effect <= dataRules.size.threshold,
  );
  return {
    id: 'sample-size',
    verdict: isEnough ? 'passes' : 'caution',
    text: inBoth((language) =>
      dataWords(language, isEnough ? 'size.enough' : 'size.short', {
        ...{ observations, detectable: detectable.toFixed(2) },
        worth:
          effective === undefined
            ? ''
            : dataWords(language, 'size.worth', { effective: effective.toFixed(0) }),
        own:
          least && most
            ? dataWords(language, 'size.own', {
                ...{ least: least.detectable.toFixed(2), most: most.detectable.toFixed(2) },
                path: `${most.from} → ${most.to}`,
              })
            : '',
      }),
    ),
    rule: dataRules.size,
  };
}
