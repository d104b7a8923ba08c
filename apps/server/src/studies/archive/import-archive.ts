import { type Scenario, scenarioFileSchema } from '@qunhai/simulation';
import type { Actor } from '../../accounts/access.ts';
import { newLink } from '../../collect/give-links.ts';
import type { Context } from '../../context.ts';
import type { Transaction } from '../../database/database.ts';
import { exclusions, firms, responses, savedScenarios, waves } from '../../database/schema.ts';
import { newId } from '../../new-id.ts';
import { addStudy } from '../add-study.ts';
import { fail } from '../errors.ts';
import { soundTheory } from '../sound-theory.ts';
import { addDataFiles } from './add-data-files.ts';
import { decodePart, invalid, requireStorable } from './decode-part.ts';
import { hashesOf } from './export-study.ts';
import type { ArchiveFiles } from './read-archive.ts';
import { isSafePath } from './read-archive.ts';
import { reserved, scenariosName } from './reserved-names.ts';
import { type WorkbenchDocument, workbenchDocument } from './workbench-document.ts';

const documentName = 'workbench.json';

/** An archive whose parts were found to fit together. */
interface Archive {
  readonly document: WorkbenchDocument;
  readonly theory: string | null;
  readonly scenarios: readonly Scenario[];
  readonly files: ArchiveFiles;
}

/**
 * Put an exported study into the database, all of it or nothing. Its links are new: those that were handed out before belong
 * to the workbench it came from.
 * @returns its identifier
 * @throws {QunhaiError} studies.archive-…, studies.theory-unsound
 */
export async function importArchive(
  { database, secret }: Pick<Context, 'database' | 'secret'>,
  actor: Actor,
  files: ArchiveFiles,
): Promise<string> {
  const archive = checkArchive(files);
  return database.transaction((tx) => insertArchive(tx, actor, archive, secret));
}

function checkArchive(files: ArchiveFiles): Archive {
  const document = readDocument(files.get(documentName)!);
  requireUnchanged(files, document.hashes);
  for (const { name } of document.files) {
    if (!isSafePath(name) || reserved.has(name.toLowerCase())) throw fail('archive-path', { name });
    if (!files.has(name)) throw fail('archive-changed', { name });
  }
  const known = new Set(document.files.map(({ name }) => name));
  const tables = Object.values(document.study.mapping ?? {}).flat() as { readonly file: string }[];
  const unknown = tables.find(({ file }) => !known.has(file));
  if (unknown) throw fail('archive-changed', { name: unknown.file });
  const yaml = files.get('theory.yaml');
  const theory = yaml === undefined ? null : decodePart('theory.yaml', yaml);
  for (const text of new Set([theory, ...document.waves.map((wave) => wave.theory)]))
    if (text !== null) soundTheory(text);
  return { document, theory, files, scenarios: readScenarios(files.get(scenariosName)) };
}

function readScenarios(bytes: Uint8Array | undefined): readonly Scenario[] {
  if (bytes === undefined) return [];
  const value = readJson(scenariosName, bytes);
  requireStorable(scenariosName, value);
  const { data, error } = scenarioFileSchema.safeParse(value);
  if (data !== undefined) return data.scenarios;
  throw invalid(scenariosName, error.issues[0]!.path.map(String).join('.').slice(0, 200), 'value');
}

function readJson(name: string, bytes: Uint8Array): unknown {
  const text = decodePart(name, bytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(name, '', 'no-json', cause);
  }
}

function readDocument(bytes: Uint8Array): WorkbenchDocument {
  const value = readJson(documentName, bytes);
  const schema = (value as { readonly schema?: unknown } | null)?.schema;
  if (typeof schema === 'string' && /^qunhai-workbench\/(?!1$)\d{1,4}$/.test(schema))
    throw fail('archive-newer', { schema });
  const { data, error } = workbenchDocument.safeParse(value);
  if (data !== undefined) return data;
  const [issue] = error.issues;
  const reason = issue!.message === 'unstorable' ? 'unstorable' : 'value';
  throw invalid(documentName, issue!.path.map(String).join('.').slice(0, 200), reason);
}

/** Every file is there as it was exported, and none was added: otherwise what is imported is not what the file shows. */
function requireUnchanged(files: ArchiveFiles, hashes: Readonly<Record<string, string>>): void {
  const others = [...files].filter(([name]) => name !== documentName);
  const found = hashesOf(Object.fromEntries(others));
  for (const name of new Set([...Object.keys(hashes), ...Object.keys(found)]))
    if (!Object.hasOwn(hashes, name) || hashes[name] !== found[name])
      throw fail('archive-changed', { name: name.slice(0, 200) });
}

async function insertArchive(
  tx: Transaction,
  actor: Actor,
  { document, theory, files, scenarios }: Archive,
  secret: string,
): Promise<string> {
  const study = await addStudy(tx, actor, { ...document.study, theory }, 'study.import');
  const data = document.files.map(({ name, format, uploadedAt }) => ({
    ...{ name, format, content: files.get(name)!, uploadedAt: new Date(uploadedAt) },
  }));
  await addDataFiles(tx, study, actor.name, data);
  await inPortions(document.waves, (portion) =>
    tx.insert(waves).values(
      portion.map(({ openedAt, closedAt, expiresAt, ...wave }) => ({
        ...{ ...wave, study },
        ...{ openedAt: moment(openedAt), closedAt: moment(closedAt) },
        expiresAt: moment(expiresAt),
      })),
    ),
  );
  const invited = document.firms.map((firm, position) => ({ ...firm, study, position }));
  await inPortions(invited, (portion) => tx.insert(firms).values(portion));
  await inPortions(document.responses, (portion) =>
    tx.insert(responses).values(portion.map((row) => responseRow(row, study, secret))),
  );
  await inPortions(document.exclusions, (portion) =>
    tx.insert(exclusions).values(
      portion.map(({ at, ...exclusion }) => ({
        ...{ ...exclusion, study, id: newId(), by: actor.name, at: new Date(at) },
      })),
    ),
  );
  if (scenarios.length > 0)
    await tx.insert(savedScenarios).values({ study, revision: 1, scenarios: [...scenarios] });
  return study;
}

/** With a new link. */
function responseRow(row: WorkbenchDocument['responses'][number], study: string, secret: string) {
  return {
    ...{ ...row, study },
    ...newLink(secret),
    openedAt: moment(row.openedAt),
    lastActiveAt: moment(row.lastActiveAt),
    submittedAt: moment(row.submittedAt),
  };
}

/** A statement takes 65,535 values at most. */
async function inPortions<Row>(
  rows: readonly Row[],
  insert: (portion: Row[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) await insert(rows.slice(from, from + 1000));
}

function moment(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
