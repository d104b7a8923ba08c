import { normalQuantile, quantileSorted, tQuantile } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { moderatedData, moderatedModel } from '../../golden/moderated-study.ts';
import { estimatePls, type PlsResult } from '../estimate/estimate-pls.ts';
import { scores } from '../estimate/scores.ts';
import { fSquared } from '../evaluate/explained-variance.ts';
import { bootstrapPls } from '../resample/bootstrap-pls.ts';
import { jackknifePls } from '../resample/jackknife-pls.ts';
import type { SemModel } from '../specify/model.ts';
import { atDeviations, conditionalEffects } from './conditional-effects.ts';
import { interactionSizeIntervals, interactionSizes } from './interaction-size.ts';
import { johnsonNeyman } from './johnson-neyman.ts';
import { moderatedMediation } from './moderated-mediation.ts';

const data = moderatedData(250, 3);
const collect = ['constructCorrelations'] as const;
const bootstrap = await bootstrapPls(
  moderatedModel,
  data,
  {},
  { resamples: 400, seed: 1, collect },
);
const jackknife = jackknifePls(moderatedModel, data, {}, { collect });
const { original } = bootstrap;

const path = (result: PlsResult, from: string, to: string): number => {
  const ids = result.constructs.map((c) => c.id);
  return result.pathCoefficients[ids.indexOf(from) * ids.length + ids.indexOf(to)]!;
};
const perSd = path(original, 'XM', 'Y') * original.terms![0]!.perProduct;
/** Column of the draws of a path. */
const drawsOf = (from: string, to: string): Float64Array => {
  const { pathLabels, paths } = bootstrap.draws;
  const column = pathLabels.findIndex((label) => label.from === from && label.to === to);
  return paths.filter((_, cell) => cell % pathLabels.length === column);
};
const interactionDraws = drawsOf('XM', 'Y').map((b, r) => b * bootstrap.draws.perProduct![r]!);

describe('conditional effects', () => {
  it('simple slopes are lines in the moderator, with percentile intervals of the drawn lines', () => {
    const rows = conditionalEffects({ bootstrap }, ['X', 'Y'], atDeviations('M'));
    expect(rows.map(({ at }) => at)).toEqual([{ M: -1 }, { M: 0 }, { M: 1 }]);
    rows.forEach(({ estimate, interval, at }) => {
      expect(estimate).toBeCloseTo(path(original, 'X', 'Y') + perSd * at.M!, 12);
      const drawn = drawsOf('X', 'Y').map((b, r) => b + interactionDraws[r]! * at.M!);
      expect(interval!.lower).toBeCloseTo(quantileSorted(drawn.sort(), 0.025), 12);
      expect(interval!.method).toBe('percentile');
    });
    const other = conditionalEffects({ bootstrap }, ['M', 'Y'], [{ X: 2 }]);
    expect(other[0]!.estimate).toBeCloseTo(path(original, 'M', 'Y') + 2 * perSd, 12);
  });

  it('have BCa intervals with a jackknife', () => {
    const [row] = conditionalEffects({ bootstrap, jackknife, level: 0.9 }, ['X', 'Y'], [{ M: 1 }]);
    expect(row!.interval).toMatchObject({ method: 'bca', level: 0.9 });
  });

  it('follow the slope of the curve for a square', async () => {
    const model: SemModel = {
      ...moderatedModel,
      quadratics: [{ id: 'XX', construct: 'X', to: ['Y'] }],
    };
    const curved = await bootstrapPls(model, data, {}, { resamples: 50, seed: 1 });
    const { perProduct } = curved.original.terms![1]!;
    const expected =
      path(curved.original, 'X', 'Y') + 2 * path(curved.original, 'XX', 'Y') * perProduct * 0.5;
    const [row] = conditionalEffects({ bootstrap: curved }, ['X', 'Y'], [{ X: 0.5 }]);
    expect(row!.estimate).toBeCloseTo(expected, 12);
  });

  it('refuse a chain that is none and an orthogonalized product', async () => {
    expect(() => conditionalEffects({ bootstrap }, ['X', 'Z'], [{}])).toThrow(
      expect.objectContaining({ code: 'sem.unknown-chain', details: { from: 'X', to: 'Z' } }),
    );
    const options = { moderation: 'orthogonalizing' } as const;
    const orthogonal = await bootstrapPls(moderatedModel, data, options, { resamples: 2, seed: 1 });
    expect(() => conditionalEffects({ bootstrap: orthogonal }, ['X', 'Y'], [{}])).toThrow(
      expect.objectContaining({ code: 'sem.no-conditional-effects' }),
    );
  });
});

