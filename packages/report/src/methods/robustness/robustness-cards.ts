import type { Edition } from '../../edition/edition.ts';
import type { MethodCard } from '../method-card.ts';
import { endogeneityCard } from './endogeneity-card.ts';
import { nonlinearityCard } from './nonlinearity-card.ts';
import { segmentsCard } from './segments-card.ts';
import { tetradsCard } from './tetrads-card.ts';

/** Bends, endogenous causes, hidden groups and tetrads; nothing where the results have no such family. */
export function robustnessCards(edition: Edition): readonly MethodCard[] {
  const robustness = edition.results.assessments?.robustness;
  if (robustness === undefined) return [];
  return [nonlinearityCard, endogeneityCard, segmentsCard, tetradsCard].map((card) =>
    card(edition, robustness),
  );
}
