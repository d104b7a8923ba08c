import { RandomStream } from '@qunhai/kernel';
import type { SemData, SemModel } from '@qunhai/sem';

/** The truth of {@link moderatedData}: coefficients of standardized factors, which have variance 1. */
export const moderatedTruth = {
  xm: 0.3,
  yx: 0.4,
  ym: 0.3,
  /** Of the product of two standardized factors. */
  yxm: 0.25,
  zy: 0.5,
  loading: 0.8,
} as const;

/** X, M → Y → Z, and M moderates X → Y. */
export const moderatedModel: SemModel = {
  constructs: ['X', 'M', 'Y', 'Z'].map((id) => ({
    id,
    kind: 'reflective',
    mode: 'A',
    indicators: [1, 2, 3, 4].map((i) => `${id.toLowerCase()}${i}`),
  })),
  paths: [
    { from: 'X', to: 'Y' },
    { from: 'M', to: 'Y' },
    { from: 'Y', to: 'Z' },
  ],
  interactions: [{ id: 'XM', predictor: 'X', moderator: 'M', to: ['Y'] }],
};

/** Normal factors and errors, four items for each factor, all with the same loading. */
export function moderatedData(
  n: number,
  seed = 1,
  truth: { readonly [name in keyof typeof moderatedTruth]: number } = moderatedTruth,
): SemData {
  const stream = new RandomStream(seed, 'sem.test.moderation');
  const { xm, yx, ym, yxm, zy, loading } = truth;
  const explained = yx ** 2 + ym ** 2 + 2 * yx * ym * xm + yxm ** 2 * (1 + xm ** 2);
  const error = Math.sqrt(1 - loading ** 2);
  const rows = Array.from({ length: n }, () => {
    const x = stream.normal();
    const m = xm * x + Math.sqrt(1 - xm ** 2) * stream.normal();
    const y = yx * x + ym * m + yxm * (x * m - xm) + Math.sqrt(1 - explained) * stream.normal();
    const z = zy * y + Math.sqrt(1 - zy ** 2) * stream.normal();
    return [x, m, y, z].flatMap((factor) =>
      [1, 2, 3, 4].map(() => loading * factor + error * stream.normal()),
    );
  });
  const variables = moderatedModel.constructs.flatMap((c) =>
    c.kind === 'second-order' ? [] : c.indicators,
  );
  return { n, p: variables.length, variables, values: Float64Array.from(rows.flat()) };
}
