import type { Bilingual } from '@qunhai/kernel';
import type { Fact, Theory } from '@qunhai/theory';
import type { FactValue } from '../dataset.ts';
import type { BoundColumn, BoundTable } from '../mapping/bind-columns.ts';
import { t } from '../messages.ts';
import { checkCombine, factReader, isQuantity } from './fact-answer.ts';
import type { Ledger } from './ledger.ts';

/** A fact that has a column in a table. */
export interface AskedFact {
  readonly fact: Fact;
  readonly read: (record: number, firm: string) => FactValue;
}

/** The facts of a theory that a table has columns for, ready to be read record by record. */
export function askedFacts(theory: Theory, bound: BoundTable, ledger: Ledger): AskedFact[] {
  return theory.facts.flatMap((fact) => {
    const column = bound.columns.get(fact.id);
    if (!column) return [];
    if (isQuantity(fact)) checkCombine(column, bound.table.file);
    return [{ fact, read: factBooker(fact, column, ledger) }];
  });
}

function factBooker(fact: Fact, column: BoundColumn, ledger: Ledger): AskedFact['read'] {
  const read = factReader(fact);
  return (record, firm) => {
    const { answer, leftOut } = read(column, record);
    if (answer.kind === 'value' && leftOut > 0) {
      const code = fact.kind === 'countries' ? 'unknown-country' : 'unknown-option';
      ledger.excludeCell(record, column, firm, code, { count: leftOut, fact: fact.id });
    }
    return ledger.settle(answer, record, column, firm);
  };
}

/** Percent facts whose values all lie between 0 and 1 are probably shares. */
export function shareNotices(
  facts: ReadonlyMap<Fact, readonly FactValue[]>,
  file: string,
): Bilingual[] {
  return [...facts].flatMap(([fact, values]) => {
    if (fact.kind !== 'percent') return [];
    const numbers = values.filter((value) => typeof value === 'number');
    const shares = numbers.every((value) => value <= 1) && numbers.some((v) => v > 0 && v < 1);
    return shares ? [t.both('notice.percent-as-share', { file, fact: fact.id })] : [];
  });
}
