import { diagnosisWords, type Edition } from '@qunhai/report';
import type { ClusterDiagnosis } from '@qunhai/results';
import {
  type Cell,
  intervalCell,
  suppressedCell,
  verbatimCell,
} from '../../../components/science-table/cell.ts';
import { diagnoseWords } from '../messages.ts';

type Suppressible = ClusterDiagnosis['stages'][number] | NonNullable<ClusterDiagnosis['coupling']>;
type Uncertain = ClusterDiagnosis['nature'][number]['share'];

/** A published figure of a cluster with its interval, `:c` with the rule, or a dash with its reason. */
export function clusterCell(
  edition: Edition,
  cell: Suppressible | null | undefined,
  format: (value: number) => string,
): Cell {
  const { language } = edition;
  if (cell?.suppressed) return suppressedCell(diagnoseWords(language, 'withheld.rule'));
  const value = cell?.value ?? null;
  const reason =
    value === null || cell?.note === undefined
      ? diagnosisWords(language, value === null ? 'reason.absent' : 'reason.no-interval')
      : edition.text(cell.note);
  return intervalCell(value, cell?.interval ?? null, format, reason);
}

/** A derived figure of a cluster, withheld with the cluster. */
export function derivedCell(
  edition: Edition,
  { suppressed }: ClusterDiagnosis,
  figure: Uncertain | undefined,
  format: (value: number) => string,
): Cell {
  const { language } = edition;
  if (suppressed) return suppressedCell(diagnoseWords(language, 'withheld.rule'));
  const reason = figure?.note
    ? edition.text(figure.note)
    : diagnosisWords(language, 'reason.unknown');
  return intervalCell(figure?.estimate ?? null, figure?.interval ?? null, format, reason);
}

/** A cluster by name, or by its id where it has none. */
export function clusterNameCell({ names }: Edition, id: string): Cell {
  const name = names.cluster(id);
  return name === id ? verbatimCell(id) : { text: name };
}
