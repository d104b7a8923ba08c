import { defaultTruth, drawnTableCsv, drawStudy } from '@qunhai/dataset';
import { clusteredFirmsTheory } from '@qunhai/theory';
import type { Connection } from '../database/database.ts';
import { runs, studies } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import { packSnapshot, type StudyFolder } from '../runs/snapshot.ts';

/** A small simulated study; resamples decide how long its run takes. */
export function sampleStudy({ resamples }: { readonly resamples: number }): StudyFolder {
  const truth = defaultTruth(clusteredFirmsTheory, { firms: 60, clusters: 2, waves: 1 });
  const drawn = drawStudy(clusteredFirmsTheory, truth, { seed: 11 });
  const yaml = `schema: qunhai-study/1
id: sample
title: { zh: 样例, en: Sample }
data: simulated
theory: clustered-firms
mapping:
  responses: { file: data/responses.csv }
  firms: { file: data/firms.csv }
analysis: { resamples: ${resamples}, interval: percentile, estimator: pls, assessments: [] }
seed: 3
`;
  return {
    'study.yaml': Buffer.from(yaml),
    'data/responses.csv': Buffer.from(drawnTableCsv(drawn.responses)),
    'data/firms.csv': Buffer.from(drawnTableCsv(drawn.firms)),
  };
}

/** Write a study and a run of it that waits; returns their identifiers. */
export async function insertRun(
  connection: Connection,
  folder: StudyFolder,
): Promise<{ study: string; run: string }> {
  const [study, run] = [newId(), newId()];
  const { zip, sha256 } = packSnapshot(folder);
  const title = { zh: '样例', en: 'Sample' };
  await connection.insert(studies).values({ id: study, title, data: 'simulated', slug: 'sample' });
  await connection.insert(runs).values({
    ...{ id: run, study, number: 1, options: {}, inputRevision: 0, startedBy: 'personal' },
    ...{ snapshot: zip, snapshotSha256: sha256 },
  });
  return { study, run };
}
