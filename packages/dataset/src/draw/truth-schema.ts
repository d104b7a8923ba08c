import { z } from 'zod';

const identifier = z.string().regex(/^[\p{L}][\p{L}\p{N}_-]{0,39}$/u);
const bilingual = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });
const correlation = z.number().gt(-1).lt(1);
const share = z.number().min(0).lt(1);

const pair = z.strictObject({ a: identifier, b: identifier, value: correlation });

/** How the indicators of a construct come about; for a second-order construct the indicators are its components. */
const block = z.union([
  /** One common factor: indicator = loading · construct + independent error. */
  z.strictObject({ loadings: z.record(identifier, z.number().gt(-1).max(1)) }),
  /**
   * The construct *is* the weighted sum of its standardized indicators, scaled to variance 1;
   * weights are relative. `correlation` holds within the block except for the pairs listed.
   */
  z.strictObject({
    weights: z.record(identifier, z.number()),
    correlation: correlation.default(0),
    correlations: z.array(pair).default([]),
  }),
]);

const cluster = z.strictObject({
  id: identifier,
  name: bilingual,
  firms: z.int().min(1).max(1_000_000),
  /** Difference of the cluster's mean from the others', in pooled standard deviations of constructs that no path leads to. */
  shifts: z.record(identifier, z.number().min(-3).max(3)).default({}),
  /** Mean number of partners a firm names in the cluster; the study-wide number when absent. */
  localTies: z.number().min(0).max(50).optional(),
  /** Where it is and what it makes, among the names of `regions`. */
  region: identifier.optional(),
  industry: identifier.optional(),
});

const bounds = {
  min: z.number().optional(),
  max: z.number().optional(),
  decimals: z.int().min(0).max(6).default(0),
};
const options = z
  .array(z.strictObject({ value: z.string().min(1), share: z.number().gt(0).max(1) }))
  .min(1);

/** What a standard normal score becomes as an answer to a question of fact. */
const distribution = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('normal'),
    mean: z.number(),
    standardDeviation: z.number().positive(),
    ...bounds,
  }),
  /** `spread` is the standard deviation of the logarithm. */
  z.strictObject({
    kind: z.literal('log-normal'),
    median: z.number().positive(),
    spread: z.number().positive(),
    /** Multiplied by this earlier fact, e.g. sales for each employee. */
    per: identifier.optional(),
    ...bounds,
  }),
  /** Percentages: `spread` is the standard deviation of the logit. */
  z.strictObject({
    kind: z.literal('percent'),
    median: z.number().gt(0).lt(100),
    spread: z.number().positive(),
    decimals: z.int().min(0).max(6).default(0),
  }),
  /** One of ordered options, in these shares from the lowest score to the highest. */
  z.strictObject({ kind: z.literal('ordered'), options }),
  /** Any of several options, each told by this share of firms; the score raises all of them. */
  z.strictObject({ kind: z.literal('several'), options }),
  /** A log-normal number of countries out of `from`, earlier ones likelier. */
  z.strictObject({
    kind: z.literal('countries'),
    median: z.number().positive(),
    spread: z.number().positive(),
    from: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
  }),
  /** How many options or countries the firm told in another fact. */
  z.strictObject({ kind: z.literal('count'), of: identifier }),
  /** Another fact plus a log-normal number. */
  z.strictObject({
    kind: z.literal('after'),
    fact: identifier,
    median: z.number().positive(),
    spread: z.number().positive(),
    max: z.number().optional(),
  }),
  /** A mean for each cluster plus a normal deviation, e.g. a latitude. */
  z.strictObject({
    kind: z.literal('by-cluster'),
    means: z.record(identifier, z.number()),
    standardDeviation: z.number().positive(),
    decimals: z.int().min(0).max(6).default(0),
  }),
]);

const fact = z.strictObject({
  fact: identifier,
  asked: z.enum(['once', 'every-wave']).default('once'),
  /** Standardized influence of constructs on the score; the rest is chance. */
  drivers: z.record(identifier, correlation).default({}),
  distribution,
  /** An earlier fact without which this one is 0 if a number, and otherwise left out: no exports without markets. */
  requires: identifier.optional(),
  missing: share.default(0),
});

/** Poisson number of partners with mean · exp(strength · driver − strength²/2). */
const ties = z.strictObject({
  kinds: z
    .array(
      z.strictObject({
        kind: z.enum(['supply', 'cooperation', 'social', 'knowledge']),
        share: z.number().positive(),
      }),
    )
    .min(1),
  local: z.strictObject({
    mean: z.number().min(0).max(50),
    driver: identifier.optional(),
    strength: z.number().min(-1).max(1).default(0),
  }),
  foreign: z.strictObject({
    mean: z.number().min(0).max(50),
    driver: identifier.optional(),
    strength: z.number().min(-1).max(1).default(0),
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
    /** Foreign partners a country offers; few make shared partners likely. */
    partnersPerCountry: z.int().min(1).default(20),
  }),
});

