import type { EstimatedTerm, PlsResult } from '@qunhai/sem';
import type { Hypothesis, Theory } from '@qunhai/theory';
import { effectsOf } from '../test-hypotheses.ts';
import type { Extension } from './extended-models.ts';

/** A chain that a mediation hypothesis claims, with a moderator of one or more of its paths. */
export interface MediatedChain {
  /** The hypothesis about moderation, and the one about the chain. */
  readonly hypothesis: string;
  readonly mediation: string;
  readonly chain: readonly string[];
  readonly moderator: string;
  readonly moderated: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Hypothesised chains of which a path is moderated in an extended model: those that end in the outcome of the moderation hypothesis; and
 * where it is about an earlier path, those that end where the base model ends, as the index is then one product of the interaction with
 * different paths behind it. A product moderates either factor by the other.
 * @see docs/decisions/0013-one-extended-model-a-hypothesis.md
 */
export function mediatedChains(
  theory: Theory,
  { hypotheses }: Extension,
  { paths, terms = [] }: PlsResult,
): MediatedChain[] {
  const isLast = (id: string): boolean => !paths.some(({ from }) => from === id);
  return hypotheses.flatMap((hypothesis) => {
    if (hypothesis.kind !== 'moderation') return [];
    const own = terms.filter((term) => isOf(hypothesis, term));
    return claimedChains(theory).flatMap(({ mediation, chain }) => {
      const links = chain.slice(1).map((to, i) => ({ from: chain[i]!, to }));
      const isHeld = links.every(({ from, to }) => hasPath(paths, from, to));
      const isWanted = hypothesis.to.includes(chain.at(-1)!) || isLast(chain.at(-1)!);
      if (!isHeld || !isWanted) return [];
      const changes = links.flatMap((link) =>
        moderatorsOf(link, own).map((moderator) => ({ moderator, link })),
      );
      return [...Map.groupBy(changes, ({ moderator }) => moderator)].map(([moderator, some]) => ({
        ...{ hypothesis: hypothesis.id, mediation, chain, moderator },
        moderated: some.map(({ link }) => link),
      }));
    });
  });
}

/** The chains that mediation and chain hypotheses of the base model claim. */
function claimedChains({ hypotheses }: Theory): { mediation: string; chain: readonly string[] }[] {
  return hypotheses.flatMap((hypothesis) => {
    const isClaimed = hypothesis.kind === 'mediation' || hypothesis.kind === 'chain';
    if (!isClaimed || hypothesis.model === 'full') return [];
    return effectsOf(hypothesis)
      .filter((chain) => chain.length > 2)
      .map((chain) => ({ mediation: hypothesis.id, chain }));
  });
}

type Moderation = Extract<Hypothesis, { kind: 'moderation' }>;

function isOf({ moderator, from, to }: Moderation, term: EstimatedTerm): boolean {
  return (
    moderator.includes(term.moderator) &&
    from.includes(term.predictor) &&
    term.to.some((outcome) => to.includes(outcome))
  );
}

function moderatorsOf(
  { from, to }: { readonly from: string; readonly to: string },
  terms: readonly EstimatedTerm[],
): string[] {
  return terms.flatMap(({ predictor, moderator, to: outcomes }) => {
    if (!outcomes.includes(to)) return [];
    if (predictor === from) return [moderator];
    return moderator === from ? [predictor] : [];
  });
}

function hasPath(paths: PlsResult['paths'], from: string, to: string): boolean {
  return paths.some((path) => path.from === from && path.to === to);
}
