import type { StudyFiles } from './base-study.ts';

/** One broken study and how its run must end. */
export interface MalformedStudy {
  readonly name: string;
  /** Break the files; what a file system holds beyond plain files is made by `place` in the folder. */
  readonly files: (files: StudyFiles) => void;
  readonly place?: (folder: string) => void;
  /** Error code, or `excluded:code` when the run ends well and lists what it left out, or `sound` when nothing is wrong. */
  readonly ends: string;
}

/** Replace a file's text. */
export function changed(
  name: string,
  file: string,
  change: (text: string) => string | Uint8Array,
  ends: string,
): MalformedStudy {
  return { name, ends, files: (files) => files.set(file, change(String(files.get(file)))) };
}

/** Replace a file whatever it holds. */
export function holding(
  name: string,
  file: string,
  content: string | Uint8Array,
  ends: string,
): MalformedStudy {
  return { name, ends, files: (files) => files.set(file, content) };
}
