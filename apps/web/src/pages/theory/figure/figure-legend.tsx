import type { Theory } from '@qunhai/theory';
import { useWords } from '../../../app/use-words.ts';
import { theoryWords } from '../messages.ts';
import styles from './theory-figure.module.css';

const dashes = { base: undefined, full: '6 4', part: '1.5 3.5' } as const;

/** What the lines of the figure mean; only those that it has. */
export function FigureLegend({ theory }: { readonly theory: Theory }) {
  const { t } = useWords(theoryWords);
  const has = {
    base: theory.paths.some(({ model }) => model === 'base'),
    full: theory.paths.some(({ model }) => model === 'full'),
    part: theory.constructs.some(({ measurement }) => measurement.kind === 'second-order'),
  };
  const kinds = (['base', 'full', 'part'] as const).filter((kind) => has[kind]);
  return (
    <ul className={styles.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <svg width="34" height="10" aria-hidden="true">
            <line x1="1" x2="27" y1="5" y2="5" strokeDasharray={dashes[kind]} />
            {kind !== 'part' && <path d="M26 1 L33 5 L26 9 Z" />}
          </svg>
          {t(`legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
