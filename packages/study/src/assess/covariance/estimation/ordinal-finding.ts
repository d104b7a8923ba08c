import type { Bilingual } from '@qunhai/kernel';
import type { Finding } from '@qunhai/results';
import { assessmentRules } from '@qunhai/sem';
import { decimal } from '../../../effect-text.ts';
import { inBoth, list } from '../in-both.ts';
import type { ModelRows } from '../model-rows.ts';
import { estimatorName } from './estimator-name.ts';
import { estimationWords as say } from './messages.ts';
import type { OrdinalCheck } from './ordinal-check.ts';

/** Whether conclusions depend on answers being taken as numbers, or why that was not looked at. */
export function ordinalFinding(check: OrdinalCheck, { estimator }: ModelRows): Finding {
  const { categories, limit, obstacle } = check;
  const rest = { id: 'covariance.order', rule: assessmentRules['ordered-categories'] };
  if (categories.fewest > limit) {
    const key = categories.fewest === categories.most ? 'check.enough-same' : 'check.enough';
    return { ...rest, verdict: 'passes', text: say.both(key, { ...categories, limit, estimator }) };
  }
  if (obstacle !== undefined) return { ...rest, verdict: 'open', text: notMade(check, obstacle) };
  const { rows, effects } = check;
  const compared = effects.filter(({ ml, ordinal }) => ml !== null && ordinal !== null);
  const differing = compared.filter(({ disagreements }) =>
    disagreements.some((kind) => kind !== 'size'),
  );
  const gaps = compared.map(({ ml, ordinal }) => Math.abs(ml!.estimate - ordinal!.estimate));
  return {
    ...rest,
    verdict: compared.some(({ disagreements }) => disagreements.length > 0) ? 'caution' : 'passes',
    text: inBoth((language) => {
      const values = {
        ...{ fewest: categories.fewest, rows, compared: compared.length },
        largest: decimal(language, Math.max(0, ...gaps), 2),
      };
      if (differing.length === 0) return say(language, 'check.agrees', values);
      return say(language, 'check.differs', {
        ...values,
        estimator: estimatorName(language, estimator),
        effects: list(
          language,
          differing.map(({ effect }) => effect.join(' → ')),
        ),
      });
    }),
  };
}

function notMade({ categories: { fewest } }: OrdinalCheck, obstacle: Bilingual): Bilingual {
  return inBoth((language) => say(language, 'check.not', { fewest, reason: obstacle[language] }));
}
