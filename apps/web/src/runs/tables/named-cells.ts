import { type Edition, levelText } from '@qunhai/report';
import { type WordsCell, words } from './result-table.ts';

/** A construct by name and id. */
export function constructWords({ names }: Edition, id: string): WordsCell {
  const name = names.construct(id);
  return name === id ? words(id) : words(name, id);
}

/** `Growth GR`, for heads. */
export function nameAndId({ names }: Edition, id: string): string {
  const name = names.construct(id);
  return name === id ? id : `${name} ${id}`;
}

/** An indicator by wording and id. */
export function indicatorWords({ names }: Edition, id: string): WordsCell {
  const wording = names.item(id);
  return wording === id ? words(id) : words(wording, id);
}

/** `Division of labour → Growth`, with the ids beside it. */
export function pairWords({ names }: Edition, from: string, to: string): WordsCell {
  return words(`${names.construct(from)} → ${names.construct(to)}`, `${from} → ${to}`);
}

/** `95% CI` of the run. */
export function intervalHead({ results }: Edition): string {
  return `${levelText(results.run.analysis.level)} CI`;
}
