import type { Bilingual, Language } from '@qunhai/kernel';
import type { Theory } from '@qunhai/theory';
import { decimal, probability } from '../../effect-text.ts';
import { inBoth, listed, plainDecimal } from '../robustness/told-figures.ts';
import { medianAgreement } from './construct-levels.ts';
import type { ConstructLevels, LevelsAnalysis } from './levels-settings.ts';
import { levelsWords } from './messages.ts';

type Key = Parameters<typeof levelsWords>[1];
type Values = Readonly<Record<string, string | number>>;

interface ToldDifference {
  readonly path: string;
  readonly within: { readonly value: number | null };
  readonly between: { readonly value: number | null };
  readonly p: number;
}

/** Sentences about levels in both languages, which call groups what they are. */
export class LevelsTeller {
  readonly #theory: Theory;
  readonly #analysis: LevelsAnalysis;

  constructor(theory: Theory, analysis: LevelsAnalysis) {
    this.#theory = theory;
    this.#analysis = analysis;
  }

  words(language: Language, key: Key, values: Values = {}): string {
    const kind = this.#analysis.by === 'cluster' ? 'cluster' : 'group';
    return levelsWords(language, key, {
      unit: levelsWords(language, `unit.${kind}`),
      units: levelsWords(language, `units.${kind}`),
      ...values,
    });
  }

  inBoth(key: Key, values: (language: Language) => Values): Bilingual {
    return inBoth((language) => this.words(language, key, values(language)));
  }

  /** Sentences one after another. */
  joined(parts: readonly Bilingual[]): Bilingual {
    return {
      zh: parts.map(({ zh }) => zh).join(''),
      en: parts.map(({ en }) => en).join(' '),
    };
  }

  /** `Firm network (CN) (median r_wg(J) .81)`. */
  indices(language: Language, constructs: readonly ConstructLevels[]): string {
    return listed(
      language,
      constructs.map(({ construct, agreement }) =>
        this.words(language, `index.${agreement!.index}`, {
          name: this.#name(language, construct),
          median: decimal(language, medianAgreement(agreement, 'uniform')!, 2),
        }),
      ),
    );
  }

  /** `Firm network (CN) (ICC(1) = .12, ICC(2) = .93)`. */
  shares(language: Language, constructs: readonly ConstructLevels[]): string {
    const figure = (value: number | null) => (value === null ? '—' : decimal(language, value, 2));
    return listed(
      language,
      constructs.map(({ construct, icc1, icc2 }) =>
        this.words(language, 'icc.figures', {
          name: this.#name(language, construct),
          ...{ icc1: figure(icc1.value), icc2: figure(icc2.value) },
        }),
      ),
    );
  }

  /** `Growth resources (GR) .03, 95% CI [.00, .45]`. */
  iccs(language: Language, constructs: readonly ConstructLevels[]): string {
    const { level } = this.#analysis;
    return listed(
      language,
      constructs.map(({ construct, icc1 }) => {
        const { value, lower, upper } = icc1;
        const name = this.#name(language, construct);
        if (value === null) return name;
        const shown = decimal(language, value, 2);
        if (lower === null || upper === null)
          return this.words(language, 'icc1.bare', { name, value: shown });
        return this.words(language, 'icc1.figures', {
          ...{ name, value: shown, level: Number((100 * level).toFixed(1)) },
          ...{ lower: decimal(language, lower, 2), upper: decimal(language, upper, 2) },
        });
      }),
    );
  }

  contextual(language: Language, differences: readonly ToldDifference[]): string {
    return listed(
      language,
      differences.map(({ path, within, between, p }) =>
        this.words(language, 'contextual.each', {
          path,
          within: within.value === null ? '—' : plainDecimal(within.value),
          between: between.value === null ? '—' : plainDecimal(between.value),
          p: probability(language, p),
        }),
      ),
    );
  }

  lostWithin(language: Language, path: string, estimate: number, p: number | null): string {
    return this.words(language, 'lost.within', {
      ...{ path, estimate: plainDecimal(estimate) },
      p: p === null ? 'p —' : probability(language, p),
    });
  }

  lostRobust(language: Language, path: string, p: number): string {
    return this.words(language, 'lost.robust', { path, p: probability(language, p) });
  }

  #name(language: Language, id: string): string {
    const name = this.#theory.constructs.find((one) => one.id === id)?.name[language];
    return name === undefined || name === id ? id : this.words(language, 'construct', { name, id });
  }
}
