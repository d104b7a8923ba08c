import type { Bilingual } from '@qunhai/kernel';
import { defaultParameters, type Model, type Parameters } from '@qunhai/simulation';
import type { Resource } from '@qunhai/theory';
import { fail } from '../errors.ts';
import { isWeighed } from '../weigh/weighed-matrix.ts';
import { anchorSales } from './anchor-sales.ts';
import { constructShares } from './construct-shares.ts';
import { estimatedParts, withConversion } from './estimated-parts.ts';
import { factReader } from './fact-reader.ts';
import {
  type MeasuredStudy,
  type MeasuredWave,
  type MeasureOptions,
  measureStudy,
} from './measure-study.ts';
import { motion } from './messages.ts';
import { measuredResources } from './place-endowment.ts';
import { placeWave } from './place-wave.ts';

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
      ...(isWeighed(study.analysed.wave.matrix) ? [motion.both('motion.case-weights')] : []),
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
