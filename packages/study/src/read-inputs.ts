import { createHash } from 'node:crypto';
import { type DataMapping, resourceLimits } from '@qunhai/dataset';
import { QunhaiError } from '@qunhai/kernel';
import type { Run } from '@qunhai/results';
import { fail } from './errors.ts';
import { readYaml } from './read-yaml.ts';
import { documentLimit, type FileOverrides, readStudyFile } from './study-file.ts';
import { type Study, studyMapping, studySchema } from './study-schema.ts';

/** Everything a study reads, as bytes; what happens to them afterwards no longer touches the disk. */
export interface StudyInputs {
  readonly study: Study;
  readonly mapping: DataMapping;
  /** Text of the theory file; null for the built-in theory. */
  readonly theory: string | null;
  /** study.yaml and the theory and mapping files as they were written, by name. */
  readonly documents: ReadonlyMap<string, Uint8Array>;
  /** Data files by the name the mapping gives them. */
  readonly data: ReadonlyMap<string, Uint8Array>;
  /** Every file read, in a fixed order, with its hash. */
  readonly files: Run['inputs'];
}

/** The documents of a study: what it says, before any data file is opened. */
export type StudyDocuments = Omit<StudyInputs, 'data'>;

const studyName = 'study.yaml';

/**
 * Read study.yaml and the theory and mapping files it names.
 * @throws {QunhaiError} study.no-study, study.invalid, and the errors of `readStudyFile`
 */
export function readDocuments(folder: string): StudyDocuments {
  const files: Run['inputs'] = [];
  const documents = new Map<string, Uint8Array>();
  const open = (name: string, role: string) => {
    const bytes = readDocument(folder, name);
    files.push({ file: name, role, sha256: sha256(bytes) });
    documents.set(name, bytes);
    return bytes;
  };
  const study = readYaml(open(studyName, 'study'), studyName, studySchema);
  const theory =
    study.theory === 'clustered-firms'
      ? null
      : new TextDecoder().decode(open(study.theory, 'theory'));
  const mapping =
    typeof study.mapping === 'string'
      ? readYaml(open(study.mapping, 'mapping'), study.mapping, studyMapping)
      : study.mapping;
  return { study, mapping, theory, documents, files };
}

function readDocument(folder: string, name: string): Uint8Array {
  try {
    return readStudyFile(folder, name, documentLimit);
  } catch (error) {
    const absent = error instanceof QunhaiError && error.code === 'study.file-not-found';
    throw absent && name === studyName ? fail('no-study', { folder }, error) : error;
  }
}

/**
 * The documents and the data files, each of them read and hashed once.
 * @param overrides - where data files are that do not lie in the study folder, by their name in the mapping
 * @throws {QunhaiError} study.unknown-override, and the errors of `readDocuments` and `readStudyFile`
 */
export function readInputs(folder: string, overrides: FileOverrides): StudyInputs {
  const documents = readDocuments(folder);
  const named = dataFiles(documents.mapping);
  for (const name of Object.keys(overrides)) {
    if (!named.has(name)) throw fail('unknown-override', { name, known: [...named.keys()] });
  }
  const data = new Map<string, Uint8Array>();
  const files = [...documents.files];
  for (const [name, role] of named) {
    const bytes = readStudyFile(folder, name, resourceLimits.fileBytes, overrides);
    data.set(name, bytes);
    files.push({ file: name, role, sha256: sha256(bytes) });
  }
  return { ...documents, data, files };
}

/** Data files with the first table each of them fills. */
function dataFiles(mapping: DataMapping): Map<string, string> {
  const files = new Map<string, string>();
  for (const [role, tables] of Object.entries(mapping)) {
    for (const table of [tables ?? []].flat()) {
      if (!files.has(table.file)) files.set(table.file, role);
    }
  }
  return files;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
