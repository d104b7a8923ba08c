import type { Wave } from '@qunhai/api';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import styles from './collect.module.css';
import { collectWords } from './messages.ts';

const shown = ['invited', 'opened', 'partial', 'submitted', 'withdrawn'] as const;

/** How many firms are how far. New submissions are told to screen readers when they have nothing else to say. */
export function LiveCounts({ wave }: { readonly wave: Wave }) {
  const { t, number } = useWords(collectWords);
  const { submitted } = wave.counts;
  const before = useRef(submitted);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (submitted > before.current) setNews(t('live.submitted', { submitted: number(submitted) }));
    before.current = submitted;
  }, [submitted, t, number]);
  return (
    <>
      <dl className={styles.counts} aria-label={t('counts.label')}>
        {shown.map((state) => (
          <div key={state} data-state={state}>
            <dt>{t(`count.${state}`)}</dt>
            <dd>{number(wave.counts[state])}</dd>
          </div>
        ))}
      </dl>
      <p className="unseen" role="status">
        {news}
      </p>
    </>
  );
}
