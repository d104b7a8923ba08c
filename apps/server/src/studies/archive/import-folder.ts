import { parseYaml, readInputs, type Study } from '@qunhai/study';
import type { Actor } from '../../accounts/access.ts';
import type { Transaction } from '../../database/database.ts';
import { exclusions } from '../../database/schema.ts';
import { newId } from '../../new-id.ts';
import { addStudy, type NewStudy } from '../add-study.ts';
import { fail } from '../errors.ts';
import { addDataFiles, type ImportedFile } from './add-data-files.ts';
import { requireStorable } from './decode-part.ts';
import { isSafePath } from './read-archive.ts';
import { reserved } from './reserved-names.ts';

/** A study folder as it goes into the database. */
export interface FolderStudy {
  readonly row: NewStudy;
  readonly files: readonly ImportedFile[];
  readonly exclusions: readonly {
    readonly firm: string;
    readonly wave: number | null;
    readonly reason: string;
  }[];
}

/**
 * What a study folder on disk holds, for the database: study.yaml, the theory and mapping files it names and its data files.
 * Other files of the folder are nothing that a run reads, and stay behind. A reason that is given in two languages is kept as
 * one text, as the workbench has them.
 * @throws {QunhaiError} study.… what keeps it from being read; studies.archive-path, studies.archive-invalid
 */
export function readFolderStudy(folder: string): FolderStudy {
  const { study, theory, data, documents } = readParts(folder);
  for (const name of data.keys())
    if (!isSafePath(name) || reserved.has(name.toLowerCase())) throw fail('archive-path', { name });
  const written = documents.study as { readonly analysis?: Record<string, unknown> };
  const row = {
    title: study.title,
    data: study.data,
    note: study.note ?? null,
    slug: study.id,
    seed: study.seed,
    theory,
    mapping: documents.mapping as Record<string, unknown>,
    analysis: written.analysis ?? {},
    constructs: study.constructs ?? null,
    withdrawn: study.withdrawn ?? null,
  };
  requireStorable('study.yaml', [row, study.exclusions]);
  return {
    row,
    files: [...data].map(([name, content]) => ({ name, content, format: formatOf(name) })),
    exclusions: (study.exclusions ?? []).map(exclusionOf),
  };
}

/** The study as it is understood, and its documents as their author wrote them, without defaults. */
function readParts(folder: string) {
  const { study, theory, data, documents } = readInputs(folder, {});
  const written = (name: string) => parseYaml(documents.get(name)!, name).value;
  const whole = written('study.yaml') as { readonly mapping: unknown };
  const mapping = typeof study.mapping === 'string' ? written(study.mapping) : whole.mapping;
  return { study, theory, data, documents: { study: whole, mapping } };
}

function exclusionOf({ firm, wave, reason }: NonNullable<Study['exclusions']>[number]) {
  const { zh, en } = typeof reason === 'string' ? { zh: reason, en: reason } : reason;
  return { firm, wave: wave ?? null, reason: zh === en ? zh : `${zh} / ${en}` };
}

function formatOf(name: string): ImportedFile['format'] {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (/^xls[xm]?$/.test(ending)) return 'xlsx';
  if (/^z?sav$/.test(ending)) return 'sav';
  return ending === 'tsv' || ending === 'tab' ? 'tsv' : 'csv';
}

/** Put a folder's study into the database. */
export async function addFolderStudy(
  tx: Transaction,
  actor: Actor,
  { row, files, exclusions: left }: FolderStudy,
  action: string,
): Promise<string> {
  const study = await addStudy(tx, actor, row, action);
  await addDataFiles(tx, study, actor.name, files);
  for (const exclusion of left)
    await tx.insert(exclusions).values({ ...exclusion, id: newId(), study, by: actor.name });
  return study;
}
