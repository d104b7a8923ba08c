import type { Bilingual } from '@qunhai/kernel';
import { askedItems, type Construct, type Theory } from '@qunhai/theory';
import { fail } from '../errors.ts';
import { listMessage } from '../list-message.ts';
import type { BoundTable } from '../mapping/bind-columns.ts';
import { closeNames } from '../mapping/close-names.ts';

/**
 * Refuse data that lack every item of a construct on a base path: the base model could not be estimated.
 * @throws {QunhaiError} dataset.construct-without-items
 */
export function requireItems(theory: Theory, tables: readonly BoundTable[]): void {
  const needed = constructsOnBasePaths(theory);
  const lacking = unmeasured(theory, tables).filter(({ id }) => needed.has(id));
  if (lacking.length === 0) return;
  const ids = new Set(lacking.map(({ id }) => id));
  const items = askedItems(theory)
    .filter((item) => ids.has(item.construct))
    .map((item) => item.id);
  const unused = tables.flatMap((table) => table.unused.map((column) => column.name));
  const near = new Set(items.flatMap((item) => closeNames(item, unused)));
  throw fail('construct-without-items', {
    file: tables.map(({ table }) => table.file).join(', '),
    constructs: [...ids],
    items: shortened(items),
    near: [...near].slice(0, 5),
  });
}

/** Items without a column, constructs not measured at all, required facts not asked. */
export function coverageNotices(theory: Theory, tables: readonly BoundTable[]): Bilingual[] {
  const lacking = new Set(unmeasured(theory, tables).map(({ id }) => id));
  const notices: Bilingual[] = [];
  const files = tables.map(({ table }) => table.file);
  if (lacking.size > 0) {
    notices.push(listMessage('notice.constructs-not-measured', [...lacking], { file: files }));
  }
  for (const { table, columns } of tables) {
    const items = askedItems(theory)
      .filter((item) => !columns.has(item.id) && !lacking.has(item.construct))
      .map((item) => item.id);
    if (items.length > 0)
      notices.push(
        listMessage('notice.items-not-asked', items, { file: table.file, count: items.length }),
      );
  }
  return notices;
}

/** Which required facts no table asks. */
export function requiredFactNotices(theory: Theory, tables: readonly BoundTable[]): Bilingual[] {
  const absent = theory.facts
    .filter((fact) => fact.required && !tables.some(({ columns }) => columns.has(fact.id)))
    .map((fact) => fact.id);
  if (absent.length === 0) return [];
  const file = tables.map(({ table }) => table.file);
  return [listMessage('notice.required-facts', absent, { file })];
}

/** Constructs with items of their own, none of which has a column in any table. Positions come from ties and need no column. */
function unmeasured(theory: Theory, tables: readonly BoundTable[]): Construct[] {
  const measured = new Set(
    theory.items
      .filter(
        ({ id, position }) =>
          position !== undefined || tables.some(({ columns }) => columns.has(id)),
      )
      .map((item) => item.construct),
  );
  return theory.constructs.filter(
    ({ id, measurement }) => measurement.kind !== 'second-order' && !measured.has(id),
  );
}

/** Constructs on base paths, second-order ones replaced by what they are formed of. */
function constructsOnBasePaths(theory: Theory): Set<string> {
  const byId = new Map(theory.constructs.map((construct) => [construct.id, construct]));
  const waiting = theory.paths
    .filter((path) => path.model === 'base')
    .flatMap((path) => [path.from, path.to]);
  const needed = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    const measurement = byId.get(id)?.measurement;
    if (measurement?.kind === 'second-order') waiting.push(...measurement.components);
  }
  return needed;
}

function shortened(names: readonly string[]): string[] {
  return names.length > 12 ? [...names.slice(0, 12), '…'] : [...names];
}
