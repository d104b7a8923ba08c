import type { HypothesisResult } from '@qunhai/results';
import type { Hypothesis } from '@qunhai/theory';
import { productName } from '../../extend/extended-models.ts';

type Evidence = HypothesisResult['evidence'][number];

/** What a hypothesis says of one outcome, and the evidence of the model on it. */
export interface ComparedPair {
  readonly conditions: readonly string[];
  readonly outcome: string;
  /** 1: their presence helps; 0: their absence does. */
  readonly level: 0 | 1;
  readonly evidence: readonly Evidence[];
}

/**
 * Conditions and outcomes of a hypothesis: of a chain its links, of a mediation whence and whereto, of a moderation moderator and
 * predictor together. None where groups are compared.
 */
export function comparedPairs(
  hypothesis: Hypothesis,
  { evidence }: Pick<HypothesisResult, 'evidence'>,
): ComparedPair[] {
  if (hypothesis.kind === 'group') return [];
  const level = hypothesis.sign === '+' ? 1 : 0;
  const pair = (
    conditions: readonly string[],
    outcome: string,
    isOf: (effect: readonly string[]) => boolean,
  ): ComparedPair => ({
    ...{ conditions, outcome, level },
    evidence: evidence.filter(({ effect }) => isOf(effect)),
  });
  const between = (from: string, to: string, links: number) =>
    pair(
      [from],
      to,
      (effect) => effect.length === links && effect[0] === from && effect.at(-1) === to,
    );
  switch (hypothesis.kind) {
    case 'path':
      return [between(hypothesis.from, hypothesis.to, 2)];
    case 'chain':
      return hypothesis.chain.slice(1).map((to, i) => between(hypothesis.chain[i]!, to, 2));
    case 'mediation':
      return hypothesis.from.flatMap((from) => hypothesis.to.map((to) => between(from, to, 3)));
    case 'moderation':
      return hypothesis.moderator.flatMap((moderator) =>
        hypothesis.from.flatMap((from) =>
          hypothesis.to.map((to) => {
            const product = productName(moderator, from);
            return pair(
              [moderator, from],
              to,
              (effect) => effect[0] === product && effect.at(-1) === to,
            );
          }),
        ),
      );
  }
}