/** Employment of regions by industry, with which clusters are compared. */
const regions = z.strictObject({
  names: z.array(identifier).min(2).max(1000),
  /** Shares of the industries in employment, relative. */
  industries: z.record(identifier, z.number().gt(0).max(1)),
  /** Employees of a region: log-normal. */
  employees: z.strictObject({
    median: z.number().min(100).max(1e9),
    spread: z.number().min(0).max(3),
  }),
  /** By how much an industry's share in a region exceeds its share in the whole: log-normal; of clusters as stated. */
  quotients: z.strictObject({
    spread: z.number().min(0).max(2),
    clusters: z.number().positive().max(100),
  }),
  /** Employees of a firm: log-normal. */
  firms: z.strictObject({ mean: z.number().min(1).max(1e5), spread: z.number().min(0).max(3) }),
});

const itemScale = z.strictObject({
  mean: z.number().optional(),
  standardDeviation: z.number().positive().optional(),
  missing: share.optional(),
});

/**
 * A declared truth: the population a simulated study is drawn from. Constructs are multivariate normal with
 * mean 0 and variance 1 over all firms, so path coefficients, loadings and correlations are standardized.
 */
export const truthSchema = z.strictObject({
  schema: z.literal('qunhai-truth/1'),
  theory: identifier,
  note: bilingual.optional(),
  clusters: z.array(cluster).min(1).max(1000),
  paths: z
    .array(z.strictObject({ from: identifier, to: identifier, value: z.number().min(-2).max(2) }))
    .default([]),
  /**
   * Products of two constructs that add to an outcome beside its paths: by how much the predictor's effect grows for each standard
   * deviation of the moderator. What they explain is taken from the outcome's disturbance, so that its variance stays 1 and the
   * correlations of constructs on paths stay as they are; a correlation declared with a construct outside all paths shrinks with the
   * disturbance. Predictor and moderator must not depend on a product themselves.
   */
  interactions: z
    .array(
      z.strictObject({
        predictor: identifier,
        moderator: identifier,
        to: identifier,
        value: z.number().min(-1).max(1),
      }),
    )
    .optional(),
  /** Of constructs that no path leads to; a construct outside all paths may also be given one with any construct. Others are 0 or implied. */
  correlations: z.array(pair).default([]),
  measurement: z.record(identifier, block),
  waves: z
    .strictObject({
      count: z.int().min(1).max(20).default(1),
      /** Of every construct from a wave to the next, its cluster's mean apart. */
      autocorrelation: z.number().min(0).lt(1).default(0.6),
      /** Change of a construct's mean from a wave to the next, in standard deviations. */
      growth: z.record(identifier, z.number().min(-3).max(3)).default({}),
      /** Share of firms that stop answering from a wave to the next. */
      attrition: share.default(0),
    })
    .prefault({}),
  /** From standardized indicators to the answer scale; reversed items are turned around. */
  answers: z
    .strictObject({
      /** `rounded`: to the scale's steps and ends, as people answer. `continuous`: neither, for studies of method. */
      kind: z.enum(['rounded', 'continuous']).default('rounded'),
      /** Mean and standard deviation as shares of the scale's range above its minimum. */
      mean: z.number().min(0).max(1).default(0.6),
      standardDeviation: z.number().gt(0).max(1).default(0.2),
      /** Of single items, in units of the scale. */
      items: z.record(identifier, itemScale).default({}),
    })
    .prefault({}),
  /** Missing completely at random, per item answer. */
  missing: z.strictObject({ blank: share.default(0), dontKnow: share.default(0) }).prefault({}),
  facts: z.array(fact).default([]),
  ties: ties.optional(),
  regions: regions.optional(),
  /** Median of the log-normal time to complete, in seconds; no time column when absent. */
  seconds: z.number().positive().optional(),
  /** Rows and cells spoiled on purpose, so that the quality report has something to find. Counts of rows over all waves. */
  contamination: z
    .strictObject({
      straightLiners: z.int().min(0).default(0),
      speeders: z.int().min(0).default(0),
      duplicates: z.int().min(0).default(0),
      outOfRange: z.int().min(0).default(0),
    })
    .prefault({}),
});

export type Truth = z.infer<typeof truthSchema>;
/** A truth as an author writes it, defaults omitted. */
export type TruthInput = z.input<typeof truthSchema>;
export type TruthBlock = Truth['measurement'][string];
export type TruthFact = Truth['facts'][number];
