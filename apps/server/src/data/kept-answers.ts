/** Answers of expensive looks at data, kept while they are true, the least recently used let go first. */
export class KeptAnswers {
  readonly #bytesAtMost: number;
  readonly #kept = new Map<string, Promise<Uint8Array>>();
  readonly #sizes = new Map<string, number>();

  /** @param bytesAtMost - of all answers kept together */
  constructor(bytesAtMost: number) {
    this.#bytesAtMost = bytesAtMost;
  }

  /** The answer of that key; the same question asked meanwhile waits for the same answer. A failure is not kept. */
  get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const kept = this.#kept.get(key);
    if (kept) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const made = make();
    this.#kept.set(key, made);
    made.then(
      (answer) => this.#weigh(key, answer.length),
      () => this.#forget(key),
    );
    return made;
  }

  #weigh(key: string, size: number): void {
    this.#sizes.set(key, size);
    for (const oldest of this.#kept.keys()) {
      if (this.#total() <= this.#bytesAtMost) return;
      this.#forget(oldest);
    }
  }

  #total(): number {
    return [...this.#sizes.values()].reduce((sum, size) => sum + size, 0);
  }

  #forget(key: string): void {
    this.#kept.delete(key);
    this.#sizes.delete(key);
  }
}
