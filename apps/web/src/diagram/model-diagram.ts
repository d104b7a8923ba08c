import {
  bounded,
  bracketed,
  decimal,
  type Edition,
  frameworkDiagram,
  levelText,
  modelWords,
  type PathDiagram,
  verdictMarks,
} from '@qunhai/report';
import type { HypothesisResult, SemResults } from '@qunhai/results';
import { diagramWords } from './messages.ts';

export type PathRow = SemResults['paths'][number];

/** Identifies a path in the diagram and in the address. */
export function pathKey({ from, to }: Pick<PathRow, 'from' | 'to'>): string {
  return `${from}~${to}`;
}

/** The hypothesis a path belongs to; null when there is none, or none has been judged. */
export function hypothesisOf(
  { results }: Edition,
  { hypothesis }: PathRow,
): HypothesisResult | null {
  return results.hypotheses.find(({ id }) => id === hypothesis) ?? null;
}

/**
 * The report's framework figure with the verdict behind every coefficient and, unfolded, the items of every construct.
 * @param id - prefix of every id in a drawing of it
 */
export function modelDiagram(edition: Edition, id: string, unfolded: boolean): PathDiagram {
  const diagram = frameworkDiagram(edition, id);
  const paths = new Map(edition.results.sem.paths.map((row) => [pathKey(row), row]));
  return {
    ...diagram,
    nodes: diagram.nodes.map((node) =>
      unfolded ? { ...node, rows: itemRows(edition, node.id) } : node,
    ),
    edges: diagram.edges.map((edge) => {
      const judged = hypothesisOf(edition, paths.get(pathKey(edge))!);
      return judged === null
        ? edge
        : { ...edge, label: `${edge.label} ${verdictMarks[judged.verdict]}` };
    }),
  };
}

/** An indicator of a construct with its loading or weight. */
export interface ItemEstimate {
  readonly indicator: string;
  readonly kind: 'loading' | 'weight';
  readonly estimate: number;
  readonly interval: PathRow['interval'];
}

/** Loadings of a reflective construct, weights of any other. */
export function itemEstimates({ results }: Edition, construct: string): ItemEstimate[] {
  const { constructs, loadings, weights } = results.sem;
  const kind = constructs.find(({ id }) => id === construct)?.kind;
  const rows = kind === 'reflective' ? loadings : weights;
  return rows
    .filter((row) => row.construct === construct)
    .map(({ indicator, estimate, interval }) => ({
      indicator,
      kind: kind === 'reflective' ? 'loading' : 'weight',
      estimate,
      interval,
    }));
}

/** Two decimals in the format of the statistic. */
export function itemFormat(kind: ItemEstimate['kind']): (value: number) => string {
  return (value) => (kind === 'loading' ? bounded(value, 2) : decimal(value, 2));
}

function itemRows(edition: Edition, construct: string): string[] {
  return itemEstimates(edition, construct).map(({ indicator, kind, estimate, interval }) => {
    const format = itemFormat(kind);
    const range = interval === null ? '' : ` ${bracketed(interval, format)}`;
    return `${indicator} ${format(estimate)}${range}`;
  });
}

/** What the note under the diagram says of verdicts and items, beside what the report says of lines. */
export function diagramNotes(edition: Edition, unfolded: boolean): string[] {
  const { language, results } = edition;
  const separator = language === 'zh' ? '、' : ', ';
  const verdicts = [...new Set(results.hypotheses.map(({ verdict }) => verdict))];
  const marks = verdicts
    .map((verdict) => `${verdictMarks[verdict]} ${modelWords(language, `verdict.${verdict}`)}`)
    .join(separator);
  const hasIntervals = results.sem.loadings.some(({ interval }) => interval !== null);
  const level = levelText(results.run.analysis.level);
  return [
    ...(verdicts.length === 0 ? [] : [diagramWords(language, 'legend.verdicts', { marks })]),
    ...(unfolded
      ? [
          hasIntervals
            ? diagramWords(language, 'legend.items', { level })
            : diagramWords(language, 'legend.items-plain'),
        ]
      : []),
  ];
}
