import type { Bilingual } from '@qunhai/kernel';
import { t } from '../messages.ts';

/** Answers of a firm that an analyst left out, and why. */
export interface AnalystExclusion {
  readonly firm: string;
  /** Every wave of the firm when omitted. */
  readonly wave?: number | undefined;
  readonly reason: Bilingual;
}

/** Looks up whether an analyst left an answer out, and remembers which exclusions met one. */
export class AnalystExclusions {
  readonly #byFirm: ReadonlyMap<string, readonly AnalystExclusion[]>;
  readonly #listed: readonly AnalystExclusion[];
  readonly #met = new Set<AnalystExclusion>();

  constructor(listed: readonly AnalystExclusion[]) {
    this.#listed = listed;
    this.#byFirm = Map.groupBy(listed, ({ firm }) => idOf(firm));
  }

  /**
   * Why the answers of a firm in a wave are left out, or null when they are not.
   * @param wave - null where a record tells none; only an exclusion of every wave then applies
   */
  reasonFor(firm: string, wave: number | null): Bilingual | null {
    const applying = (this.#byFirm.get(firm) ?? []).filter(
      (exclusion) => exclusion.wave === undefined || exclusion.wave === wave,
    );
    for (const exclusion of applying) this.#met.add(exclusion);
    return applying[0]?.reason ?? null;
  }

  /** The exclusions that met no answer, by their place in the list: the data name the firms, a report may not. */
  unmetNotices(): Bilingual[] {
    return this.#listed.flatMap((exclusion, i) =>
      this.#met.has(exclusion) ? [] : [t.both('notice.exclusion-unmet', { number: i + 1 })],
    );
  }
}

/** Identifiers as `readText` reads them from a file. */
function idOf(firm: string): string {
  return firm.trim().normalize('NFC');
}
