import type { JobControl } from '@qunhai/kernel';
import {
  type AnswerScale,
  type IndexSummary,
  type NullDistribution,
  type WithinGroupAgreement,
  withinGroupAgreement,
} from '@qunhai/levels';
import { type Construct, itemsOf, scaleOf, type Theory } from '@qunhai/theory';
import { varyingItems } from '../../analysed-wave.ts';
import type { GroupedFirms, LevelsBasis } from './grouped-firms.ts';
import { levelsAttempt } from './levels-attempt.ts';
import type { ConstructLevels } from './levels-settings.ts';
import { levelsWords as words } from './messages.ts';

type Agreement = NonNullable<ConstructLevels['agreement']>;
type Null = Agreement['nulls'][number]['null'];
type Scale = Theory['scales'][number];

/**
 * Agreement within groups on the items of a construct, against people who answer evenly over all options, and against ones who keep to
 * the middle (or lean to one side), which asks for more.
 * @see LeBreton & Senter (2008), Organizational Research Methods 11(4), on several null distributions
 */
export async function agreementOf(
  construct: Construct,
  { theory, wave }: Pick<LevelsBasis, 'theory' | 'wave'>,
  { group }: GroupedFirms,
  control: JobControl,
): Promise<Pick<ConstructLevels, 'agreement' | 'agreementNote'>> {
  const varying = varyingItems(wave);
  const items = itemsOf(theory, construct.id).filter(
    ({ id, position }) => varying.has(id) && position === undefined,
  );
  const scales = new Map(items.map((item) => [item.scale, scaleOf(theory, item)]));
  const [scale] = scales.values();
  if (!scale || scales.size > 1)
    return { agreement: null, agreementNote: words.both(scale ? 'none.scales' : 'none.items') };
  const { matrix } = wave;
  const columns = items.map(({ id }) => {
    const column = matrix.variables.indexOf(id);
    return {
      name: id,
      values: Float64Array.from(
        { length: matrix.n },
        (_, row) => matrix.values[row * matrix.p + column]!,
      ),
    };
  });
  const found = new Map<Null, WithinGroupAgreement>();
  for (const [name, distribution] of nullsFor(scale)) {
    const tried = await levelsAttempt(() =>
      withinGroupAgreement(
        columns,
        group,
        answersOf(scale),
        { null: distribution, simulations: 0 },
        control,
      ),
    );
    if ('obstacle' in tried) return { agreement: null, agreementNote: tried.obstacle };
    found.set(name, tried.found);
  }
  return {
    agreement: {
      scale: { min: scale.min, max: scale.max },
      items: items.length,
      index: construct.measurement.kind === 'reflective' ? 'rwg' : 'rwg-star',
      nulls: [...found].map(([name, { nullVariance, summary }]) => ({
        ...{ null: name, variance: nullVariance },
        ...{ rwg: summaryOf(summary.rwg), rwgStar: summaryOf(summary.rwgStar) },
      })),
      awg: summaryOf(found.get('uniform')!.summary.awg),
    },
  };
}

function answersOf({ min, max, step }: Scale): AnswerScale {
  return {
    least: min,
    most: max,
    points: isDiscrete({ min, max, step }) ? optionsOf({ min, max, step }) : 2,
  };
}

type Spaced = Pick<Scale, 'min' | 'max' | 'step'>;

const optionsOf = ({ min, max, step }: Spaced) => Math.round((max - min) / (step ?? 1)) + 1;

const isDiscrete = ({ min, max, step }: Spaced) =>
  step !== undefined && Math.abs((max - min) / step - Math.round((max - min) / step)) < 1e-9;

/** Where any number may be answered, the even one is that of a continuous scale: (max − min)² / 12. */
function nullsFor(scale: Scale): (readonly [Null, NullDistribution])[] {
  const { min, max } = scale;
  if (!isDiscrete(scale))
    return [
      ['uniform', { variance: (max - min) ** 2 / 12 }],
      ['triangular', { variance: (max - min) ** 2 / 24 }],
    ];
  return [
    ['uniform', 'uniform'],
    ...(optionsOf(scale) > 2 ? [['triangular', 'triangular'] as const] : []),
    ...(optionsOf(scale) === 5 ? [['slight-skew', 'slight-skew'] as const] : []),
  ];
}

function summaryOf(summary: IndexSummary): Agreement['awg'] {
  const { groups, mean, median, least, most, agreeing, cutoff } = summary;
  return {
    ...{ groups, median, agreeing, cutoff },
    mean: { value: mean, lower: least, upper: most },
  };
}
