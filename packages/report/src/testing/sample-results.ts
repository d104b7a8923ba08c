import { type Results, resultsSchema } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import { sampleDiagnosis } from './sample-diagnosis.ts';
import { sampleFullModel } from './sample-full-model.ts';
import { sampleSem } from './sample-sem.ts';

type Verdict = Results['hypotheses'][number]['verdict'];

/** Every sample hypothesis expects a positive effect. */
function judgedEffect({ lower, upper }: { lower: number; upper: number }) {
  if (lower > 0) return 'supported';
  return upper < 0 ? 'contradicted' : 'not-supported';
}

function hypotheses(theory: Theory, sem: Results['sem']): Results['hypotheses'] {
  return theory.hypotheses.map(({ id, group, statement, ...rest }) => {
    const path =
      rest.kind === 'path' && sem.paths.find((row) => row.from === rest.from && row.to === rest.to);
    const many = id === 'H5' ? sem.indirect : [];
    const verdict: Verdict =
      id === 'H5' ? 'partly-supported' : path ? judgedEffect(path.interval!) : 'not-tested';
    const text = { zh: '本版本尚不估计。', en: 'This version does not estimate it.' };
    const none = { effect: [], estimate: null, interval: null, p: null, text };
    const evidence = path
      ? [
          {
            effect: [path.from, path.to],
            estimate: path.estimate,
            interval: path.interval,
            p: path.p,
            text,
          },
        ]
      : many.map((row) => ({
          effect: row.path,
          estimate: row.estimate,
          interval: row.interval,
          p: row.p,
          verdict: judgedEffect(row.interval!),
          text,
        }));
    return {
      id,
      group: group ?? null,
      statement,
      verdict,
      evidence: evidence.length > 0 ? evidence : [none],
    };
  });
}

function quality(theory: Theory): Results['quality'] {
  return {
    responses: 330,
    analysed: 318,
    missingByItem: theory.items.map(({ id }, index) => ({
      item: id,
      missing: index,
      share: index / 330,
      outOfRange: index % 5,
    })),
    missingByFirm: [{ firm: 'F012', wave: 2, row: 14, missing: 3, share: 3 / 50 }],
    items: theory.items.map(({ id }, index) => ({
      item: id,
      n: 330 - index,
      mean: index === 3 ? null : 4.5,
      standardDeviation: 1.2,
      skewness: -0.3,
      kurtosis: -0.4,
    })),
    suspects: [
      {
        firm: 'F007',
        wave: 2,
        row: 9,
        kind: 'straight-lining',
        value: 1,
        threshold: 0.9,
        reason: { zh: '几乎全部题项作答相同。', en: 'Nearly all items have one answer.' },
      },
    ],
    commonMethod: {
      harmanFirstFactor: 0.31,
      fullCollinearity: [{ construct: 'CA', vif: 1.8 }],
      notes: [],
    },
    notes: [{ zh: '没有作答时间。', en: 'No completion times are known.' }],
  };
}

/** Exclusions of rows and cells in turn. */
function sampleExclusions(number: number): Results['exclusions'] {
  return Array.from({ length: number }, (_, index) => ({
    scope: index % 2 === 0 ? ('row' as const) : ('cell' as const),
    table: 'responses' as const,
    file: 'data/responses.csv',
    row: index + 2,
    column: index % 2 === 0 ? null : 'CA1',
    firm: `F${index}`,
    code: index % 2 === 0 ? 'duplicate-row' : 'out-of-range',
    reason: { zh: '与前一行重复。', en: 'Repeats an earlier row.' },
  }));
}

export interface SampleOptions {
  readonly data?: 'simulated' | 'real';
  readonly firms?: number;
  readonly exclusions?: number;
}

/** Complete results of a study that never was, valid by the published schema. */
export function sampleResults(theory: Theory, options: SampleOptions = {}): Results {
  const { data = 'simulated', firms = 40, exclusions = 6 } = options;
  const sem = { ...sampleSem(theory), ...sampleFullModel() };
  return resultsSchema.parse({
    schema: 'qunhai-results/1',
    run: {
      engine: { name: 'qunhai', version: '0.1.0' },
      seed: 20260101,
      inputs: [
        { file: 'data/responses.csv', role: 'responses', sha256: 'ab'.repeat(32) },
        { file: 'theory.yaml', role: 'theory', sha256: 'cd'.repeat(32) },
      ],
      study: {
        id: 'sample',
        title: { zh: '三个集群的示例研究', en: 'A sample study of three clusters' },
        data,
        note: { zh: '供测试使用。', en: 'Made for tests.' },
      },
      theory: { id: theory.id, version: theory.version, title: theory.title },
      analysis: {
        scheme: 'path',
        estimator: 'plsc',
        missing: 'mean',
        resamples: 5000,
        interval: 'percentile',
        level: 0.95,
        wave: 2,
        tolerance: 1e-10,
        maxIterations: 300,
      },
    },
    quality: quality(theory),
    sem,
    hypotheses: hypotheses(theory, sem),
    diagnosis: sampleDiagnosis(theory, firms),
    exclusions: sampleExclusions(exclusions),
  });
}