describe('moderated mediation', () => {
  it('has the index a₃·b when the first path is moderated', () => {
    const result = moderatedMediation({ bootstrap }, ['X', 'Y', 'Z'], 'M');
    const b = path(original, 'Y', 'Z');
    expect(result.index!.estimate).toBeCloseTo(perSd * b, 12);
    const drawn = drawsOf('Y', 'Z').map((value, r) => value * interactionDraws[r]!);
    expect(result.index!.interval!.upper).toBeCloseTo(quantileSorted(drawn.sort(), 0.975), 12);
    const [low, , high] = result.conditional;
    expect(high!.estimate - low!.estimate).toBeCloseTo(2 * perSd * b, 12);
    expect(result.contrasts).toHaveLength(2);
    expect(result.contrasts[0]!.estimate).toBeCloseTo(perSd * b, 12);
  });

  it('has no index but contrasts when both paths are moderated', async () => {
    const both: SemModel = {
      ...moderatedModel,
      paths: [...moderatedModel.paths, { from: 'M', to: 'Z' }],
      interactions: [
        ...moderatedModel.interactions!,
        { id: 'YM', predictor: 'Y', moderator: 'M', to: ['Z'] },
      ],
    };
    const resampled = await bootstrapPls(both, data, {}, { resamples: 100, seed: 1 });
    const result = moderatedMediation({ bootstrap: resampled }, ['X', 'Y', 'Z'], 'M');
    expect(result.index).toBeNull();
    expect(result.moderatedPaths).toBe(2);
    const [low, middle, high] = result.conditional.map(({ estimate }) => estimate);
    expect(high! - middle!).not.toBeCloseTo(middle! - low!, 3);
    expect(result.contrasts[1]!.estimate).toBeCloseTo(high! - middle!, 12);
  });

  it('names a moderator that moderates nothing', () => {
    expect(() => moderatedMediation({ bootstrap }, ['Y', 'Z'], 'M')).toThrow(
      expect.objectContaining({ code: 'sem.unknown-moderator', details: { moderator: 'M' } }),
    );
  });
});

