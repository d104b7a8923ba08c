/** A cell of a table; numbers stand to the right. */
export type TextCell = string | { readonly right: string };

/** A column of figures: its heading and cells stand to the right. */
export const right = (text: string | number): TextCell => ({ right: String(text) });

const textOf = (cell: TextCell) => (typeof cell === 'string' ? cell : cell.right);

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Columns that a text takes on a terminal: Chinese characters take two. */
export function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (wide.test(character) ? 2 : 1), 0);
}

/** Lines of a table for a terminal: columns two blanks apart, figures to the right, no blanks at the end. */
export function textTable(
  header: readonly TextCell[],
  rows: readonly (readonly TextCell[])[],
): string[] {
  const all = [header, ...rows];
  const widths = header.map((_, column) =>
    all.reduce((most, row) => Math.max(most, textWidth(textOf(row[column] ?? ''))), 0),
  );
  return all.map((row) =>
    row
      .map((cell, column) => {
        const text = textOf(cell);
        const blanks = ' '.repeat(widths[column]! - textWidth(text));
        return typeof cell === 'string' ? text + blanks : blanks + text;
      })
      .join('  ')
      .trimEnd(),
  );
}
