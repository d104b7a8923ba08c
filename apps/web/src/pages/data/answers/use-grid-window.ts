import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import type { AnswerColumn } from './answer-columns.ts';
import { gridSizes } from './grid-sizes.ts';
import type { CellPlace } from './move-cell.ts';

/** Which rows and columns of the grid are in sight; the one with the focus is always among them. */
export function useGridWindow(
  scroller: RefObject<HTMLDivElement | null>,
  rows: number,
  columns: readonly AnswerColumn[],
  active: CellPlace | null,
) {
  const down = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => gridSizes.row,
    paddingStart: gridSizes.head,
    scrollPaddingStart: gridSizes.head,
    overscan: 6,
    rangeExtractor: (range) => withActive(range, active?.row ?? null),
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => columns[index]!.width,
    paddingStart: gridSizes.firm,
    scrollPaddingStart: gridSizes.firm,
    overscan: 4,
    rangeExtractor: (range) => withActive(range, active === null ? null : active.column - 1),
  });
  // Other columns have other widths, which the virtualizer remembers.
  useEffect(() => across.measure(), [columns]);
  return {
    down,
    across,
    scrollTo: ({ row, column }: CellPlace) => {
      if (row >= 0) down.scrollToIndex(row);
      if (column > 0) across.scrollToIndex(column - 1);
    },
  };
}

function withActive(range: Range, active: number | null): number[] {
  const seen = defaultRangeExtractor(range);
  if (active === null || active < 0 || active >= range.count || seen.includes(active)) return seen;
  return active < (seen[0] ?? 0) ? [active, ...seen] : [...seen, active];
}
