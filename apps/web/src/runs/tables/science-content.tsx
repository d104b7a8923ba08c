import { type Axis, bracketed, drawIntervalGlyph, niceAxis } from '@qunhai/report';
import { SvgMarkup } from '../../components/figure/svg-markup.tsx';
import type { Cell } from '../../components/science-table/cell.ts';
import type { ScienceColumn, TableContent } from '../../components/science-table/table-content.ts';
import styles from './cells.module.css';
import type {
  Bounds,
  EvidenceCell,
  FigureCell,
  FindingCell,
  IntervalCell,
  ResultCell,
  ResultColumn,
  ResultTable,
  WordsCell,
} from './result-table.ts';
import { rowsOf } from './result-table.ts';

/** What the cells of a table are drawn with. */
interface Drawing {
  /** One axis for all drawings of a table, so that they can be compared. */
  readonly axis: Axis;
  /** Why what inference gives is missing; null where nothing is missing. */
  readonly noInference: string | null;
}

/**
 * A table of results as `ScienceTable` shows it.
 * @param noInference - said of every figure without its interval, standard error or test
 */
export function scienceContent(table: ResultTable, noInference: string | null): TableContent {
  const drawing = { axis: axisOf(table), noInference };
  return {
    caption: table.caption,
    columns: table.columns.map(scienceColumn),
    groups: table.groups.map(({ head, rows }) => ({
      ...(head !== null && { head }),
      rows: rows.map(({ cells }) =>
        cells.map((cell, index) => scienceCell(cell, table.columns[index]!, drawing)),
      ),
    })),
    ...(table.note !== null && { note: table.note }),
  };
}

function scienceColumn({ head, kind, title, group }: ResultColumn): ScienceColumn {
  return {
    head,
    kind: kind === 'figure' ? 'number' : kind === 'prose' ? 'prose' : 'text',
    ...(title !== undefined && { title }),
    ...(group !== undefined && { group }),
  };
}

/** Everything the drawings of a table show, and zero. */
function axisOf(table: ResultTable): Axis {
  const values = rowsOf(table).flatMap(({ cells }) => cells.flatMap(drawnValues));
  return niceAxis(Math.min(0, ...values), Math.max(0, ...values));
}

function drawnValues(cell: ResultCell): number[] {
  if (cell?.kind === 'evidence')
    return cell.lines.flatMap(({ estimate, interval }) => spanOf(estimate, interval));
  return cell?.kind === 'interval' ? spanOf(cell.estimate, cell.interval) : [];
}

function spanOf(estimate: number | null, interval: Bounds | null): number[] {
  if (estimate === null) return [];
  return interval === null ? [estimate] : [estimate, interval.lower, interval.upper];
}

function scienceCell(cell: ResultCell, column: ResultColumn, drawing: Drawing): Cell {
  switch (cell?.kind) {
    case undefined:
      return { text: '', value: null };
    case 'figure':
      return figureCell(cell, column.stacked === true, drawing);
    case 'interval':
      return intervalCell(cell, drawing);
    case 'words':
      return wordsCell(cell);
    case 'finding':
      return findingCell(cell);
    case 'evidence':
      return evidenceCell(cell, drawing);
  }
}

function wordsCell({ text, id, whole }: WordsCell): Cell {
  if (whole)
    return {
      text,
      shown: (
        <span className={styles.whole} translate="no">
          {text}
        </span>
      ),
    };
  return id === null ? { text } : { text, below: id, value: `${id} ${text}` };
}

function reasonOf(reason: string | null): Pick<Cell, 'reason'> {
  return reason === null || reason === '' ? {} : { reason };
}

function figureCell(cell: FigureCell, stacked: boolean, { noInference }: Drawing): Cell {
  const { value, interval, format, reason, strong } = cell;
  if (value === null) return { text: '—', value: null, ...reasonOf(reason ?? noInference) };
  const shown = { text: format(value), value, ...(strong && { strong }) };
  if (!stacked) return { ...shown, ...reasonOf(reason) };
  if (interval === null) return { ...shown, ...reasonOf(reason ?? noInference) };
  return { ...shown, below: bracketed(interval, format), interval, ...reasonOf(reason) };
}

function intervalCell({ interval, format, estimate }: IntervalCell, drawing: Drawing): Cell {
  if (interval === null) return { text: '—', value: null, ...reasonOf(drawing.noInference) };
  const text = bracketed(interval, format);
  if (estimate === null) return { text, interval };
  const shown = (
    <span className={styles.plotted}>
      {text}
      <Glyph estimate={estimate} interval={interval} axis={drawing.axis} />
    </span>
  );
  return { text, interval, shown };
}

function findingCell({ code, mark, text }: FindingCell): Cell {
  const shown = (
    <span className={styles.finding} data-finding={code}>
      <span aria-hidden="true">{mark}</span> {text}
    </span>
  );
  return { text, shown };
}

function evidenceCell({ lines, summary }: EvidenceCell, { axis }: Drawing): Cell {
  const list = (
    <ul className={styles.evidence}>
      {lines.map(({ words, estimate, interval }) => (
        <li key={words}>
          {estimate !== null && <Glyph estimate={estimate} interval={interval} axis={axis} />}
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
  const shown =
    summary === null ? (
      list
    ) : (
      <details>
        <summary>{summary}</summary>
        {list}
      </details>
    );
  return { text: lines.map(({ words }) => words).join('; '), shown };
}

function Glyph({
  estimate,
  interval,
  axis,
}: {
  readonly estimate: number;
  readonly interval: Bounds | null;
  readonly axis: Axis;
}) {
  return (
    <span className={styles.glyph}>
      <SvgMarkup svg={drawIntervalGlyph(axis, estimate, interval)} />
    </span>
  );
}
