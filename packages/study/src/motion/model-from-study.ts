import type { Bilingual } from '@qunhai/kernel';
import {
  defaultParameters,
  type MeasuredPopulation,
  type Model,
  type Parameters,
  type Sample,
  type Setting,
} from '@qunhai/simulation';
import { findFact, type Resource } from '@qunhai/theory';
import { fail } from '../errors.ts';
import { anchorSales } from './anchor-sales.ts';
import { constructShares } from './construct-shares.ts';
import { conversionReader } from './conversion-weights.ts';
import type { Draw } from './estimates.ts';
import { factReader } from './fact-reader.ts';
import { type ClusterGroups, groupClusters } from './group-clusters.ts';
import {
  type MeasuredStudy,
  type MeasuredWave,
  type MeasureOptions,
  measureStudy,
} from './measure-study.ts';
import { motion } from './messages.ts';
import { outcomeParameters, outcomePaths, referencePath } from './outcome-parameters.ts';
import { placeAbroad } from './place-abroad.ts';
import {
  measuredResources,
  namedResources,
  placeEndowment,
  resourceSettings,
} from './place-endowment.ts';
import { placeFirms, stagesOf } from './place-firms.ts';
import { placeTies } from './place-ties.ts';

/** A model made from a study, with all that was decided and assumed on the way. */
export interface StudyModel {
  readonly model: Model;
  readonly notes: readonly Bilingual[];
}

/** Constructs without which nothing moves. */
const needed = ['CA', 'DC'];

/**
 * The model of a study: its firms, ties and clusters as measured in the analysed wave, and weights as estimated from it.
 * @throws {QunhaiError} study.not-simulable when it lacks what the model needs; study.*, theory.*, dataset.* when an input is wrong;
 *   kernel.cancelled
 */
export async function modelFromStudy(
  folder: string,
  options: MeasureOptions = {},
): Promise<StudyModel> {
  const study = await measureStudy(folder, options);
  return modelOf(study, study.analysed);
}

/** The population of a wave and the setting it lives in. */
export interface Placed {
  readonly setting: Setting;
  readonly population: MeasuredPopulation;
  readonly notes: readonly Bilingual[];
}

/** The model of a measured study that starts as a wave found it. */
export function modelOf(study: MeasuredStudy, from: MeasuredWave): StudyModel {
  const resources = usedResources(study);
  const placed = placeWave(study, from, resources);
  const estimated = estimatedParts(study, resources, placed.setting);
  const turbulence = turbulenceOf(study, from);
  const parameters: Parameters = {
    ...defaultParameters(),
    ...estimated.point.parameters,
    ...turbulence.parameters,
  };
  const anchored = anchorSales(
    {
      setting: withConversion(placed.setting, estimated.point),
      parameters,
      population: placed.population,
      samples: estimated.samples,
    },
    exportShareOf(study, from),
  );
  return {
    model: anchored.model,
    notes: [
      motion.both('motion.firms', {
        firms: placed.population.firms.length,
        wave: from.wave.wave,
        clusters: placed.setting.clusters.length,
      }),
      ...absentNotes(study, from),
      ...placed.notes,
      ...anchored.notes,
      ...turbulence.notes,
      ...estimated.notes,
      motion.both('motion.assumed'),
      motion.both('motion.drift'),
    ],
  };
}

/**
 * Resources of the theory that the firms of the analysed wave rated; the same for models of all waves.
 * @throws {QunhaiError} study.not-simulable when there are none, or a construct is lacking without which nothing moves
 */
export function usedResources(study: MeasuredStudy): Resource[] {
  const { theory, analysed, estimates } = study;
  const shares = constructShares(theory, analysed, estimates);
  const missing = needed.filter((construct) => !shares.has(construct));
  const resources = measuredResources(theory, analysed.wave);
  if (missing.length > 0 || resources.length === 0)
    throw fail('not-simulable', {
      theory: theory.id,
      constructs: missing,
      resources: resources.length,
    });
  return resources;
}

/**
 * Firms, ties, clusters and markets of a wave.
 * @param like - of another wave: its clusters and markets are kept, so that the two can be compared
 */
