import type { ReferenceKind } from './meaning-errors.ts';
import { nearestName } from './nearest-name.ts';
import type { TheoryPath } from './place.ts';
import type { Report, Subject } from './report.ts';

interface Named {
  readonly id: string;
  readonly path: TheoryPath;
}

function reportDuplicates(named: readonly Named[], report: Report): void {
  const first = new Map<string, TheoryPath>();
  for (const { id, path } of named) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, path);
    else
      report.add('duplicate-id', path, {
        id,
        first: report.placeOf(earlier),
        second: report.placeOf(path),
      });
  }
}

/** Every identifier once: constructs, items, hypotheses and facts share one set of names. */
export function checkDuplicates({ theory, pathInFile }: Subject, report: Report): void {
  const ids = (
    section: string,
    parts: readonly { id?: string; key?: string; value?: string }[],
    at: TheoryPath = [section],
  ): Named[] =>
    parts.map((part, index) => {
      const field = part.id !== undefined ? 'id' : part.key !== undefined ? 'key' : 'value';
      return { id: part[field]!, path: pathInFile([...at, index, field]) };
    });
  const { stages, lockIns } = theory.diagnosis;
  const shared = (['constructs', 'items', 'hypotheses', 'facts'] as const).flatMap((section) =>
    ids(section, theory[section]),
  );
  reportDuplicates(shared, report);
  reportDuplicates(ids('scales', theory.scales), report);
  reportDuplicates(ids('resources', theory.resources), report);
  reportDuplicates(ids('bibliography', theory.bibliography), report);
  reportDuplicates(ids('lockIns', lockIns, ['diagnosis', 'lockIns']), report);
  reportDuplicates(ids('stages', stages, ['diagnosis', 'stages']), report);
  const rules = stages.flatMap((stage, s) =>
    ids('rules', stage.rules, ['diagnosis', 'stages', s, 'rules']),
  );
  reportDuplicates(rules, report);
  for (const [index, fact] of theory.facts.entries())
    reportDuplicates(ids('options', fact.options ?? [], ['facts', index, 'options']), report);
}

type DefinedKind = Exclude<ReferenceKind, 'option'>;

/** Reports names that nothing in the theory defines. */
export type ReferenceCheck = (kind: DefinedKind, id: string, path: TheoryPath) => boolean;

/** @returns a check that is true for defined names and reports the others, with the name probably meant. */
export function referenceCheck(subject: Subject, report: Report): ReferenceCheck {
  const { theory, alsoDefined, pathInFile } = subject;
  const ids = (parts: readonly { id: string }[]) => parts.map((part) => part.id);
  const known: Record<DefinedKind, Set<string>> = {
    construct: new Set([...ids(theory.constructs), ...alsoDefined('constructs')]),
    item: new Set([...ids(theory.items), ...alsoDefined('items')]),
    scale: new Set([...ids(theory.scales), ...alsoDefined('scales')]),
    fact: new Set([...ids(theory.facts), ...alsoDefined('facts')]),
    reference: new Set([
      ...theory.bibliography.map((work) => work.key),
      ...alsoDefined('bibliography'),
    ]),
  };
  return (kind, id, at) => {
    const names = known[kind];
    if (names.has(id)) return true;
    const path = pathInFile(at);
    report.add('unknown-reference', path, {
      owner: report.ownerOf(path),
      kind,
      id,
      nearest: nearestName(id, names),
      known: [...names],
    });
    return false;
  };
}
