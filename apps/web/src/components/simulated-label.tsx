import { useWords } from '../app/use-words.ts';
import { componentWords } from './messages.ts';
import styles from './simulated-label.module.css';

/** Stands wherever figures of a simulated study are shown. */
export function SimulatedLabel() {
  const { t } = useWords(componentWords);
  return (
    <span className={styles.label} title={t('simulated.why')}>
      {t('simulated')}
    </span>
  );
}
