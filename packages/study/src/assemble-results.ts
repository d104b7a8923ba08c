import { readFileSync } from 'node:fs';
import type { QualityReport } from '@qunhai/dataset';
import { canonicalJson } from '@qunhai/kernel';
import {
  type DiagnosisResults,
  type HypothesisResult,
  type Results,
  resultsSchema,
  type SemResults,
} from '@qunhai/results';
import type { SemModel } from '@qunhai/sem';
import type { Theory } from '@qunhai/theory';
import type { AnalysedWave } from './analysed-wave.ts';
import { estimationExclusions } from './estimate-model.ts';
import type { StudyData } from './read-dataset.ts';
import type { StudyInputs } from './read-inputs.ts';
import type { AnalysisPlan } from './study-schema.ts';

/** Outputs of the steps before the last. */
export interface Findings {
  readonly inputs: StudyInputs;
  readonly theory: Theory;
  readonly plan: AnalysisPlan;
  readonly data: StudyData;
  readonly wave: AnalysedWave;
  readonly model: SemModel;
  readonly quality: QualityReport;
  readonly sem: SemResults;
  readonly hypotheses: HypothesisResult[];
  readonly diagnosis: DiagnosisResults;
}

/**
 * Put the findings together as results.json, checked against its schema. Holds no time, no path of a machine and
 * nothing that depends on the number of workers.
 */
export function assembleResults(findings: Findings): Results {
  const { inputs, theory, plan, data, wave, model, quality, sem } = findings;
  const { study } = inputs;
  const exclusions = [
    ...data.dataset.exclusions,
    ...wave.exclusions,
    ...estimationExclusions(model, wave.matrix, plan.missing, (row) => wave.files[row]!),
  ];
  return resultsSchema.parse({
    schema: 'qunhai-results/1',
    run: {
      engine: { name: 'qunhai', version: engineVersion() },
      seed: study.seed,
      inputs: inputs.files,
      study: {
        id: study.id,
        title: study.title,
        data: study.data,
        ...(study.note && { note: study.note }),
      },
      theory: { id: theory.id, version: theory.version, title: theory.title },
      analysis: { ...plan, wave: wave.wave },
    },
    quality: { ...quality, notes: [...data.notices, ...quality.notes] },
    sem: { ...sem, notes: [...wave.notes, ...sem.notes] },
    hypotheses: findings.hypotheses,
    diagnosis: findings.diagnosis,
    exclusions,
  });
}

/** results.json: the same bytes for the same results on every machine. */
export function serializeResults(results: Results): string {
  return canonicalJson(results);
}

function engineVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return String(manifest.version);
}
