import { normalQuantile } from '@qunhai/numerics';
import type { Assessments, SemResults } from '@qunhai/results';
import { minimumSampleSize } from '@qunhai/sem';

/** Paths for which the required rows are told: small to large ones. */
const paths = [0.1, 0.15, 0.2, 0.3, 0.4, 0.5] as const;

/** What a two-sided test at the study's level finds with 80 % power, in standard errors. */
export function detectableInErrors(level: number): number {
  return normalQuantile(0.5 + level / 2) + normalQuantile(0.8);
}

/**
 * The effects that a sample of this size can tell from none: before any estimate by the rules of Kock & Hadaya (2018), and with the
 * standard errors of the model, which hold its measurement and how its predictors are correlated. That second figure is a sensitivity
 * analysis and not the power of the effects found, which would only say again how large they are.
 * @see Hoenig & Heisey (2001), The abuse of power, The American Statistician 55(1)
 */
export function sampleSize(
  {
    observations,
    weighting,
    paths: estimated,
  }: Pick<SemResults, 'observations' | 'weighting' | 'paths'>,
  level: number,
): NonNullable<NonNullable<Assessments['data']>['sampleSize']> {
  const { required } = minimumSampleSize({ smallestPath: 0.5 });
  return {
    observations,
    ...(weighting && { effective: weighting.effective }),
    detectable: required / Math.sqrt(weighting?.effective ?? observations),
    required: paths.map((path) => {
      const { inverseSquareRoot, gammaExponential } = minimumSampleSize({ smallestPath: path });
      return { path, inverseSquareRoot, gammaExponential };
    }),
    paths: estimated.flatMap(({ from, to, estimate, standardError }) =>
      standardError === null
        ? []
        : [
            {
              ...{ from, to, estimate, standardError },
              detectable: detectableInErrors(level) * standardError,
            },
          ],
    ),
  };
}
