import { createHash } from 'node:crypto';
import { canonicalJson } from '@qunhai/kernel';
import type { ScenarioFile } from '@qunhai/simulation';
import { eq } from 'drizzle-orm';
import type { Orm } from '../../database/database.ts';
import { studies } from '../../database/schema.ts';
import { packSnapshot } from '../../runs/snapshot.ts';
import { studyFolder } from '../study-folder.ts';
import { readStudyState, type StudyState } from '../study-state.ts';
import { scenariosName } from './reserved-names.ts';
import type { WorkbenchDocument } from './workbench-document.ts';

/** A study as one file. */
export interface StudyArchive {
  /** Name to save it under. */
  readonly name: string;
  readonly zip: Uint8Array;
}

/**
 * A whole study as one file: the study folder as `qunhai run` reads it, imported files that nothing uses yet, the
 * saved scenarios, and workbench.json. The same study gives the same bytes, also after it was imported elsewhere.
 * @throws {QunhaiError} server.not-found
 */
export async function exportStudy(database: Orm, study: string): Promise<StudyArchive> {
  const state = await database.transaction(async (tx) => {
    await tx.select({ id: studies.id }).from(studies).where(eq(studies.id, study)).for('share');
    return readStudyState(tx, study);
  });
  const { folder } = await studyFolder(state);
  const imported = state.files.map(({ name, content }) => [name, content] as const);
  const files: Record<string, Uint8Array> = {
    ...Object.fromEntries(imported),
    ...folder,
    ...scenarioFile(state),
  };
  const document = canonicalJson(documentOf(state, hashesOf(files)));
  const { zip } = packSnapshot({ ...files, 'workbench.json': new TextEncoder().encode(document) });
  return { name: `${state.study.slug}.qunhai.zip`, zip };
}

/** Saved scenarios as the file that `qunhai simulate --scenario` reads; none when there are none. */
function scenarioFile({ scenarios }: StudyState): Record<string, Uint8Array> {
  if (scenarios.length === 0) return {};
  const file: ScenarioFile = { schema: 'qunhai-scenarios/1', scenarios };
  return { [scenariosName]: new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`) };
}

/** SHA-256 of each file by its name. */
export function hashesOf(files: Readonly<Record<string, Uint8Array>>): Record<string, string> {
  const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, hash(bytes)]));
}

function documentOf(state: StudyState, hashes: Record<string, string>): WorkbenchDocument {
  const { slug, title, data, note, seed, mapping, analysis, constructs, withdrawn } = state.study;
  return {
    schema: 'qunhai-workbench/1',
    study: { slug, title, data, note, seed, mapping, analysis, constructs, withdrawn },
    files: state.files.map(({ name, format, uploadedAt }) => ({
      name,
      format,
      uploadedAt: uploadedAt.toISOString(),
    })),
    waves: state.waves.map(({ study: _, openedAt, closedAt, expiresAt, ...wave }) => ({
      ...wave,
      openedAt: told(openedAt),
      closedAt: told(closedAt),
      expiresAt: told(expiresAt),
    })),
    firms: state.firms.map(({ firm, name, cluster, contact }) => ({
      firm,
      name,
      cluster,
      contact,
    })),
    responses: state.responses.map(responseOf),
    exclusions: state.exclusions.map(({ firm, wave, reason, at }) => ({
      firm,
      wave,
      reason,
      at: at.toISOString(),
    })),
    hashes,
  };
}

/** Without the link, its token and what the page of the respondent remembers of them. */
function responseOf(row: StudyState['responses'][number]): WorkbenchDocument['responses'][number] {
  const { wave, firm, revoked, state, answers, page, progress, language, seconds } = row;
  return {
    ...{ wave, firm, revoked, state, answers, page, progress, language, seconds },
    openedAt: told(row.openedAt),
    lastActiveAt: told(row.lastActiveAt),
    submittedAt: told(row.submittedAt),
  };
}

function told(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}
