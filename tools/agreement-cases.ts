import {
  crossLoadings,
  effects,
  estimatePls,
  fornellLarcker,
  fSquared,
  htmt,
  indicatorVif,
  modelFit,
  type PlsResult,
  reliability,
  rSquared,
  scores,
  structuralVif,
} from '@qunhai/sem';
import {
  estimateOf,
  goldenVariants,
  modelOf,
  optionsOf,
  type PeerNumbers,
} from '../packages/sem/golden/evaluate-mobi.ts';
import { mobiData, referenceTable } from '../packages/sem/golden/mobi.ts';

/** Our values beside the reference's; `byConvention`: cannot agree, for a reason that docs/validation.md gives. */
export interface Comparison {
  readonly column: string;
  readonly quantity: string;
  readonly pairs: readonly (readonly [ours: number | null | undefined, theirs: number])[];
  readonly byConvention: boolean;
}

type Figure = readonly [value: number | null, a: string, b?: string];
type Quantity = keyof ReturnType<typeof figuresOf>;

/** Where each peer keeps our figure (a, b): paths in its tables. */
const places: Readonly<Record<string, Partial<Record<Quantity, string>>>> = {
  seminr_stop12: {
    weights: 'weights/{a}/{b}',
    loadings: 'loadings/{a}/{b}',
    'cross-loadings': 'cross_loadings/{a}/{b}',
    'path coefficients': 'path_coef/{a}/{b}',
    'R²': 'path_coef/R^2/{a}',
    'adjusted R²': 'path_coef/AdjR^2/{a}',
    'score correlations': 'construct_cor/{a}/{b}',
    scores: 'scores/{a}/{b}',
    α: 'reliability/{a}/alpha',
    ρA: 'reliability/{a}/rhoA',
    ρC: 'reliability/{a}/rhoC',
    AVE: 'reliability/{a}/AVE',
    HTMT: 'htmt/{b}/{a}',
    'Fornell–Larcker': 'fornell_larcker/{a}/{b}',
    'f², scores held fixed': 'fsquare/{a}/{b}',
    'f², estimated anew': 'fsquare/{a}/{b}',
    'VIF of indicators': 'vif_items/{b}/{a}',
    'VIF of antecedents': 'vif_antecedents/{b}/{a}',
    'total effects': 'total_effects/{a}/{b}',
    'total indirect effects': 'total_indirect/{a}/{b}',
  },
  cSEM_tol1e12: {
    weights: 'weights/{b}/{a}',
    loadings: 'loadings/{b}/{a}',
    'path coefficients': 'path_coef/{b}/{a}',
    'R²': 'r2/{a}',
    'adjusted R²': 'r2_adj/{a}',
    'score correlations': 'proxy_cor/{a}/{b}',
    'construct correlations': 'construct_cor/{a}/{b}',
    α: 'RhoT/{a}',
    'reliability corrected for (ρA or 1)': 'reliabilities_Q2/{a}',
    ρC: 'RhoC/{a}',
    AVE: 'AVE/{a}',
    HTMT: 'htmt_signed_abs/{b}/{a}',
    'Fornell–Larcker, squared': 'fornell_larcker_sq/{a}/{b}',
    'f², scores held fixed': 'fsquare/{b}/{a}',
    'VIF of antecedents': 'vif/{b}/{a}',
    'total effects': 'total_effects/{b} ~ {a}',
    'total indirect effects': 'indirect_effects/{b} ~ {a}',
    SRMR: 'SRMR_{a}',
    d_ULS: 'd_ULS_{a}',
    'd_G, base 10': 'd_G_{a}',
  },
  plspm_tol1e24: {
    weights: 'weights/{a}',
    loadings: 'loadings/{a}',
    'path coefficients': 'path_coef/{b}/{a}',
    'R²': 'r2/{a}',
    α: 'alpha/{a}',
    'total effects': 'total_effects/{a} -> {b}',
    'total indirect effects': 'indirect_effects/{a} -> {b}',
  },
};

