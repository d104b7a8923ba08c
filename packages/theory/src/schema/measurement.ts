import { z } from 'zod';
import { position } from './positions.ts';
import { bilingualText, identifier, origin } from './shared.ts';

/** Answer scale shared by items. Numbers outside [min, max] are out of range. */
export const scale = z.strictObject({
  id: identifier,
  min: z.number(),
  max: z.number(),
  /** Spacing of admissible values; omitted when any number in range is admissible. */
  step: z.number().positive().optional(),
  /** Labels of some values, at least of the two ends. */
  anchors: z.array(z.strictObject({ value: z.number(), label: bilingualText })).min(2),
  /** The separate answer that counts as missing; its code in coded data is `code`. */
  dontKnow: z.strictObject({ label: bilingualText, code: z.number().optional() }).optional(),
});

export const item = z.strictObject({
  id: identifier,
  construct: identifier,
  text: bilingualText,
  scale: identifier,
  /** `short`: asked in the short and the full form; `full`: only in the full form. */
  form: z.enum(['short', 'full']),
  /** True when agreement means less of the construct; scores are turned around before analysis. */
  reversed: z.boolean().default(false),
  /** The facet the item covers, e.g. sensing or institutional knowledge. */
  aspect: bilingualText.optional(),
  /** When the item only stands in for what the theory means: what it measures instead, and the limit. */
  proxy: bilingualText.optional(),
  /**
   * The item is not asked: its values are this position of the firm in the network of the wave's ties. The scale tells what counts as
   * lowest and highest where construct scores are shown; values beyond it stay in the model as they are.
   */
  position: position.optional(),
});

/** How a construct is measured. */
const measurement = z.discriminatedUnion('kind', [
  /** Effects of one common factor; PLS mode A, corrected to PLSc when the analysis asks for consistency. */
  z.strictObject({ kind: z.literal('reflective') }),
  /** Formed by its items; `B` regression weights (default), `A` correlation weights, `unit` equal weights. */
  z.strictObject({
    kind: z.literal('composite'),
    weighting: z.enum(['A', 'B', 'unit']).default('B'),
  }),
  /** Formed by other constructs. */
  z.strictObject({
    kind: z.literal('second-order'),
    components: z.array(identifier).min(2),
    weighting: z.enum(['A', 'B', 'unit']).default('B'),
    approach: z.enum(['two-stage', 'repeated-indicators']).default('two-stage'),
  }),
]);

export const construct = z.strictObject({
  id: identifier,
  name: bilingualText,
  definition: bilingualText,
  role: z.enum(['resource', 'driver', 'mechanism', 'outcome', 'context', 'risk']),
  /** The level the construct belongs to; firm answers may measure a cluster's construct. */
  level: z.enum(['firm', 'cluster']).default('firm'),
  measurement,
  references: z.array(z.string()).default([]),
  origin: origin.default('source'),
  /** What is not measured, or only by proxy, said to the reader of a report. */
  limitation: bilingualText.optional(),
});

/** One resource of a cluster: what items measure it, who named it, what nature it has. */
export const resource = z.strictObject({
  id: identifier,
  row: z.int().positive(),
  construct: identifier,
  group: z.enum(['culture', 'infrastructure']).optional(),
  name: bilingualText,
  items: z.array(identifier).min(1),
  references: z.array(z.string()),
  traits: z.strictObject({
    /** Basic factors give static comparative, advanced factors dynamic competitive advantage. */
    factor: z.enum(['basic', 'advanced']),
    publicGood: z.boolean(),
    rooted: z.boolean(),
    causallyAmbiguous: z.boolean(),
    pathDependent: z.boolean(),
    /** Can be bought on the market. */
    tradable: z.boolean(),
    origin: origin.default('ours'),
  }),
});

const factOption = z.strictObject({ value: identifier, label: bilingualText });

/** A question of fact asked beside the scales. */
export const fact = z.strictObject({
  id: identifier,
  question: bilingualText,
  kind: z.enum([
    'year',
    'integer',
    'number',
    'percent',
    'money',
    'choice',
    'multiple-choice',
    'countries',
    'text',
    'latitude',
    'longitude',
    'partners',
  ]),
  options: z.array(factOption).optional(),
  form: z.enum(['short', 'full']).default('full'),
  required: z.boolean().default(false),
  references: z.array(z.string()).default([]),
});
