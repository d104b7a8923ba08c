import {
  assessmentRules,
  type CovarianceFit,
  correlationResidualErrors,
  correlationResiduals,
  expectedBeyond,
} from '@qunhai/sem';
import type { ModelRows } from './model-rows.ts';
import type { CovarianceText } from './model-statements.ts';

/** Residuals that are shown. */
const shown = 10;
/** Errors with missing answers rest on the information of all moments; with more items than this, that takes too long for what it tells. */
const mostItems = 50;

/** What the model leaves of the correlations of its items, and how much of it sampling alone would leave. */
export function residualRows(
  { idOf }: CovarianceText,
  fit: CovarianceFit | null,
): ModelRows['residuals'] {
  const [own] = fit === null ? [] : correlationResiduals(fit);
  const [errors] = (fit !== null && isAffordable(fit) && correlationResidualErrors(fit)) || [];
  const { threshold } = assessmentRules['correlation-residual'];
  const p = own?.variables.length ?? 0;
  const all = (own?.variables ?? []).flatMap((a, i) =>
    own!.variables.slice(i + 1).map((b, j) => {
      const at = i * p + i + 1 + j;
      return { a: idOf(a), b: idOf(b), value: own!.values[at]!, error: errors?.[at] ?? Number.NaN };
    }),
  );
  all.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const isKnown = all.length > 0 && all.every(({ error }) => Number.isFinite(error));
  return {
    pairs: all.length,
    large: all.filter(({ value }) => Math.abs(value) > threshold).length,
    threshold,
    ...(isKnown && {
      expected: expectedBeyond(
        all.map(({ error }) => error),
        threshold,
      ),
    }),
    rows: all.slice(0, shown).map(({ error, ...row }) => ({
      ...row,
      ...(isKnown && { standardError: error }),
    })),
  };
}

/** With complete answers always; else where the corrections of the estimator took the same information already. */
function isAffordable({ data, plan, table }: CovarianceFit): boolean {
  const isComplete = data.every(({ patterns }) =>
    patterns.every(({ absent }) => absent.length === 0),
  );
  return isComplete || (plan.test !== null && table.observed.length <= mostItems);
}
