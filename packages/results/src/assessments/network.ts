import { z } from 'zod';
import { bilingual } from '../shared.ts';
import { finding } from './finding.ts';

const place = z.enum(['local', 'outside', 'abroad']);
const tieKind = z.enum(['supply', 'cooperation', 'social', 'knowledge']);

/** A figure with its interval at the level of the analysis; null where it is undefined or nothing can be said of how sure it is. */
const figure = z.strictObject({
  value: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});

/** A firm of the wave's network. Rows of firms: left out of what others may read. */
const firm = z.strictObject({
  id: z.string(),
  cluster: z.string().nullable(),
  /** Whether it answered in the wave; otherwise others name it. */
  responded: z.boolean(),
  /** In the order of `measures`; null where a position is undefined. */
  positions: z.array(z.number().nullable()),
  /** In the core of its cluster, and its community, numbered from 1 by size; null where the cluster has none. */
  core: z.boolean().nullable(),
  community: z.int().nullable(),
});

/** Whom firms name and who is none of the firms; `local`: in the cluster, but not among the firms of the study. */
const partner = z.strictObject({ id: z.string(), country: z.string().nullable(), place });

/** As named: from a firm, to a firm or partner. Each kind is a row of its own. */
const tie = z.strictObject({
  from: z.string(),
  to: z.string(),
  kind: tieKind,
  /** Seen from the firm that names: in its own cluster, elsewhere in its country (or nobody says where), or abroad; null = unknown. */
  place: place.nullable(),
  weight: z.number(),
});

/** A statistic beside those of permuted or random networks. */
const againstChance = z.strictObject({
  observed: z.number(),
  expected: z.number(),
  /** Two-sided, or greater than chance where only that is asked (closure, core). */
  p: z.number(),
  draws: z.int(),
});

/** What became of nominations: every one is used or counted. */
const nominations = z.strictObject({
  policy: z.enum(['as-reported', 'either', 'both', 'reconstruct']),
  roster: z.int(),
  respondents: z.int(),
  nominations: z.int(),
  mutualPairs: z.int(),
  oneSidedPairs: z.int(),
  /** One of the two did not answer; neither did. */
  unconfirmedPairs: z.int(),
  unknownPairs: z.int(),
  /** Of somebody in the cluster who is not among the firms. */
  offRoster: z.int(),
  /** Partners that cannot be placed. */
  unplaced: z.int(),
});

const structure = z.strictObject({
  figures: z.array(
    z.strictObject({
      figure: z.enum([
        'density',
        'reciprocity',
        'transitivity',
        'clustering',
        'giantShare',
        'meanPartners',
      ]),
      name: bilingual,
      ...figure.shape,
      /** With as many ties on random pairs. */
      byChance: z.number().nullable(),
    }),
  ),
  verdict: z.enum(['present', 'weak', 'absent']),
  closure: againstChance.nullable(),
  components: z.strictObject({ count: z.int(), largest: z.int(), isolates: z.int() }),
  /** Borgatti & Everett's discrete core; null where no division is defined. */
  core: z
    .strictObject({
      firms: z.int(),
      correlation: z.number(),
      /** Divisions that fit equally well. */
      divisions: z.int(),
      exact: z.boolean(),
      densities: z.strictObject({
        core: z.number().nullable(),
        cross: z.number().nullable(),
        periphery: z.number().nullable(),
      }),
      test: againstChance.nullable(),
    })
    .nullable(),
  communities: z
    .strictObject({
      sizes: z.array(z.int()),
      modularity: z.number().nullable(),
      /** Mean adjusted Rand index between the division kept and those of other starts. */
      stability: z.number().nullable(),
    })
    .nullable(),
});

/** Whether ties keep to firms that are alike in a fact, and who brokers between those that differ. */
const mixing = z.strictObject({
  /** Id of the fact. */
  fact: z.string(),
  name: bilingual,
  groups: z.array(z.strictObject({ group: z.string(), name: bilingual, firms: z.int() })),
  external: z.int(),
  internal: z.int(),
  /** E–I over nominations against groups permuted over the firms. */
  ei: againstChance,
  /** Gould & Fernandez's roles, all firms together. */
  brokerage: z.array(
    z.strictObject({
      role: z.string(),
      count: z.number(),
      expected: z.number(),
      z: z.number().nullable(),
      p: z.number().nullable(),
    }),
  ),
});

/** From local to global. */
const reach = z.strictObject({
  /** (outside and abroad − local) / all ties of firms, by tied partners; interval by resampling firms. */
  ei: figure,
  /** Ties to partners, those within the cluster counted for both firms. */
  local: z.int(),
  outside: z.int(),
  abroad: z.int(),
  /** Mean number of partners abroad of a firm. */
  partnersAbroad: figure,
  /** Share of firms with a partner abroad. */
  firmsAbroad: figure,
  /** Different partners abroad, and countries. */
  partners: z.int(),
  countries: z.array(z.strictObject({ country: z.string(), partners: z.int() })),
  /** Share of firms that reach a partner abroad through a local partner, without one of their own. */
  throughOthers: figure,
  /** Partners abroad that one firm alone ties to the cluster; share of all. */
  soleBridged: figure,
  /** Share of local–foreign pairs bridged by the tenth of the firms that bridge most; null without such pairs. */
  brokersShare: figure,
});

