import type { Language } from '@qunhai/kernel';
import type { Finding } from '@qunhai/results';
import { assessmentRules } from '@qunhai/sem';
import { decimal, probability } from '../../effect-text.ts';
import type { ComparisonPart } from './compare-models.ts';
import { listed, plainNumber, t } from './messages.ts';

type Equations = ComparisonPart['constructs'][number];
type Equation = Equations['equations'][number];

/** For every construct: whether an alternative has a smaller BIC, and whether one predicts better. */
export function comparisonFindings(
  { models, constructs }: ComparisonPart,
  level: number,
): Finding[] {
  const nameOf = new Map(models.map(({ id, name }) => [id, name]));
  const named = (language: Language, { models: ids }: Equation) =>
    ids.map((id) => nameOf.get(id)![language]).join(language === 'zh' ? '”与“' : '” and “');
  return constructs.map(({ construct, equations }) => {
    const [base] = equations;
    const best = equations.reduce((a, b) => (b.bic < a.bic ? b : a));
    const better = equations.filter((equation) => predictsBetter(equation, 1 - level));
    const verdict = verdictOf(best === base, better.length === 0);
    const weight = (language: Language, equation: Equation) =>
      decimal(language, equation.weight, 2);
    const criteria = (language: Language) =>
      best === base
        ? t(language, 'compare.base', {
            ...{ construct, equations: equations.length, weight: weight(language, base) },
          })
        : t(language, 'compare.other', {
            ...{ construct, equations: equations.length, model: named(language, best) },
            ...{ delta: plainNumber(base!.delta, 1), weight: weight(language, best) },
            base: weight(language, base!),
          });
    return {
      id: `compare.${construct}`,
      verdict,
      text: joinSentences(
        criteria,
        (language) => betterWords(language, better, named),
        verdict === 'fails' && ((language) => t(language, 'compare.beaten', { construct })),
      ),
      rule: assessmentRules['information-criteria'],
    };
  });
}

function verdictOf(isSmallest: boolean, isUnbeaten: boolean): Finding['verdict'] {
  if (isSmallest && isUnbeaten) return 'passes';
  return isSmallest || isUnbeaten ? 'caution' : 'fails';
}

function predictsBetter({ cvpat }: Equation, significance: number): boolean {
  if (cvpat === null || cvpat.adjustedP === null) return false;
  return cvpat.adjustedP < significance && cvpat.difference.estimate > 0;
}

function betterWords(
  language: Language,
  better: readonly Equation[],
  named: (language: Language, equation: Equation) => string,
): string {
  if (better.length === 0) return t(language, 'compare.none-predicts-better');
  const each = better.map((equation) =>
    t(language, 'compare.better-by', {
      model: named(language, equation),
      difference: plainNumber(equation.cvpat!.difference.estimate, 3),
      p: probability(language, equation.cvpat!.adjustedP!),
    }),
  );
  return t(language, 'compare.predicts-better', { models: listed(language, each) });
}

function joinSentences(...parts: readonly (((language: Language) => string) | false)[]) {
  const all = (language: Language) => parts.flatMap((part) => (part ? [part(language)] : []));
  return { zh: all('zh').join(''), en: all('en').join(' ') };
}