describe('Johnson–Neyman', () => {
  const own = scores(original, data);
  const column = own.constructs.indexOf('M');
  const ofModerator = Float64Array.from(
    { length: own.n },
    (_, i) => own.values[i * own.constructs.length + column]!,
  );
  const result = johnsonNeyman({ bootstrap }, ['X', 'Y'], 'M', { scores: ofModerator });

  it('covers the observed range without gaps, with the share of cases in each region', () => {
    const { regions, band } = result;
    expect(regions.length).toBeGreaterThan(1);
    expect(regions[0]!.from).toBe(Math.min(...ofModerator));
    expect(regions.at(-1)!.to).toBe(Math.max(...ofModerator));
    regions.slice(1).forEach((region, i) => {
      expect(region.from).toBe(regions[i]!.to);
    });
    expect(regions.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 12);
    expect(band).toHaveLength(61);
  });

  it('has boundaries where a limit of the interval is 0', () => {
    for (const { from } of result.regions.slice(1)) {
      const [row] = conditionalEffects({ bootstrap }, ['X', 'Y'], [{ M: from }]);
      const { lower, upper } = row!.interval!;
      expect(Math.min(Math.abs(lower), Math.abs(upper))).toBeLessThan(1e-5);
    }
  });

  it('has a Fieller set at whose bounds t is critical', () => {
    const { bounds, estimate, notSignificant } = result.crossing!;
    expect(notSignificant).toBe('inside');
    expect(estimate).toBeCloseTo(-path(original, 'X', 'Y') / perSd, 10);
    const critical = tQuantile(0.975, data.n - 1);
    for (const M of bounds!) {
      const [row] = conditionalEffects({ bootstrap }, ['X', 'Y'], [{ M }]);
      expect(Math.abs(row!.t!)).toBeCloseTo(critical, 8);
    }
    expect(estimate).toBeGreaterThan(bounds![0]);
    expect(estimate).toBeLessThan(bounds![1]);
  });

  it('is not significant nearly everywhere without a moderated effect', async () => {
    const truth = { xm: 0.3, yx: 0, ym: 0.4, yxm: 0, zy: 0.5, loading: 0.8 };
    const flat = moderatedData(250, 8, truth);
    const resampled = await bootstrapPls(moderatedModel, flat, {}, { resamples: 300, seed: 2 });
    const none = johnsonNeyman({ bootstrap: resampled }, ['X', 'Y'], 'M', { range: [-1, 1] });
    expect(none.regions.map(({ effect }) => effect)).toEqual(['not-significant']);
    expect(none.regions[0]!.share).toBeNull();
  });
});

describe('f² of an interaction', () => {
  it('is what the product adds to R², judged by limits for products', () => {
    const [row] = interactionSizes(original);
    const main = estimatePls({ ...moderatedModel, interactions: [] }, data);
    const y = original.constructs.findIndex((c) => c.id === 'Y');
    const [full, without] = [original.rSquared[y]!, main.rSquared[y]!];
    expect(row!.value).toBeCloseTo((full - without) / (1 - full), 10);
    expect(row).toMatchObject({ from: 'XM', to: 'Y', size: 'large' });
    expect(fSquared(original).find(({ from }) => from === 'XM')!.value).toBe(row!.value);
  });

  it('has an interval from the collected correlations', () => {
    const [percentile] = interactionSizeIntervals({ bootstrap });
    const [bca] = interactionSizeIntervals({ bootstrap, jackknife });
    expect(percentile!.estimate).toBe(interactionSizes(original)[0]!.value);
    expect(percentile!.interval!.lower).toBeLessThan(percentile!.estimate);
    expect(percentile!.interval!.upper).toBeGreaterThan(percentile!.estimate);
    expect(bca!.interval!.method).toBe('bca');
  });
});

describe('coverage', () => {
  it('percentile intervals of PLSc hold the true interaction in about 95 % of 80 studies', async () => {
    let covered = 0;
    let sum = 0;
    for (let study = 0; study < 80; study++) {
      const own = moderatedData(300, 1000 + study);
      const resampled = await bootstrapPls(
        moderatedModel,
        own,
        { consistent: true },
        {
          resamples: 199,
          seed: study,
        },
      );
      const [row] = moderatedMediation({ bootstrap: resampled }, ['X', 'Y', 'Z'], 'M').contrasts;
      sum += row!.estimate;
      covered += Number(row!.interval!.lower <= 0.125 && 0.125 <= row!.interval!.upper);
    }
    // The truth of the index is 0.25 × 0.5; 3.3 Monte-Carlo standard errors of a 95 % coverage are 8 points.
    const error = 3.3 * Math.sqrt((0.95 * 0.05) / 80);
    expect(covered / 80).toBeGreaterThan(0.95 - error);
    expect(sum / 80).toBeCloseTo(0.125, 1);
    expect(Math.abs(sum / 80 - 0.125)).toBeLessThan(
      normalQuantile(0.9995) * (0.04 / Math.sqrt(80)),
    );
  });
});
