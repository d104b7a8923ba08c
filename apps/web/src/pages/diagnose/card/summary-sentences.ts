import { bounded, bracketed, decimal, type Edition } from '@qunhai/report';
import type { FirmDiagnosis } from '@qunhai/results';
import { diagnoseWords } from '../messages.ts';

/** Percentiles between which a firm counts as in the middle of its peers. */
const middle = { lower: 25, upper: 75 } as const;

/**
 * What can be said of a firm in plain words, and no more than the intervals allow: a score counts as above or below its peers only
 * when the whole range of its percentile is beyond the middle half, and what a high score means is for the theory to say; a
 * constraint is told with the interval of its gain.
 */
export function summarySentences(edition: Edition, firm: FirmDiagnosis): string[] {
  const { language } = edition;
  const sentences = [
    stageSentence(edition, firm),
    ...positionSentences(edition, firm),
    constraintSentence(edition, firm),
  ];
  const flags = firm.lockIns
    .filter(({ raised }) => raised)
    .map(({ id }) => edition.names.lockIn(id));
  if (flags.length > 0)
    sentences.push(diagnoseWords(language, 'card.flags', { flags: listed(edition, flags) }));
  return sentences;
}

function stageSentence({ language, names }: Edition, { stage, stages }: FirmDiagnosis): string {
  const decided = stages.find((row) => row.stage === stage);
  if (stage === null || decided?.membership == null)
    return diagnoseWords(language, 'card.stage.none');
  return diagnoseWords(language, 'card.stage', {
    stage: names.stage(stage),
    membership: bounded(decided.membership, 2),
  });
}

type Score = FirmDiagnosis['scores'][number];
type Polarity = 'gain' | 'risk' | 'context';

/** What being high means, by the theory: of a risk less is better, and a context is neither good nor bad. */
function polarityOf({ theory }: Edition, { construct }: Score): Polarity {
  const role = theory.constructs.find(({ id }) => id === construct)?.role;
  return role === 'risk' || role === 'context' ? role : 'gain';
}

function sideOf({ percentileInterval: range }: Score): 'above' | 'below' | 'middle' {
  if (range !== null && range.lower > middle.upper) return 'above';
  return range !== null && range.upper < middle.lower ? 'below' : 'middle';
}

/** What is good and what is bad are never told in one breath. */
const positions = [
  ['above', 'gain', 'card.above'],
  ['below', 'gain', 'card.below'],
  ['below', 'risk', 'card.below.risk'],
  ['above', 'risk', 'card.above.risk'],
  ['above', 'context', 'card.above.context'],
  ['below', 'context', 'card.below.context'],
] as const;

function positionSentences(edition: Edition, { scores }: FirmDiagnosis): string[] {
  if (scores.every(({ percentileInterval }) => percentileInterval === null)) return [];
  const { language, names } = edition;
  const told = positions.flatMap(([side, polarity, words]) => {
    const rows = scores.filter(
      (score) => sideOf(score) === side && polarityOf(edition, score) === polarity,
    );
    if (rows.length === 0) return [];
    const constructs = rows.map(({ construct }) => names.construct(construct));
    return [diagnoseWords(language, words, { constructs: listed(edition, constructs) })];
  });
  return told.length > 0 ? told : [diagnoseWords(language, 'card.middle')];
}

function constraintSentence(
  { language, names, theory }: Edition,
  { constraints }: FirmDiagnosis,
): string {
  const first = constraints.find(({ rank }) => rank === 1);
  if (first?.gain.estimate == null) return diagnoseWords(language, 'card.constraint.none');
  const { estimate, interval } = first.gain;
  const format = (value: number) => decimal(value, 2);
  const values = {
    construct: names.construct(first.construct),
    target: names.construct(first.target),
    gain: [format(estimate), interval && bracketed(interval, format)].filter(Boolean).join(' '),
  };
  const isRisk = theory.constructs.some(
    ({ id, role }) => id === first.construct && role === 'risk',
  );
  return diagnoseWords(language, isRisk ? 'card.constraint.risk' : 'card.constraint', values);
}

function listed({ language }: Edition, names: readonly string[]): string {
  return names.join(language === 'zh' ? '、' : ', ');
}
