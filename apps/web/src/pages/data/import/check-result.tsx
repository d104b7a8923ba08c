import type { DataCheck } from '@qunhai/api';
import { useEffect, useRef } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { Notice } from '../../../components/notice.tsx';
import { type Cell, verbatimCell } from '../../../components/science-table/cell.ts';
import { ScienceTable } from '../../../components/science-table/science-table.tsx';
import { dataWords } from '../messages.ts';
import styles from './check-result.module.css';

/** What a run would read and stumble over: counts, problems with remedies, remarks, and every row and cell left out. */
export function CheckResult({ check }: { readonly check: DataCheck }) {
  const { t, text } = useWords(dataWords);
  const { problems, warnings } = check;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was found stands below a long table: go there.
  useEffect(() => heading.current?.focus(), [check]);
  return (
    <section className={styles.result} aria-labelledby="check-result">
      <h3 ref={heading} id="check-result" tabIndex={-1}>
        {t('check.title')}
      </h3>
      {check.summary && <Counts check={check} />}
      {problems.length === 0 && <Notice kind="info" what={t('check.good')} />}
      {problems.length > 0 && <h4>{t('check.problems')}</h4>}
      {problems.map(({ code, message, fix }) => (
        <Notice key={`${code} ${message.en}`} kind="error" title={text(message)} what={text(fix)} />
      ))}
      {warnings.length > 0 && (
        <>
          <h4>{t('check.warnings')}</h4>
          <ul className={styles.warnings}>
            {warnings.map((warning) => (
              <li key={warning.en} translate="no">
                {text(warning)}
              </li>
            ))}
          </ul>
        </>
      )}
      {check.exclusions.length > 0 && <Exclusions check={check} />}
    </section>
  );
}

function Counts({ check }: { readonly check: DataCheck }) {
  const { t, number, language } = useWords(dataWords);
  const { firms, responses, waves, items } = check.summary!;
  const counts = [
    [t('summary.firms'), number(firms)],
    [t('summary.responses'), number(responses)],
    [t('summary.waves'), waves.join(language === 'zh' ? '、' : ', ')],
    [t('summary.items'), number(items)],
    [t('summary.exclusions'), number(check.exclusionCount)],
  ] as const;
  return (
    <dl className={styles.counts}>
      {counts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Exclusions({ check }: { readonly check: DataCheck }) {
  const { t, text } = useWords(dataWords);
  const { exclusions, exclusionCount } = check;
  const cell = (value: string | null): Cell => verbatimCell(value ?? '—');
  return (
    <ScienceTable
      tall
      caption={t('exclusions.caption')}
      columns={[
        { head: t('head.file') },
        { head: t('head.row'), kind: 'number' },
        { head: t('head.column') },
        { head: t('head.firm') },
        { head: t('head.reason'), kind: 'prose' },
      ]}
      groups={[
        {
          rows: exclusions.map((record) => [
            cell(record.file),
            { text: String(record.row), value: record.row },
            record.column === null ? t('whole-row') : cell(record.column),
            cell(record.firm),
            text(record.reason),
          ]),
        },
      ]}
      {...(exclusionCount > exclusions.length && {
        note: t('exclusions.first', { shown: exclusions.length, count: exclusionCount }),
      })}
    />
  );
}
