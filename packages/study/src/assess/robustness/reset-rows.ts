import type { Assessments, Finding } from '@qunhai/results';
import {
  assessmentRules,
  type PlsResult,
  resetTest,
  type SemData,
  type SemModel,
} from '@qunhai/sem';
import { probability } from '../../effect-text.ts';
import { type Correction, correctTests } from './correct-tests.ts';
import { robustnessWords } from './messages.ts';
import { inBoth, listed, plainDecimal } from './told-figures.ts';

type ResetRow = NonNullable<
  NonNullable<Assessments['robustness']>['nonlinearity']
>['reset'][number];
type TestedRow = ResetRow & { readonly f: number; readonly p: number; readonly adjustedP: number };

/** Powers of the fitted values up to this one are added. */
export const highestPower = 3;

/** RESET of every structural equation of the model; what joins a second-order construct with its components is none. */
export function resetRows(
  model: SemModel,
  estimate: PlsResult,
  data: SemData,
  correction: Correction,
): ResetRow[] {
  const rows = resetTest(estimate, data, highestPower).filter(({ construct }) =>
    model.paths.some(({ to }) => to === construct),
  );
  const adjusted = correctTests(
    rows.map(({ p }) => p),
    correction,
  );
  return rows.map(({ construct, f, df1, df2, p, reason }, i) => ({
    ...{ construct, f, df1, df2, p, adjustedP: adjusted[i]! },
    ...(reason !== null && {
      note: robustnessWords.both(reason === 'collinear' ? 'reset.collinear' : 'reset.degenerate'),
    }),
  }));
}

/** What RESET says of all equations together. */
export function resetFinding(rows: readonly ResetRow[], significance: number): Finding {
  const rule = assessmentRules.reset;
  const tested = rows.filter((row): row is TestedRow => row.p !== null && row.f !== null);
  if (tested.length === 0)
    return { id: 'reset', verdict: 'open', text: robustnessWords.both('reset.none'), rule };
  const bent = tested.filter(({ adjustedP }) => adjustedP < significance);
  const single = tested.filter(({ p }) => p < significance);
  const count = tested.length;
  if (bent.length > 0)
    return { id: 'reset', verdict: 'fails', text: toldRows('reset.fails', bent, count), rule };
  if (single.length > 0)
    return {
      id: 'reset',
      verdict: 'caution',
      text: toldRows('reset.caution', single, count),
      rule,
    };
  const strongest = tested.reduce((a, b) => (b.p < a.p ? b : a));
  const text = inBoth((language) =>
    robustnessWords(language, 'reset.passes', {
      ...{ count, construct: strongest.construct },
      p: probability(language, strongest.adjustedP),
    }),
  );
  return { id: 'reset', verdict: 'passes', text, rule };
}

function toldRows(
  key: 'reset.fails' | 'reset.caution',
  rows: readonly TestedRow[],
  count: number,
): Finding['text'] {
  return inBoth((language) =>
    robustnessWords(language, key, {
      count,
      list: listed(
        language,
        rows.map(({ construct, f, df1, df2, adjustedP }) =>
          robustnessWords(language, 'reset.told', {
            ...{ construct, df1, df2, f: plainDecimal(f) },
            p: probability(language, adjustedP),
          }),
        ),
      ),
    }),
  );
}
