/**
 * Seconds a question takes to read and answer: a statement to be ticked, a fact to be looked up or written, a table.
 * Rules of thumb for planning, not measured; the collect page says so.
 */
const seconds = { ticked: 10, written: 20, table: 90 } as const;

/** About how many minutes a form takes, whole and at least one. */
export function estimateMinutes(questions: readonly { readonly type: string }[]): number {
  const total = questions.reduce((sum, { type }) => sum + secondsFor(type), 0);
  return Math.max(1, Math.round(total / 60));
}

function secondsFor(type: string): number {
  if (type === 'matrixdynamic') return seconds.table;
  return type === 'radiogroup' || type === 'checkbox' ? seconds.ticked : seconds.written;
}
