import type { Bilingual } from '@qunhai/kernel';
import type { Interval, SemResults } from '@qunhai/results';
import { type ModeratedMediation, moderatedMediation, type PlsResult } from '@qunhai/sem';
import type { Theory } from '@qunhai/theory';
import { figuresText } from '../effect-text.ts';
import { tested } from '../evaluate/summariser.ts';
import { message } from '../messages.ts';
import type { Resamples } from '../resample-model.ts';
import type { Extension } from './extended-models.ts';
import { type MediatedChain, mediatedChains } from './mediated-chains.ts';

type Row = NonNullable<SemResults['moderatedMediation']>[number];

/** What the rows of one extended model are made from. */
export interface MediatedSource {
  readonly extension: Extension;
  readonly theory: Theory;
  readonly estimate: PlsResult;
  /** null where there is nothing to infer from. */
  readonly resamples: Resamples | null;
  readonly level: number;
}

/**
 * The index of moderated mediation of every chain that {@link mediatedChains} chooses, largest first within a hypothesis. None without
 * resamples, as an index is nothing without its interval; none where products are orthogonalized; and none in the joint model.
 */
export function mediatedRows({
  extension,
  theory,
  estimate,
  resamples,
  level,
}: MediatedSource): Row[] {
  const isLinear = estimate.terms?.every(({ approach }) => approach !== 'orthogonalizing') ?? true;
  if (resamples === null || extension.joint || !isLinear) return [];
  const { bootstrap, jackknife } = resamples;
  const resampled = { bootstrap, level, ...(jackknife && { jackknife }) };
  return mediatedChains(theory, extension, estimate)
    .map((one) => rowOf(extension.id, one, moderatedMediation(resampled, one.chain, one.moderator)))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

function sizeOf({ index }: Row): number {
  return index === null ? 0 : Math.abs(index.estimate);
}

function rowOf(model: string, one: MediatedChain, found: ModeratedMediation): Row {
  const { chain, moderator } = one;
  const index = found.index && tested(found.index);
  const verdict = index === null ? 'open' : verdictOf(index.interval);
  return {
    ...{ model, hypothesis: one.hypothesis, mediation: one.mediation, chain: [...chain] },
    ...{ moderator, moderated: one.moderated.map(({ from, to }) => ({ from, to })), index },
    conditional: found.conditional.map((effect) => ({
      at: effect.at[moderator]!,
      ...tested(effect),
    })),
    verdict,
    text: textOf(chain.join(' → '), moderator, verdict, index),
  };
}

function verdictOf(interval: Interval): Row['verdict'] {
  if (interval === null) return 'open';
  if (interval.lower > 0) return 'rises';
  return interval.upper < 0 ? 'falls' : 'not-found';
}

function textOf(
  chain: string,
  moderator: string,
  verdict: Row['verdict'],
  index: Row['index'],
): Bilingual {
  if (index === null) return message.both('mediated.several', { chain, moderator });
  // Products of paths are small: two digits would write limits beside 0 as 0.
  const figures = figuresText(index, 3);
  const told = (language: 'zh' | 'en') =>
    message(language, `mediated.${verdict}`, {
      ...{ chain, moderator },
      figures: message(language, 'mediated.index', { figures: figures[language] }),
    });
  return { zh: told('zh'), en: told('en') };
}
