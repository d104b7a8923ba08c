import { dataMapping } from '@qunhai/dataset';
import { fail } from './errors.ts';

/** A study's mapping as the database holds it. */
export type StoredMapping = Readonly<Record<string, unknown>>;

/**
 * Refuse a mapping that has not the form of study.yaml's; what it says about columns is checked with the data. Responses may
 * be absent: they can be collected here.
 * @throws {QunhaiError} data.mapping-invalid naming the place
 */
export function checkMappingForm(mapping: StoredMapping): void {
  const { error } = dataMapping.partial().safeParse(mapping);
  if (error) throw fail('mapping-invalid', { path: error.issues[0]!.path.join('.') || '/' }, error);
}

/** Names of the files that a mapping reads. */
export function mappedFiles(mapping: StoredMapping | null): Set<string> {
  const tables = Object.values(mapping ?? {}).flat();
  return new Set(
    tables.flatMap((table) =>
      table !== null && typeof table === 'object' && 'file' in table ? [String(table.file)] : [],
    ),
  );
}
