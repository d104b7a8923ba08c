import type { RandomStream } from '@qunhai/kernel';
import { askedItems, type Item, type Scale, type Theory } from '@qunhai/theory';
import type { Cell } from '../raw-table.ts';
import { drawBlock } from './draw-constructs.ts';
import type { Population } from './population.ts';
import type { Truth } from './truth-schema.ts';

/** How a standardized indicator becomes an answer to an item. */
interface AnswerRule {
  readonly item: Item;
  readonly scale: Scale;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly blank: number;
  readonly dontKnow: number;
}

/** The rule of every item the truth measures, by item id, in the order of the theory. */
export function answerRules(theory: Theory, truth: Truth): Map<string, AnswerRule> {
  const measured = new Set(
    Object.values(truth.measurement).flatMap((block) =>
      Object.keys('loadings' in block ? block.loadings : block.weights),
    ),
  );
  const scales = new Map(theory.scales.map((scale) => [scale.id, scale]));
  const { answers, missing } = truth;
  return new Map(
    askedItems(theory)
      .filter((item) => measured.has(item.id))
      .map((item) => {
        const scale = scales.get(item.scale)!;
        const range = scale.max - scale.min;
        const own = answers.items[item.id];
        return [
          item.id,
          {
            item,
            scale,
            mean: own?.mean ?? scale.min + range * answers.mean,
            standardDeviation: own?.standardDeviation ?? range * answers.standardDeviation,
            blank: own?.missing ?? missing.blank,
            dontKnow: missing.dontKnow,
          },
        ];
      }),
  );
}

/**
 * A firm's answers in one wave, in the order of `rules`.
 * @param scores - its construct scores in the wave
 */
export function drawAnswers(
  population: Population,
  rules: ReadonlyMap<string, AnswerRule>,
  scores: ReadonlyMap<string, number>,
  kind: Truth['answers']['kind'],
  stream: RandomStream,
): Cell[] {
  const indicators = new Map<string, number>();
  for (const block of population.blocks) {
    if (block.ofConstructs) continue;
    drawBlock(block, scores.get(block.construct)!, stream).forEach((value, i) => {
      indicators.set(block.indicators[i]!, value);
    });
  }
  return Array.from(rules.values(), (rule) => {
    const gap = stream.uniform();
    if (gap < rule.blank) return null;
    if (gap < rule.blank + rule.dontKnow) return rule.scale.dontKnow?.code ?? null;
    return answer(rule, indicators.get(rule.item.id)!, kind);
  });
}

function answer(rule: AnswerRule, indicator: number, kind: Truth['answers']['kind']): number {
  const { item, scale, mean, standardDeviation } = rule;
  const value = mean + standardDeviation * indicator;
  const kept = kind === 'continuous' ? value : toScale(scale, value);
  return item.reversed ? scale.min + scale.max - kept : kept;
}

/** The nearest answer the scale admits. */
function toScale(scale: Scale, value: number): number {
  const step = scale.step;
  const rounded = step ? scale.min + Math.round((value - scale.min) / step) * step : value;
  return Math.min(scale.max, Math.max(scale.min, rounded));
}