const chain = z.strictObject({
  steps: z.array(
    z.strictObject({ step: z.string(), name: bilingual, firms: z.int(), fragile: z.boolean() }),
  ),
  links: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      tied: z.int(),
      possible: z.int(),
      linked: z.boolean(),
    }),
  ),
  /** Share of steps with firms, of passages with ties: from what is left when the firm leaves that would cost most, to what firms of unknown step could fill. */
  covered: figure,
  linked: figure.nullable(),
  unknown: z.int(),
});

/** Ties explained by other relations, over pairs of firms (MRQAP, double semi-partialling). */
const relations = z.strictObject({
  pairs: z.int(),
  permutations: z.int(),
  rSquared: z.number().nullable(),
  effects: z.array(
    z.strictObject({
      /** `same:` and a fact, `previous`, `returned`. */
      relation: z.string(),
      name: bilingual,
      /** How much likelier a tie is, as a proportion, other relations being equal. */
      coefficient: z.number(),
      p: z.number(),
      adjustedP: z.number(),
    }),
  ),
});

/** The network of one cluster in one wave. Clusters under five firms are not described. */
const clusterNetwork = z.strictObject({
  /** Null: firms of which no cluster is known, taken as one. */
  cluster: z.string().nullable(),
  name: bilingual.nullable(),
  firms: z.int(),
  /** Pairs of firms that are tied, directions and kinds forgotten. */
  pairs: z.int(),
  kinds: z.array(
    z.strictObject({ kind: tieKind, local: z.int(), outside: z.int(), abroad: z.int() }),
  ),
  nominations,
  /** Null below three firms that answered, or without ties among them. */
  structure: structure.nullable(),
  reach,
  mixing: z.array(mixing),
  chain: chain.nullable(),
  relations: relations.nullable(),
});

const wave = z.strictObject({
  wave: z.int(),
  firms: z.array(firm),
  partners: z.array(partner),
  ties: z.array(tie),
  clusters: z.array(clusterNetwork),
});

/** One wave and the next, of one cluster. */
const change = z.strictObject({
  cluster: z.string().nullable(),
  name: bilingual.nullable(),
  from: z.int(),
  to: z.int(),
  /** Firms. */
  entered: z.int(),
  left: z.int(),
  stayed: z.int(),
  /** Nominations among firms that answered both times; births and deaths. */
  ties: z.strictObject({
    before: z.int(),
    after: z.int(),
    persisted: z.int(),
    created: z.int(),
    dissolved: z.int(),
  }),
  jaccard: figure,
  /** Whether more persists than if firms were exchanged. */
  test: againstChance.nullable(),
  /** Of the firms that answered both times: before, after, and the difference with its interval. */
  ei: z.strictObject({
    before: z.number().nullable(),
    after: z.number().nullable(),
    difference: figure,
  }),
  partnersAbroad: z.strictObject({
    before: z.number().nullable(),
    after: z.number().nullable(),
    difference: figure,
  }),
});

/** Rank correlation of a position with an outcome over the firms of the wave. */
const association = z.strictObject({
  position: z.string(),
  /** A construct of the theory or a fact. */
  outcome: z.strictObject({ kind: z.enum(['construct', 'fact']), id: z.string(), name: bilingual }),
  firms: z.int(),
  /** Spearman; ranks within clusters where there are several. Null where it is undefined. */
  rho: figure,
  /** Two-sided, by permuting outcomes within clusters. */
  p: z.number().nullable(),
  /** Asked `first`: local centrality and partners abroad, named before the data; `further`: a search over other positions. */
  asked: z.enum(['first', 'further']),
  /** Holm, over the associations asked alike. */
  adjustedP: z.number().nullable(),
  verdict: z.enum(['goes-with', 'goes-against', 'no-evidence', 'undefined']),
});

/** Whether partners abroad go with an outcome more than being named by local firms does: a difference of rank correlations. */
const contrast = z.strictObject({ outcome: z.string(), difference: figure });

const analysis = z.strictObject({
  seed: z.int(),
  level: z.number(),
  draws: z.int(),
  permutations: z.int(),
  /** Positions in the order in which firms have them. */
  measures: z.array(
    z.strictObject({
      id: z.string(),
      name: bilingual,
      /** What it tells of: local ties, ties outside, or what lies between. */
      side: z.enum(['local', 'global', 'between']),
      higherIsStronger: z.boolean(),
    }),
  ),
  /** The wave that findings tell of: the one the study analyses, or the last with ties. */
  wave: z.int(),
  /** Waves that have ties, earliest first. */
  waves: z.array(wave),
  changes: z.array(change),
  /** In the wave that the study analyses; empty when it has no ties. */
  associations: z.array(association),
  contrasts: z.array(contrast),
});

/** Ties within clusters and abroad: positions of firms, structure, and what goes with them. */
export const networkAssessment = z.strictObject({
  findings: z.array(finding),
  notes: z.array(bilingual),
  /** Null without ties. */
  analysis: analysis.nullable().optional(),
});
