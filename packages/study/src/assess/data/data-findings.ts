import type { Assessments, Finding } from '@qunhai/results';
import type { LittleMcar } from '@qunhai/sem';
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
  const figures = { df, statistic: statistic.toFixed(1), p: probability(p) };
  const text = dataWords.both(isRandom ? 'mcar.random' : 'mcar.rejected', figures);
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
      .map(({ from, to, estimate, base }) =>
        dataWords(language, 'imputed.path', {
          ...{ from, to, base: base.estimate.toFixed(2), estimate: estimate.toFixed(2) },
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

/** Whether the indicators are jointly normal. */
export function normalityFinding({ skewness, kurtosis }: NonNullable<Data['normality']>): Finding {
  const isNormal = Math.abs(kurtosis.z) <= dataRules.normality.threshold;
  const figures = { z: kurtosis.z.toFixed(1).replace('-', '−'), p: probability(skewness.p) };
  return {
    id: 'normality',
    verdict: isNormal ? 'passes' : 'caution',
    text: dataWords.both(isNormal ? 'normality.normal' : 'normality.not', figures),
    rule: dataRules.normality,
  };
}

/** What the sample can find. */
export function sizeFinding({
  observations,
  detectable,
}: NonNullable<Data['sampleSize']>): Finding {
  const isEnough = detectable <= dataRules.size.threshold;
  const figures = { observations, detectable: detectable.toFixed(2) };
  return {
    id: 'sample-size',
    verdict: isEnough ? 'passes' : 'caution',
    text: dataWords.both(isEnough ? 'size.enough' : 'size.short', figures),
    rule: dataRules.size,
  };
}

/** `= .012`, `< .001` */
function probability(p: number): string {
  return p < 0.001 ? '< .001' : `= ${p.toFixed(3).replace(/^0/, '')}`;
}
