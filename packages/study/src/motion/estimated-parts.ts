import type { Bilingual } from '@qunhai/kernel';
import type { Sample, Setting } from '@qunhai/simulation';
import type { Resource } from '@qunhai/theory';
import { conversionReader } from './conversion-weights.ts';
import type { Draw } from './estimates.ts';
import type { MeasuredStudy } from './measure-study.ts';
import { motion } from './messages.ts';
import { outcomeParameters, outcomePaths, referencePath } from './outcome-parameters.ts';

/** What the estimates say of a model. */
export interface Estimated {
  readonly point: Sample;
  readonly samples: readonly Sample[];
  readonly notes: readonly Bilingual[];
}

/** What the estimates say of weights and parameters, at their point and in every resample. */
export function estimatedParts(
  { theory, estimates, analysed }: MeasuredStudy,
  resources: readonly Resource[],
  setting: Setting,
): Estimated {
  if (estimates === null)
    return { point: {}, samples: [], notes: [motion.both('motion.not-estimated')] };
  const conversion = conversionReader(theory, analysed.wave, resources, estimates);
  const clipped: number[] = [];
  const sampleOf = (draw: Draw): Sample => {
    const read = conversion(draw);
    clipped.push(read.clipped);
    return {
      toAdvantage: read.toAdvantage ?? setting.resources.map((resource) => resource.toAdvantage),
      toCapability: read.toCapability ?? setting.resources.map((resource) => resource.toCapability),
      parameters: outcomeParameters(estimates, draw),
    };
  };
  const point = sampleOf(estimates.point);
  const samples = estimates.draws.map(sampleOf);
  const notes = [motion.both('motion.weights', { resources: resources.length })];
  if (clipped.some((share) => share > 0)) notes.push(clippedNote(clipped));
  const scaled = outcomePaths.filter(
    ({ parameter }) => point.parameters?.[parameter] !== undefined,
  );
  if (scaled.length > 0)
    notes.push(
      motion.both('motion.outcomes', {
        list: scaled.map(({ from, to, parameter }) => `${from}→${to}: ${parameter}`),
        reference: referencePath,
      }),
    );
  notes.push(
    samples.length > 0
      ? motion.both('motion.samples', { samples: samples.length })
      : motion.both('motion.no-samples'),
  );
  return { point, samples, notes };
}

/** The first share is that of the point estimates. */
function clippedNote([atPoint = 0, ...inSamples]: readonly number[]): Bilingual {
  const mean = inSamples.reduce((sum, share) => sum + share / inSamples.length, 0);
  const percent = (share: number) => (100 * share).toFixed(0);
  return inSamples.length === 0
    ? motion.both('motion.clipped', { share: percent(atPoint) })
    : motion.both('motion.clipped-samples', { share: percent(atPoint), mean: percent(mean) });
}

/** A setting whose resources have the shares of a sample. */
export function withConversion(setting: Setting, { toAdvantage, toCapability }: Sample): Setting {
  const resources = setting.resources.map((resource, k) => ({
    ...resource,
    toAdvantage: toAdvantage?.[k] ?? resource.toAdvantage,
    toCapability: toCapability?.[k] ?? resource.toCapability,
  }));
  return { ...setting, resources };
}
