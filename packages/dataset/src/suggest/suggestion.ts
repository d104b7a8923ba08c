import type { Bilingual } from '@qunhai/kernel';
import type { ColumnMapping, TableMapping } from '../mapping/mapping.ts';
import type { Confidence } from '../recognise/recognition.ts';
import type { TableRole } from './targets.ts';

/** A column proposed for one target, for a person to confirm. */
export interface ColumnSuggestion {
  readonly target: string;
  readonly kind: 'item' | 'fact' | 'field';
  readonly column: string;
  /** What the mapping would say: the column's name, or the name with recodes and missing codes. */
  readonly entry: string | ColumnMapping;
  readonly confidence: Confidence;
  readonly reasons: readonly Bilingual[];
  /** Different answers that would be left out, at most ten. */
  readonly unread: readonly string[];
}

/** A proposed mapping of one file; nothing of it holds before a person confirms it. */
export interface MappingSuggestion {
  readonly role: TableRole;
  readonly columns: readonly ColumnSuggestion[];
  readonly constants: readonly {
    readonly target: string;
    readonly value: number;
    readonly reason: Bilingual;
  }[];
  /** All suggestions as a mapping. */
  readonly mapping: TableMapping;
  readonly unmatchedColumns: readonly string[];
  readonly unmappedItems: readonly string[];
  readonly unmappedFacts: readonly string[];
  /** What a person should make sure of before trusting the mapping. */
  readonly cautions: readonly Bilingual[];
}
