import { Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../app/use-words.ts';
import { componentWords } from '../messages.ts';
import styles from './science-table.module.css';
import {
  columnGroups,
  type MarkedCell,
  type MarkedGroup,
  markReasons,
  type ScienceColumn,
  type TableContent,
} from './table-content.ts';
import { TableTools } from './table-tools.tsx';

export interface ScienceTableProps extends TableContent {
  /** Scrolls within the height of the screen with its head in sight; for tables of many rows. */
  readonly tall?: boolean;
  /** Further buttons beside copy and download. */
  readonly tools?: ReactNode;
}

/**
 * A table as APA 7 sets it: title above, rules at head and foot, notes below, reasons by letters. It can be copied into Word and
 * downloaded, and scrolls inside its own frame, reachable by keyboard, where it is wider than the screen.
 */
export function ScienceTable({ tall = false, tools, ...content }: ScienceTableProps) {
  const { t } = useWords(componentWords);
  const { caption, columns, groups, note } = content;
  const marked = useMemo(() => markReasons(groups), [groups]);
  const isEmpty = groups.every(({ rows }) => rows.length === 0);
  const hasNotes = note !== undefined || marked.reasons.length > 0;
  return (
    <figure className={styles.frame}>
      <div className={styles.head}>
        <figcaption className={styles.caption}>{caption}</figcaption>
        {!isEmpty && (
          <div className={styles.tools}>
            {tools}
            <TableTools content={content} />
          </div>
        )}
      </div>
      {isEmpty ? (
        <p className={styles.note}>{t('table.empty')}</p>
      ) : (
        <section
          className={`${styles.scroll} ${tall ? styles.tall : ''}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
          tabIndex={0}
          aria-label={t('table.scroll', { caption })}
        >
          <table className={`${styles.table} ${hasSigns(groups) ? styles.signs : ''}`}>
            <caption className="unseen">{caption}</caption>
            <Head columns={columns} />
            {marked.groups.map((group, index) => (
              <Body key={`${index} ${group.head}`} columns={columns} group={group} />
            ))}
          </table>
        </section>
      )}
      {hasNotes && (
        <p className={styles.note}>
          <i>{t('note')}</i>
          {note}
          {marked.reasons.map(({ mark, reason }) => (
            <span key={mark}>
              {' '}
              <sup>{mark}</sup> {reason}
            </span>
          ))}
        </p>
      )}
    </figure>
  );
}

/** Signs that stand for words: core and peripheral conditions, present and absent. */
const sign = /^[●⊗•⊙]$/;

function hasSigns(groups: TableContent['groups']): boolean {
  return groups.some(({ rows }) =>
    rows.some((row) => row.some((cell) => typeof cell !== 'string' && sign.test(cell.text))),
  );
}

function Head({ columns }: { readonly columns: readonly ScienceColumn[] }) {
  const grouped = columns.some(({ group }) => group !== undefined);
  return (
    <thead>
      {grouped && (
        <tr>
          {columnGroups(columns).map(({ group, span }, index) =>
            group === null ? (
              <td key={`${index} alone`} />
            ) : (
              <th key={`${index} ${group}`} scope="colgroup" colSpan={span} className={styles.span}>
                {group}
              </th>
            ),
          )}
        </tr>
      )}
      <tr>
        {columns.map(({ head, kind, group, title }) => (
          <th key={`${group} ${head}`} scope="col" className={styles[kind ?? 'text']}>
            {title === undefined ? head : <abbr title={title}>{head}</abbr>}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Body({
  columns,
  group,
}: {
  readonly columns: readonly ScienceColumn[];
  readonly group: MarkedGroup;
}) {
  return (
    <tbody>
      {group.head !== undefined && group.rows.length > 0 && (
        <tr>
          <th scope="rowgroup" colSpan={columns.length} className={styles.group}>
            {group.head}
          </th>
        </tr>
      )}
      {group.rows.map((row, index) => (
        <tr key={`${index} ${row[0]?.text}`}>
          {row.map((cell, column) => {
            const className = styles[columns[column]?.kind ?? 'text'];
            const key = `${columns[column]?.group} ${columns[column]?.head ?? column}`;
            return column === 0 ? (
              <th key={key} scope="row" className={className}>
                <Content cell={cell} />
              </th>
            ) : (
              <td key={key} className={className}>
                <Content cell={cell} />
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

function Content({ cell }: { readonly cell: MarkedCell }) {
  const { text, shown, below, mark, href, strong, verbatim, value } = cell;
  if (sign.test(text) && typeof value === 'string')
    return (
      <span className={styles.sign} role="img" aria-label={value} title={value}>
        {text}
      </span>
    );
  const words = shown ?? (verbatim ? <bdi translate="no">{text}</bdi> : text);
  const linked = href === undefined ? words : <Link to={href}>{words}</Link>;
  return (
    <>
      {strong ? <strong>{linked}</strong> : linked}
      {mark !== undefined && <sup>{mark}</sup>}
      {below !== undefined && <span className={styles.below}>{below}</span>}
    </>
  );
}
