import type { Assessments } from '@qunhai/results';
import { cvpatAgainstBenchmarks, type LossComparison, type PredictResult } from '@qunhai/sem';
import { listed, t, told } from './messages.ts';

export type CvpatPart = NonNullable<NonNullable<Assessments['prediction']>['cvpat']>;

/** The cross-validated predictive ability test of the model against the indicators’ averages and the linear benchmark. */
export function testPrediction(direct: PredictResult, level: number): CvpatPart {
  const all = cvpatAgainstBenchmarks(direct, { level });
  const predicted = new Map(
    all.flatMap(({ benchmark, construct, cases }) =>
      benchmark === 'average' ? [[construct, cases] as const] : [],
    ),
  );
  const rows = all.filter(({ construct, cases }) => cases === predicted.get(construct));
  const missing = [...predicted.keys()].filter(
    (construct) => !rows.some((row) => row.benchmark === 'linear' && row.construct === construct),
  );
  return {
    rows: rows.map((row) => ({
      ...{ construct: row.construct, benchmark: row.benchmark },
      ...{ benchmarkLoss: row.benchmarkLoss, ...lossTest(row) },
    })),
    notes: missing.length === 0 ? [] : [missingNote(missing)],
  };
}

/** A loss and its test, as results hold them. */
export function lossTest({ loss, difference, interval, t: statistic, pTwoSided }: LossComparison) {
  const method = 'normal' as const;
  return {
    loss,
    difference: { estimate: difference, interval: interval && { ...interval, method } },
    t: statistic,
    p: pTwoSided,
  };
}

function missingNote(constructs: readonly (string | null)[]) {
  return told('note.no-linear-test', (language) => ({
    constructs: listed(
      language,
      constructs.map((construct) => construct ?? t(language, 'note.whole-model')),
    ),
  }));
}
