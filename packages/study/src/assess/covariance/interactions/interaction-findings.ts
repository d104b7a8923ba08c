import type { Finding } from '@qunhai/results';
import { assessmentRules } from '@qunhai/sem';
import { decimal } from '../../../effect-text.ts';
import { inBoth, list } from '../in-both.ts';
import type { Interactions } from './interaction-rows.ts';
import { interactionWords as say } from './messages.ts';

/** Whether moderation stands by latent interactions, and what is the matter with their models. */
export function interactionFindings({ obstacle, models, effects }: Interactions): Finding[] {
  if (obstacle !== undefined)
    return [
      {
        ...{ id: 'interactions', verdict: 'open' },
        text: inBoth((language) => say(language, 'finding.none', { reason: obstacle[language] })),
      },
    ];
  return [comparison(effects), ...models.flatMap(modelFinding)];
}

function comparison(effects: Interactions['effects']): Finding {
  const compared = effects.filter(({ pls, latent }) => pls !== null && latent !== null);
  if (compared.length === 0)
    return { id: 'interactions', verdict: 'open', text: say.both('finding.nothing-compared') };
  const differing = compared.filter(({ disagreements }) =>
    disagreements.some((kind) => kind !== 'size'),
  );
  const gaps = compared.map(({ pls, latent }) => Math.abs(pls!.estimate - latent!.estimate));
  return {
    id: 'interactions',
    verdict: compared.some(({ disagreements }) => disagreements.length > 0) ? 'caution' : 'passes',
    rule: assessmentRules['estimator-difference'],
    text: inBoth((language) =>
      say(language, differing.length > 0 ? 'finding.differ' : 'finding.same', {
        ...{ compared: compared.length, differ: differing.length },
        largest: decimal(language, Math.max(...gaps), 2),
        effects: list(
          language,
          differing.map(({ predictor, moderator, to }) => `${moderator} × ${predictor} → ${to}`),
        ),
      }),
    ),
  };
}

function modelFinding({
  id,
  hypotheses,
  status,
  warnings,
}: Interactions['models'][number]): Finding[] {
  if (warnings.length === 0) return [];
  return [
    {
      id: `interactions.${id}`,
      verdict: status === 'converged' ? 'caution' : 'open',
      text: inBoth((language) =>
        say(language, 'finding.model', {
          hypotheses: list(language, hypotheses),
          warnings: warnings.map((text) => text[language]).join(language === 'zh' ? '' : ' '),
        }),
      ),
    },
  ];
}
