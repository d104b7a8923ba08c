import type { Dataset } from '@qunhai/dataset';
import type { Bilingual } from '@qunhai/kernel';
import { askedItems, type Item, type Scale, type Theory } from '@qunhai/theory';
import type { AnalysedWave } from './analysed-wave.ts';
import { message } from './messages.ts';

/** More answers of an item outside its scale than this share suggest that the scale, not the answers, is wrong. */
const outOfRangeLimit = 0.3;

/** Fewer answers than this may happen to leave the end of a scale unused. */
const fewestAnswers = 50;

/** What about readable data a person should look at before relying on them. */
export function dataWarnings(theory: Theory, dataset: Dataset, wave: AnalysedWave): Bilingual[] {
  return [
    ...idleItems(theory, wave),
    ...(dataset.firms.every(({ cluster }) => cluster === null)
      ? [message.both('warning.no-cluster')]
      : []),
    ...shortScales(theory, dataset),
    ...foreignScales(theory, dataset),
  ];
}

/** Items of constructs on base paths that nobody answered, or everybody alike. */
function idleItems(theory: Theory, { matrix }: AnalysedWave): Bilingual[] {
  const onPaths = new Set(
    theory.paths.flatMap(({ model, from, to }) => (model === 'base' ? [from, to] : [])),
  );
  const components = theory.constructs.flatMap(({ id, measurement }) =>
    onPaths.has(id) && measurement.kind === 'second-order' ? measurement.components : [],
  );
  for (const id of components) onPaths.add(id);
  const distinct = theory.items
    .filter(({ id, construct }) => onPaths.has(construct) && matrix.variables.includes(id))
    .map(({ id }) => ({ id, answers: distinctAnswers(matrix, id) }));
  const named = (count: number) =>
    distinct.filter(({ answers }) => answers === count).map(({ id }) => id);
  const [empty, constant] = [named(0), named(1)];
  return [
    ...(empty.length > 0 ? [message.both('warning.empty-items', { items: empty })] : []),
    ...(constant.length > 0 ? [message.both('warning.constant-items', { items: constant })] : []),
  ];
}

function distinctAnswers({ variables, values, n, p }: AnalysedWave['matrix'], id: string): number {
  const column = variables.indexOf(id);
  const answers = Array.from({ length: n }, (_, row) => values[row * p + column]!);
  return new Set(answers.filter((value) => !Number.isNaN(value))).size;
}

/** Scales whose upper two points or more no answer to any item uses, as when a 5-point scale was asked. */
function shortScales(theory: Theory, { responses }: Dataset): Bilingual[] {
  return theory.scales.flatMap(({ id, min, max }) => {
    if (max - min < 4 || max - min > 10) return [];
    const answers = askedItems(theory)
      .filter((item) => item.scale === id)
      .flatMap((item) => asAnswered(item, { min, max }, responses.items[item.id]));
    const highest = answers.reduce((most, value) => Math.max(most, value), min);
    if (answers.length < fewestAnswers || highest > max - 2) return [];
    return [message.both('warning.short-scale', { scale: id, min, max, highest })];
  });
}

/** Answers as they were given: reversed items turned back. */
function asAnswered(
  { reversed }: Item,
  { min, max }: Pick<Scale, 'min' | 'max'>,
  values: Float64Array | undefined,
): number[] {
  const given = Array.from(values ?? []).filter((value) => !Number.isNaN(value));
  return reversed ? given.map((value) => min + max - value) : given;
}

/** Items with many answers outside their scale. */
function foreignScales(theory: Theory, { responses }: Dataset): Bilingual[] {
  return theory.items.flatMap(({ id, scale: name }) => {
    const outside = responses.outOfRange?.[id]?.length ?? 0;
    const inside = (responses.items[id] ?? []).filter((value) => !Number.isNaN(value)).length;
    if (outside <= outOfRangeLimit * (outside + inside)) return [];
    const { min, max } = theory.scales.find((scale) => scale.id === name)!;
    const share = Math.round((100 * outside) / (outside + inside));
    return [message.both('warning.foreign-scale', { item: id, share, min, max })];
  });
}
