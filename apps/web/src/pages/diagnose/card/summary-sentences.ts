import { bounded, bracketed, decimal, type Edition } from '@qunhai/report';
import type { FirmDiagnosis } from '@qunhai/results';
import { diagnoseWords } from '../messages.ts';

/** Percentiles between which a firm counts as in the middle of its peers. */
const middle = { lower: 25, upper: 75 } as const;

/**
 * What can be said of a firm in plain words, and no more than the intervals allow: a score counts as above or below its peers only
 * when the whole range of its percentile is beyond the middle half; a constraint is told with the interval of its gain.
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

function positionSentences(edition: Edition, { scores }: FirmDiagnosis): string[] {
  const placed = scores.filter(({ percentileInterval }) => percentileInterval !== null);
  if (placed.length === 0) return [];
  const named = (rows: typeof placed) =>
    rows.map(({ construct }) => edition.names.construct(construct));
  const above = named(placed.filter((row) => row.percentileInterval!.lower > middle.upper));
  const below = named(placed.filter((row) => row.percentileInterval!.upper < middle.lower));
  const { language } = edition;
  if (above.length + below.length === 0) return [diagnoseWords(language, 'card.middle')];
  return [
    ...(above.length > 0
      ? [diagnoseWords(language, 'card.above', { constructs: listed(edition, above) })]
      : []),
    ...(below.length > 0
      ? [diagnoseWords(language, 'card.below', { constructs: listed(edition, below) })]
      : []),
  ];
}

function constraintSentence({ language, names }: Edition, { constraints }: FirmDiagnosis): string {
  const first = constraints.find(({ rank }) => rank === 1);
  if (first?.gain.estimate == null) return diagnoseWords(language, 'card.constraint.none');
  const { estimate, interval } = first.gain;
  const format = (value: number) => decimal(value, 2);
  const values = {
    construct: names.construct(first.construct),
    target: names.construct(first.target),
    gain: format(estimate),
  };
  if (interval === null) return diagnoseWords(language, 'card.constraint', values);
  return diagnoseWords(language, 'card.constraint.interval', {
    ...values,
    interval: bracketed(interval, format),
  });
}

function listed({ language }: Edition, names: readonly string[]): string {
  return names.join(language === 'zh' ? '、' : ', ');
}
