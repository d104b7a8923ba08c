import type { RunOptions } from '@qunhai/api';
import { QunhaiError } from '@qunhai/kernel';
import { listedFirms, studyMapping } from '@qunhai/study';
import { clusteredFirmsTheory, parseTheory, type Theory } from '@qunhai/theory';
import { stringify } from 'yaml';
import type { StudyFolder } from '../runs/snapshot.ts';
import { type CollectedTable, collectedTables } from './collected-tables.ts';
import { csvFile, csvReading } from './csv-file.ts';
import type { StudyState } from './study-state.ts';

/** Files of a study folder, and whether there is anything in it to analyse. */
export interface FilledFolder {
  readonly folder: StudyFolder;
  readonly hasAnswers: boolean;
}

type Mapping = Readonly<Record<string, unknown>>;

/**
 * A study as the folder that `qunhai run` reads: study.yaml, theory.yaml when the theory is not the built-in one, the
 * imported files that the mapping names, and what was collected here as CSV files of their own. Without any answers the
 * file of responses holds its header only.
 */
export async function studyFolder(
  state: StudyState,
  options: RunOptions = {},
): Promise<FilledFolder> {
  const { study, files } = state;
  const theory = theoryOf(study.theory);
  const collected = collectedTables(state, theory);
  const imported = study.mapping;
  const hasCollected = collected.responses.rows.length > 0;
  const own = collectedFolder(files.map(({ name }) => name));
  const tables: Record<string, CollectedTable> = {};
  if (hasCollected || imported === null) tables.responses = collected.responses;
  if (collected.ties !== null) tables.ties = collected.ties;
  const unlisted = hasCollected ? await unlistedFirms(state, theory, collected.firms) : null;
  if (unlisted !== null) tables.firms = unlisted;
  const mapping = withCollected(imported, Object.keys(tables), own);
  const used = new Set(filesOf(mapping));
  const folder: Record<string, Uint8Array> = {
    'study.yaml': encode(studyYaml(state, mapping, options)),
    ...(study.theory !== null && { 'theory.yaml': encode(study.theory) }),
  };
  for (const { name, content } of files) if (used.has(name)) folder[name] = content;
  for (const [role, { columns, rows }] of Object.entries(tables))
    folder[`${own}/${role}.csv`] = csvFile(columns, rows);
  return { folder, hasAnswers: hasCollected || imported !== null };
}

function theoryOf(text: string | null): Theory | null {
  return text === null ? clusteredFirmsTheory : parseTheory(text).theory;
}

/** A folder for collected answers that no imported file lies in: an exported study may have been imported again. */
function collectedFolder(names: readonly string[]): string {
  for (let number = 1; ; number++) {
    const folder = number === 1 ? 'collected' : `collected-${number}`;
    if (!names.some((name) => name.toLowerCase().startsWith(`${folder}/`))) return folder;
  }
}

/**
 * Firms that submitted and are not in the imported table of firms, which would leave their answers out; null when there is
 * no such table or it lists them all. A table that cannot be read lists nobody: the run will say what is wrong with it.
 */
async function unlistedFirms(
  { study, files }: StudyState,
  theory: Theory | null,
  firms: CollectedTable,
): Promise<CollectedTable | null> {
  const mapping = studyMapping.safeParse(study.mapping).data;
  if (mapping?.firms === undefined || theory === null) return null;
  const data = new Map(files.map(({ name, content }) => [name, content]));
  const needed = [mapping.firms].flat().every(({ file }) => data.has(file));
  const listed = needed ? await tolerantly(listedFirms(theory, { mapping, data })) : null;
  const rows = firms.rows.filter(([firm]) => !listed?.has(String(firm)));
  return rows.length === 0 ? null : { ...firms, rows };
}

async function tolerantly<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof QunhaiError) return null;
    throw error;
  }
}

/** The imported mapping with the collected files behind its own. */
function withCollected(imported: Mapping | null, roles: readonly string[], own: string): Mapping {
  const added = roles.map((role) => {
    const table = { file: `${own}/${role}.csv`, ...csvReading };
    const given = [imported?.[role] ?? []].flat();
    return [role, given.length === 0 ? table : [...given, table]] as const;
  });
  return { ...imported, ...Object.fromEntries(added) };
}

function filesOf(mapping: Mapping): string[] {
  return Object.values(mapping)
    .flat()
    .map((table) => String((table as { file: unknown }).file));
}

function studyYaml(state: StudyState, mapping: Mapping, options: RunOptions): string {
  const { study } = state;
  const exclusions = state.exclusions.map(({ firm, wave, reason }) => ({
    firm,
    ...(wave !== null && { wave }),
    reason,
  }));
  const withdrawn = withdrawals(state);
  const analysis = { ...study.analysis, ...options };
  const content = {
    schema: 'qunhai-study/1',
    id: study.slug,
    title: { zh: study.title.zh, en: study.title.en },
    data: study.data,
    ...(study.note && { note: { zh: study.note.zh, en: study.note.en } }),
    theory: study.theory === null ? 'clustered-firms' : 'theory.yaml',
    mapping,
    ...(Object.keys(analysis).length > 0 && { analysis }),
    ...(study.constructs && { constructs: study.constructs }),
    ...(exclusions.length > 0 && { exclusions }),
    ...(withdrawn.length > 0 && { withdrawn }),
    seed: study.seed,
  };
  return stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Firms that withdrew by wave: those of the study.yaml it was imported from, and those of the links here. */
function withdrawals({ study, responses }: StudyState): { wave: number; firms: number }[] {
  const counts = new Map<number, number>();
  const add = (wave: number, firms: number) => counts.set(wave, (counts.get(wave) ?? 0) + firms);
  for (const { wave, firms } of study.withdrawn ?? []) add(wave, firms);
  for (const { wave, state } of responses) if (state === 'withdrawn') add(wave, 1);
  return [...counts].sort(([a], [b]) => a - b).map(([wave, firms]) => ({ wave, firms }));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
