import { readFileSync } from 'node:fs';
import type { QualityReport } from '@qunhai/dataset';
import { canonicalJson } from '@qunhai/kernel';
import {
  type Exclusion,
  type QualityResults,
  type Results,
  type Run,
  resultsSchema,
  type SemResults,
} from '@qunhai/results';
import type { SemModel } from '@qunhai/sem';
import type { Theory } from '@qunhai/theory';
import type { AnalysedWave } from './analysed-wave.ts';
import { estimationExclusions } from './estimate-model.ts';
import type { StudyData } from './read-dataset.ts';
import type { StudyInputs } from './read-inputs.ts';
import type { AnalysisPlan, Study } from './study-schema.ts';
import { unweightedNote } from './weigh/unweighted-note.ts';
import { withdrawalNotes } from './withdrawal-notes.ts';

/**
 * Put the parts together as results.json, checked against its schema. Holds no time, no path of a machine and
 * nothing that depends on the number of workers.
 */
export function assembleResults(parts: Omit<Results, 'schema'>): Results {
  return resultsSchema.parse({ schema: 'qunhai-results/1', ...parts });
}

/** `run` of results.json: what is run, on what, with what. */
export function runPart(
  { study, files }: Pick<StudyInputs, 'study' | 'files'>,
  theory: Theory,
  plan: AnalysisPlan,
  { wave }: AnalysedWave,
): Run {
  const { weights, ...analysis } = plan;
  return {
    engine: { name: 'qunhai', version: engineVersion() },
    seed: study.seed,
    inputs: files,
    study: {
      id: study.id,
      title: study.title,
      data: study.data,
      ...(study.note && { note: study.note }),
    },
    theory: { id: theory.id, version: theory.version, title: theory.title },
    analysis: { ...analysis, ...(weights != null && { weights }), wave },
  };
}

/** `quality` of results.json: the checks, after what had to be decided while reading and what respondents took back. */
export function qualityPart(
  study: Study,
  { notices }: StudyData,
  wave: AnalysedWave,
  quality: QualityReport,
): QualityResults {
  const { withdrawn = [] } = study;
  return {
    ...quality,
    ...(withdrawn.length > 0 && { withdrawn }),
    notes: [
      ...withdrawalNotes(study),
      ...notices,
      ...quality.notes,
      ...unweightedNote('quality', wave),
    ],
  };
}

/** `sem` of results.json. */
export function semPart(wave: AnalysedWave, sem: SemResults): SemResults {
  return { ...sem, notes: [...wave.notes, ...sem.notes] };
}

/** `exclusions` of results.json: rows and cells left out while reading, of the wave, and by the estimation. */
export function exclusionsPart(
  { dataset }: StudyData,
  wave: AnalysedWave,
  model: SemModel,
  missing: AnalysisPlan['missing'],
): Exclusion[] {
  return [
    ...dataset.exclusions,
    ...wave.exclusions,
    ...estimationExclusions(model, wave.matrix, missing, (row) => wave.files[row]!),
  ];
}

/** results.json: the same bytes for the same results on every machine. */
export function serializeResults(results: Results): string {
  return canonicalJson(results);
}

/** Version of the program. */
export function engineVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return String(manifest.version);
}
