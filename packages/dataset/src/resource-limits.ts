/**
 * What one input file may ask of the machine. They lie far above any survey of firms; a file beyond them is refused
 * with a message instead of being read until memory ends.
 */
export const resourceLimits = {
  /** Size of the file as it stands on disk. */
  fileBytes: 128 * 2 ** 20,
  /** Size of a workbook's or compressed .sav file's contents once unpacked. */
  unpackedBytes: 128 * 2 ** 20,
  /** Parts of a workbook's zip container. */
  zipEntries: 10_000,
  /** Records of a table, header not counted. */
  rows: 200_000,
  columns: 5_000,
  /** Rows × columns. */
  cells: 10_000_000,
  /** Cells of a workbook, all sheets together: its parser holds each as an object. */
  workbookCells: 2_000_000,
  /** UTF-16 code units of one cell. */
  cellCharacters: 2 ** 20,
  /** UTF-16 code units of one record of a text file, all cells together. */
  recordCharacters: 8 * 2 ** 20,
  headerCharacters: 256,
} as const;
