import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { runsQuery } from '../../api/study-queries.ts';
import { runPosition } from '../../runs/run-steps.ts';
import { appWords } from '../messages.ts';
import { useWords } from '../use-words.ts';
import styles from './run-indicator.module.css';

/** How far the run under way is, and the way to it; nothing when none is. */
export function RunIndicator({ study }: { readonly study: string }) {
  const { t, number } = useWords(appWords);
  const { data } = useQuery(runsQuery(study));
  const run =
    data?.find(({ state }) => state === 'running') ?? data?.find(({ state }) => state === 'queued');
  if (!run) return null;
  const { share } = runPosition(run.progress);
  return (
    <Link
      to="/studies/$study/test"
      params={{ study }}
      search={{ run: run.id }}
      className={styles.run}
    >
      <span
        className={styles.ring}
        style={{ '--share': `${share * 100}%` } as CSSProperties}
        aria-hidden="true"
      />
      {run.state === 'queued'
        ? t('run.queued', { number: run.number })
        : t('run.running', {
            number: run.number,
            share: number(share, { style: 'percent', maximumFractionDigits: 0 }),
          })}
    </Link>
  );
}
