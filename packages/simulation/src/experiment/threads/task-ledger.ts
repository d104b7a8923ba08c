/** Which task is taken next, in memory that threads share. */
export interface TaskLedger {
  readonly total: number;
  /** [1] the next task. */
  readonly next: Int32Array;
}

export function taskLedger(total: number): TaskLedger {
  return { total, next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
}

/** Take the next task, or −1 when none is left. */
export function takeTask({ total, next }: TaskLedger): number {
  const task = Atomics.add(next, 0, 1);
  return task < total ? task : -1;
}
