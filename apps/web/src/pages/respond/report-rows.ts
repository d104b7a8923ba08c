import type { FirmReport } from '@qunhai/api';
import { count, decimal } from '@qunhai/report';
import type { Words } from '../../app/use-words.ts';
import {
  type Cell,
  figureCell,
  intervalCell,
  noneCell,
  suppressedCell,
} from '../../components/science-table/cell.ts';
import type { respondWords } from './messages.ts';

type RespondWords = Words<Parameters<typeof respondWords>[1]>;
type Rows = readonly (readonly (Cell | string)[])[];

const points = (value: number) => decimal(value, 2);

function nameIn({ names }: FirmReport, { text }: RespondWords, id: string): string {
  const name = names[id];
  return name === undefined ? id : text(name);
}

/** Every construct's score with its interval, and where the firm stands among its peers. */
export function scoreRows(report: FirmReport, words: RespondWords): Rows {
  const { t, text } = words;
  return report.diagnosis!.scores.map((score) => [
    nameIn(report, words, score.construct),
    score.score === null
      ? noneCell(score.note ? text(score.note) : t('report.unanswered'))
      : intervalCell(score.score, score.interval, points, t('report.no-interval')),
    score.percentile === null
      ? noneCell(t('report.no-peers'))
      : intervalCell(score.percentile, score.percentileInterval, count, t('report.no-interval')),
  ]);
}

/** What holds the firm back, the most promising first. */
export function constraintRows(report: FirmReport, words: RespondWords): Rows {
  const { t, text } = words;
  return report.diagnosis!.constraints.map(({ construct, target, gain }) => [
    nameIn(report, words, construct),
    nameIn(report, words, target),
    intervalCell(
      gain.estimate,
      gain.interval,
      points,
      gain.note ? text(gain.note) : t('report.no-interval'),
    ),
  ]);
}

export function lockInRows(report: FirmReport, words: RespondWords): Rows {
  const { t, text } = words;
  return report.diagnosis!.lockIns.map(({ id, score, raised, membership }) => [
    nameIn(report, words, id),
    intervalCell(
      score.estimate,
      score.interval,
      points,
      score.note ? text(score.note) : t('report.unanswered'),
    ),
    membership === null
      ? noneCell(t('report.unanswered'))
      : t(raised ? 'report.raised' : 'report.not-raised'),
  ]);
}

/** The cluster's resources; what is withheld says so and shows nothing. */
export function clusterRows(report: FirmReport, words: RespondWords): Rows {
  const { t, text } = words;
  return report.cluster!.resources.map((resource) => {
    const withheld = suppressedCell(t('report.withheld'));
    const isWithheld = resource.suppressed !== null;
    const reason = resource.note ? text(resource.note) : t('report.no-interval');
    return [
      nameIn(report, words, resource.resource),
      isWithheld ? withheld : intervalCell(resource.value, resource.interval, points, reason),
      isWithheld ? withheld : figureCell(resource.n, count, t('report.unanswered')),
    ];
  });
}