export function placeWave(
  study: MeasuredStudy,
  from: MeasuredWave,
  resources: readonly Resource[],
  like?: Setting,
): Placed {
  const { theory, data, inputs, estimates } = study;
  const { seed } = inputs.study;
  const { wave } = from;
  const { matrix } = wave;
  const shares = constructShares(theory, from, estimates);
  const facts = factReader(study, from);
  const groups = like
    ? sameClusters(matrix.clusters, like)
    : groupClusters(matrix.clusters, data.dataset.clusters);
  const ofWave = data.dataset.ties.filter((tie) => tie.wave === wave.wave);
  const ties = ofWave.length > 0 ? ofWave : data.dataset.ties;
  const keys = new Map(data.dataset.firms.map(({ id }, k) => [id, k]));
  const abroad = placeAbroad({
    keys: matrix.firms.map((id) => keys.get(id)!),
    firms: matrix.firms,
    facts,
    ties,
    stages: stagesOf(from),
    embedding: shares.get('GE') ?? new Float64Array(matrix.n),
    markets: like?.markets,
    seed,
  });
  const placed = placeFirms({
    study,
    measured: from,
    shares,
    facts,
    clusters: groups.of,
    abroad,
  });
  const local = placeTies({ firms: matrix.firms, clusters: groups.of, ties, seed });
  const stocks = placeEndowment(theory, wave, resources, {
    clusters: groups.clusters.length,
    of: groups.of,
  });
  const setting = {
    clusters: groups.clusters,
    resources: resourceSettings(resources),
    markets: abroad.markets,
    chainSteps: Math.max(1, findFact(theory, 'chain_step')?.options?.length ?? 1),
    ...namedResources(resources),
  };
  return {
    setting,
    population: {
      kind: 'measured',
      firms: placed.firms,
      ties: local.ties,
      endowment: stocks.endowment,
    },
    notes: [
      ...groups.notes,
      ...placed.notes,
      ...abroad.notes,
      ...local.notes,
      ...stocks.notes,
      motion.both('motion.scores'),
      motion.both('motion.value'),
    ],
  };
}

function sameClusters(named: readonly (string | null)[], { clusters }: Setting): ClusterGroups {
  const at = new Map(clusters.map(({ id }, c) => [id, c]));
  const rest = at.get('other-clusters') ?? at.get('all') ?? -1;
  const of = Int32Array.from(named, (id) =>
    id === null && !at.has('all') ? -1 : (at.get(id ?? '') ?? rest),
  );
  return { clusters, of, notes: [] };
}

interface Estimated {
  readonly point: Sample;
  readonly samples: readonly Sample[];
  readonly notes: readonly Bilingual[];
}

/** What the estimates say of weights and parameters, at their point and in every resample. */
function estimatedParts(
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
        list: scaled.map(({ from, to, parameter }) => `${from}→${to}: ${parameter}`).join(', '),
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

function withConversion(setting: Setting, { toAdvantage, toCapability }: Sample): Setting {
  const resources = setting.resources.map((resource, k) => ({
    ...resource,
    toAdvantage: toAdvantage?.[k] ?? resource.toAdvantage,
    toCapability: toCapability?.[k] ?? resource.toCapability,
  }));
  return { ...setting, resources };
}

/** How turbulent the firms say their environment is, where they were asked. */
function turbulenceOf(
  { theory, estimates }: MeasuredStudy,
  from: MeasuredWave,
): { readonly parameters: Partial<Parameters>; readonly notes: readonly Bilingual[] } {
  const known = constructShares(theory, from, estimates)
    .get('EN')
    ?.filter((share) => !Number.isNaN(share));
  if (known === undefined || known.length === 0) return { parameters: {}, notes: [] };
  const turbulence = known.reduce((sum, share) => sum + share, 0) / known.length;
  const note = motion.both('motion.turbulence', { value: turbulence.toFixed(2) });
  return { parameters: { turbulence }, notes: [note] };
}

/** Mean share of exports in sales over the firms that tell it, 0 … 1; null when nobody does. */
function exportShareOf(study: MeasuredStudy, from: MeasuredWave): number | null {
  const facts = factReader(study, from);
  const shares = from.wave.matrix.firms.flatMap(
    (_, row) => facts.number(row, 'export_share') ?? [],
  );
  if (shares.length === 0) return null;
  return shares.reduce((sum, share) => sum + share, 0) / shares.length / 100;
}

function absentNotes({ data }: MeasuredStudy, { wave }: MeasuredWave): Bilingual[] {
  const answered = new Set(wave.matrix.firms);
  const absent = data.dataset.firms.filter(({ id }) => !answered.has(id)).length;
  return absent > 0 ? [motion.both('motion.absent', { firms: absent, wave: wave.wave })] : [];
}
