import type { InvitedFirm } from '@qunhai/api';
import { useMemo } from 'react';
import { useWords } from '../../app/use-words.ts';
import styles from './collect.module.css';
import { collectWords } from './messages.ts';
import type { FirmLine } from './parse-firm-lines.ts';

const most = 100;

/** What a list says, line by line, with what is wrong first. */
export function InvitePreview({
  lines,
  known,
}: {
  readonly lines: readonly FirmLine[];
  readonly known: readonly InvitedFirm[];
}) {
  const { t, number } = useWords(collectWords);
  const names = useMemo(
    () => new Set(known.flatMap(({ name, firm }) => [name, `code ${firm}`])),
    [known],
  );
  const wrong = lines.filter(({ problem }) => problem !== null);
  const shown = [...wrong, ...lines.filter(({ problem }) => problem === null)].slice(0, most);
  const isKnown = ({ firm }: FirmLine) =>
    firm.firm === undefined ? names.has(firm.name) : names.has(`code ${firm.firm}`);
  return (
    <div className={styles.details}>
      <h3>{t('invite.preview')}</h3>
      <p role="status">
        {t('invite.ready', { count: lines.length - wrong.length })}
        {wrong.length > 0 && (
          <span className={styles.problem}>
            {' · '}
            {t('invite.problems', { count: wrong.length })}
          </span>
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('invite.preview')}>
        <ul className={styles.lines}>
          {shown.map((line) => (
            <li key={line.line}>
              <span className={styles.note}>{t('invite.line', { line: line.line })}</span>
              <span translate="no" className={styles.said}>
                {[line.firm.firm, line.firm.name, line.firm.cluster, line.firm.contact]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {line.problem && (
                <span className={styles.problem}>
                  {line.problem.kind === 'repeated'
                    ? t('problem.repeated', { line: line.problem.of })
                    : t(`problem.${line.problem.kind}`)}
                </span>
              )}
              {!line.problem && isKnown(line) && (
                <span className={styles.note}>{t('invite.known')}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
      {lines.length > most && (
        <p className={styles.note}>
          {t('invite.shown', { shown: number(most), total: number(lines.length) })}
        </p>
      )}
    </div>
  );
}
