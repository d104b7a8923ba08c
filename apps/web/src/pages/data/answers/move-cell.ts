/** A cell of the grid: row −1 is the head, column 0 the firm. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** How far the grid reaches. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows on the screen, for Page Up and Page Down. */
  readonly page: number;
}

type Move = (place: CellPlace, size: GridSize) => CellPlace;

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: Math.max(0, row - page), column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'Ctrl+Home': () => ({ row: 0, column: 0 }),
  'Ctrl+End': (_, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

/**
 * Where a key leads from a cell, within the grid; null when the key does not move.
 * @see WAI-ARIA Authoring Practices, grid pattern
 */
export function moveCell(
  event: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  from: CellPlace,
  size: GridSize,
): CellPlace | null {
  const held = event.ctrlKey || event.metaKey;
  const move = moves[held ? `Ctrl+${event.key}` : event.key];
  return move ? within(move(from, size), size) : null;
}

/** The nearest cell of the grid. */
export function within({ row, column }: CellPlace, { rows, columns }: GridSize): CellPlace {
  return {
    row: Math.max(-1, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}