/** Quantities of one case as comparisons. */
export function inColumn(
  column: string,
  quantities: Readonly<Record<string, Comparison['pairs']>>,
  byConvention = false,
): Comparison[] {
  return Object.entries(quantities).map(([quantity, pairs]) => ({
    column,
    quantity,
    pairs,
    byConvention,
  }));
}

/** Our estimates beside a peer's, for every variant of the ECSI model on the mobi data that it estimated. */
export function comparisonsWith(peer: string): Comparison[] {
  return Object.entries(goldenVariants()).flatMap(([column, peers]) => {
    if (!peers[peer]) return [];
    const golden = flatten({ ...peers[peer], ...(column === 'modeA_path' && goldenScores()) });
    const figures = figuresOf(column, peer !== 'seminr_stop12');
    return Object.entries(places[peer]!).flatMap(([quantity, place]) => {
      const cells = figures[quantity as Quantity].map(([value, a, b = '']) => ({
        pair: [value, golden.get(place.replace('{a}', a).replace('{b}', b)) ?? Number.NaN] as const,
        differs: differs(peer, column, quantity, a, b),
      }));
      if (cells.every(({ pair }) => Number.isNaN(pair[1]))) return [];
      return [false, true].flatMap((byConvention) => {
        const pairs = cells.filter((c) => c.differs === byConvention).map(({ pair }) => pair);
        const name = byConvention ? `${quantity} (${peer.split('_')[0]})` : quantity;
        return inColumn(column, { [name]: pairs }, byConvention);
      });
    });
  });
}

function differs(peer: string, variant: string, quantity: string, a: string, b: string): boolean {
  if (peer === 'cSEM_tol1e12') return quantity === 'HTMT' && a === 'Quality' && b === 'Loyalty';
  if (peer !== 'seminr_stop12') return false;
  if (quantity === 'f², scores held fixed') return true;
  const fromScores =
    quantity === 'VIF of antecedents' || (quantity === 'Fornell–Larcker' && a !== b);
  return variant.startsWith('plsc') && fromScores;
}

/** Case scores in the form of the other golden matrices. */
function goldenScores(): PeerNumbers {
  const { header, rows } = referenceTable('pls_mobi_ecsi_scores_modeA_path.csv');
  const values = rows.map((row) => row.map(Number));
  return { scores: { rows: rows.map((_, i) => String(i)), cols: header, values } };
}

/** Golden numbers by the path that leads to them. */
function flatten(tree: object): Map<string, number> {
  const leaves = Object.entries(tree).flatMap(([key, value]): [string, number][] => {
    if (typeof value === 'number') return [[key, value]];
    if (typeof value !== 'object' || value === null) return [];
    const { rows, cols, values } = value as { rows: string[]; cols: string[]; values: number[][] };
    if (!values) return [...flatten(value)].map(([path, leaf]) => [`${key}/${path}`, leaf]);
    return rows.flatMap((row, i) =>
      cols.map((col, j): [string, number] => [`${key}/${row}/${col}`, values[i]![j]!]),
    );
  });
  return new Map(leaves);
}

