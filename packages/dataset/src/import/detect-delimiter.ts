const candidates = [',', ';', '\t', '|'] as const;
const sampledRecords = 100;

/**
 * The delimiter with which most of the first 100 records have as many fields as the header; among equals the one that
 * makes more fields, then the order `,` `;` tab `|`. Delimiters inside quotes do not count.
 * @returns `,` when no candidate splits the header, i.e. the file has one column
 */
export function detectDelimiter(text: string): string {
  let best = { delimiter: ',', share: 0, fields: 1 };
  for (const delimiter of candidates) {
    const counts = fieldCounts(text, delimiter);
    const header = counts[0] ?? 1;
    if (header < 2) continue;
    const share = counts.filter((count) => count === header).length / counts.length;
    if (share > best.share || (share === best.share && header > best.fields))
      best = { delimiter, share, fields: header };
  }
  return best.delimiter;
}

/** Fields of each of the first records that are not blank. */
function fieldCounts(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  let start = 0;
  const endRecord = (end: number) => {
    if (text.slice(start, end).trim() !== '') counts.push(fields);
    fields = 1;
    start = end + 1;
  };
  for (let i = 0; i < text.length && counts.length < sampledRecords; i++) {
    const character = text[i]!;
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) fields++;
    else if (character === '\n') endRecord(i);
  }
  if (counts.length < sampledRecords) endRecord(text.length);
  return counts;
}
