import type { Language } from '@qunhai/kernel';

/** A Markdown table; cells are Markdown already. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cellOf).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Numbers have a true minus sign. */
export function number(value: number): string {
  return String(value).replace('-', '−');
}

/** “, ” or “、” between things. */
export function list(things: readonly string[], language: Language): string {
  return things.join(language === 'zh' ? '、' : ', ');
}

function cellOf(cell: string | number): string {
  return typeof cell === 'number' ? number(cell) : cell.replaceAll('|', '\\|');
}