/** All we compute for a variant. cSEM and plspm take mode B (cSEM also its «composite fit») as composites, seminr doesn't. */
function figuresOf(variant: string, knowsComposites: boolean) {
  const isComposite = knowsComposites && /^modeB|compositefit/.test(variant);
  const estimate = estimateOf(variant, isComposite ? 'composite' : 'reflective');
  const { constructs, paths } = estimate;
  const several = (id: string) => paths.filter(({ to }) => to === id).length > 1;
  const larcker = meaningful(fornellLarcker(estimate).map(({ a, b, value }) => [value, a, b]));
  const reliabilities = (name: 'alpha' | 'rhoA' | 'rhoC' | 'ave') =>
    meaningful(reliability(estimate).map((row) => [row[name], row.construct]));
  const fits = Object.entries(modelFit(estimate));
  const { total, totalIndirect } = effects(estimate);
  return {
    ...estimatedFigures(estimate),
    'R²': rSquared(estimate).map(({ construct, value }): Figure => [value, construct]),
    'adjusted R²': rSquared(estimate).map((row): Figure => [row.adjusted, row.construct]),
    α: reliabilities('alpha'),
    ρA: reliabilities('rhoA'),
    'reliability corrected for (ρA or 1)': constructs.map(
      ({ id }, j): Figure => [estimate.rhoA[j]!, id],
    ),
    ρC: reliabilities('rhoC'),
    AVE: reliabilities('ave'),
    HTMT: htmt(estimate).map(({ a, b, value }): Figure => [value, a, b]),
    'Fornell–Larcker': larcker,
    'Fornell–Larcker, squared': larcker.map(([value, a, b]): Figure => [value! ** 2, a, b!]),
    'f², scores held fixed': fSquared(estimate).map(arrow),
    'f², estimated anew': effectSizesEstimatedAnew(variant, estimate),
    'VIF of indicators': indicatorVif(estimate).map(
      ({ construct, indicator, value }): Figure => [value, indicator, construct],
    ),
    'VIF of antecedents': structuralVif(estimate)
      .filter(({ to }) => several(to))
      .map(arrow),
    'total effects': total.map((row) => arrow({ ...row, value: row.estimate })),
    'total indirect effects': totalIndirect.map((row) => arrow({ ...row, value: row.estimate })),
    SRMR: fits.map(([kind, { srmr }]): Figure => [srmr, kind]),
    d_ULS: fits.map(([kind, { dUls }]): Figure => [dUls, kind]),
    'd_G, base 10': fits.map(([kind, { dG }]): Figure => [dG! / Math.LN10 ** 2, kind]),
  };
}

/** Without the nulls: composites, mode B and single items have no such measure. */
function meaningful(figures: readonly Figure[]): Figure[] {
  return figures.filter(([value]) => value !== null);
}

function arrow({ from, to, value }: { from: string; to: string; value: number | null }): Figure {
  return [value, from, to];
}

function estimatedFigures(estimate: PlsResult) {
  const { variables, constructs, paths } = estimate;
  const ids = constructs.map(({ id }) => id);
  const at = (values: Float64Array, rows: readonly string[], a: string, b: string): Figure => [
    values[rows.indexOf(a) * ids.length + ids.indexOf(b)]!,
    a,
    b,
  ];
  const blocks = (values: Float64Array) =>
    constructs.flatMap(({ id, indicators }) => indicators.map((x) => at(values, variables, x, id)));
  const square = (values: Float64Array) =>
    ids.flatMap((a) => ids.map((b) => at(values, ids, a, b)));
  return {
    weights: blocks(estimate.weights),
    loadings: blocks(estimate.loadings),
    'cross-loadings': crossLoadings(estimate).map(
      (row): Figure => [row.estimate, row.indicator, row.construct],
    ),
    'path coefficients': paths.map(({ from, to }) => at(estimate.pathCoefficients, ids, from, to)),
    'score correlations': square(estimate.scoreCorrelations),
    'construct correlations': square(estimate.constructCorrelations),
    scores: Array.from(
      scores(estimate, mobiData()).values,
      (value, k): Figure => [value, String(Math.floor(k / ids.length)), ids[k % ids.length]!],
    ),
  };
}

/** f² as seminr computes it: R² lost when the whole model is estimated anew without the path. */
function effectSizesEstimatedAnew(variant: string, full: PlsResult): Figure[] {
  const model = modelOf(variant, 'reflective');
  return model.paths.map((path) => {
    const paths = model.paths.filter((other) => other !== path);
    const without = estimatePls({ ...model, paths }, mobiData(), optionsOf(variant));
    const [all, fewer] = [full, without].map(
      (estimate) => rSquared(estimate).find(({ construct }) => construct === path.to)?.value ?? 0,
    );
    return [(all! - fewer!) / (1 - all!), path.from, path.to];
  });
}
