import { count } from '@qunhai/report';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../app/use-words.ts';
import type { RunView } from '../../runs/use-run-view.ts';
import styles from './items-link.module.css';
import { measureWords } from './messages.ts';

/** How many answers the measurement rests on, and the way to the items themselves. */
export function ItemsLink({ view }: { readonly view: RunView }) {
  const { t } = useWords(measureWords);
  const { quality, edition, summary } = view;
  if (quality === null) return null;
  const incomplete = quality.missingByItem.filter(({ missing }) => missing > 0);
  return (
    <p className={styles.items}>
      {t('items.answered', {
        wave: edition.results.run.analysis.wave,
        analysed: count(quality.analysed),
        items: count(quality.items.length),
        incomplete: count(incomplete.length),
      })}{' '}
      <Link to="/studies/$study/data" params={{ study: summary.study }}>
        {t('items.look')}
      </Link>
    </p>
  );
}
