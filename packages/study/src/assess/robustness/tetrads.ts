import type { JobControl, Language } from '@qunhai/kernel';
import type { Assessments, Finding } from '@qunhai/results';
import {
  assessmentRules,
  confirmatoryTetrads,
  type SemConstruct,
  type SemModel,
  type TetradBlock,
} from '@qunhai/sem';
import { probability } from '../../effect-text.ts';
import { plsSettings } from '../../estimate-model.ts';
import { intervalOf } from '../../evaluate/summariser.ts';
import { affordableCount } from './affordable-count.ts';
import { correctTests } from './correct-tests.ts';
import type { ExaminedModel } from './examined-model.ts';
import { robustnessWords } from './messages.ts';
import { inBoth, named, toldFigures } from './told-figures.ts';

type Tetrads = NonNullable<NonNullable<Assessments['robustness']>['tetrads']>;
type Block = Tetrads['blocks'][number];
type Tetrad = Block['tetrads'][number];

/** Never more than the study's. */
const resampleCounts = { usual: 5000, fewest: 2000 } as const;
const rule = assessmentRules.tetrads;

/** CTA-PLS of the reflective blocks with four items or more; null when there is none. */
export async function tetradsOf(
  { model, wave, plan, seed }: ExaminedModel,
  control: JobControl,
): Promise<{ readonly tetrads: Tetrads | null; readonly findings: readonly Finding[] }> {
  const { usual, fewest } = resampleCounts;
  const reflective = model.constructs.filter(isReflective);
  const found = await confirmatoryTetrads(
    { constructs: reflective, paths: [] } satisfies SemModel,
    wave.matrix,
    plsSettings(plan),
    {
      resamples: Math.min(plan.resamples, affordableCount(wave.matrix.n, usual, fewest)),
      ...{ alpha: rule.threshold, seed, control },
    },
  );
  if (found.blocks.length === 0)
    return {
      tetrads: null,
      findings: [{ id: 'tetrads', verdict: 'open', text: robustnessWords.both('tetrads.none') }],
    };
  const blocks = blockRows(found.blocks);
  const { alpha, resamples, untested } = found;
  return {
    tetrads: { alpha, resamples, blocks, untested: [...untested] },
    findings: tetradFindings(blocks),
  };
}

function isReflective(construct: SemModel['constructs'][number]): construct is SemConstruct {
  return construct.kind === 'reflective';
}

function blockRows(blocks: readonly TetradBlock[]): Block[] {
  const smallest = blocks.map(({ tetrads }) => {
    const p = tetrads.flatMap((tetrad) => tetrad.p ?? []);
    return p.length === 0 ? null : Math.min(1, Math.min(...p) * tetrads.length);
  });
  const adjusted = correctTests(smallest, 'holm');
  return blocks.map(({ construct, commonFactor, tetrads }, b) => ({
    ...{ construct, commonFactor, adjustedP: adjusted[b]! },
    tetrads: tetrads.map(({ indicators, value, standardError, t, p, interval }) => ({
      ...{ items: [...indicators], estimate: value, standardError, t, p },
      interval: intervalOf(interval),
    })),
  }));
}

function tetradFindings(blocks: readonly Block[]): Finding[] {
  const rejected = blocks.filter(({ commonFactor }) => commonFactor === 'rejected');
  const listOf = (kept: readonly Block[]) => (language: Language) =>
    named(
      language,
      kept.map(({ construct }) => construct),
    );
  const whole = (
    verdict: 'passes' | 'open',
    key: 'tetrads.passes' | 'tetrads.open',
    kept: readonly Block[],
  ): Finding[] =>
    kept.length === 0
      ? []
      : [
          {
            ...{ id: key, verdict, rule },
            text: inBoth((language) =>
              robustnessWords(language, key, { list: listOf(kept)(language) }),
            ),
          },
        ];
  return [
    ...rejected.map((block) => rejection(block, blocks.length)),
    ...whole(
      'passes',
      'tetrads.passes',
      blocks.filter(({ commonFactor }) => commonFactor === 'not-rejected'),
    ),
    ...whole(
      'open',
      'tetrads.open',
      blocks.filter(({ commonFactor }) => commonFactor === null),
    ),
  ];
}

/** A block that one common factor does not explain; what many blocks show by chance is a caution only. */
function rejection({ construct, tetrads, adjustedP }: Block, blocks: number): Finding {
  const isSure = adjustedP !== null && adjustedP < rule.threshold;
  const excluding = tetrads.filter(
    ({ interval }) => interval !== null && (interval.lower > 0 || interval.upper < 0),
  );
  const clearest = excluding.reduce((a, b) => ((b.p ?? 1) < (a.p ?? 1) ? b : a));
  return {
    ...{ id: `tetrads.${construct}`, verdict: isSure ? 'fails' : 'caution', rule },
    text: inBoth((language) =>
      robustnessWords(language, isSure ? 'tetrads.fails' : 'tetrads.caution', {
        ...{ construct, blocks, told: toldTetrad(language, clearest) },
        p: probability(language, adjustedP ?? 1),
      }),
    ),
  };
}

function toldTetrad(language: Language, tetrad: Tetrad): string {
  const [a, b, c, d] = tetrad.items;
  return `τ(${a}, ${b}, ${c}, ${d}) = ${toldFigures(language, { ...tetrad, adjustedP: null }, 3)}`;
}
