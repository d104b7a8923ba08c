/** Pixels of the grid of answers. */
export const gridSizes = {
  row: 34,
  head: 38,
  /** The column of the firm, which stays in sight. */
  firm: 148,
} as const;
