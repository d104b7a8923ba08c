import type { Theory } from '@qunhai/theory';
import { useWords } from '../../../app/use-words.ts';
import { theoryWords } from '../messages.ts';
import styles from './construct-panel.module.css';

/** The theory as a whole, while no construct is chosen. */
export function OverviewPanel({ theory }: { readonly theory: Theory }) {
  const { t, text, number } = useWords(theoryWords);
  return (
    <section className={styles.panel} aria-labelledby="theory-name">
      <h2 id="theory-name">{text(theory.title)}</h2>
      <p>{text(theory.description)}</p>
      <p className={styles.quiet}>
        <strong>{t('panel.source')}</strong> {text(theory.source)}
      </p>
      <p className={styles.quiet}>
        {t('panel.counts', {
          constructs: number(theory.constructs.length),
          items: number(theory.items.length),
          paths: number(theory.paths.length),
          hypotheses: number(theory.hypotheses.length),
        })}
      </p>
      <p>{t('panel.none')}</p>
      <Parameters theory={theory} />
    </section>
  );
}

/** What the model text says beyond measurement and paths. */
function Parameters({ theory: { parameters = [] } }: { readonly theory: Theory }) {
  const { t } = useWords(theoryWords);
  if (parameters.length === 0) return null;
  return (
    <>
      <h3>{t('panel.parameters')}</h3>
      <p className={styles.quiet}>{t('panel.parameters.what')}</p>
      <ul className={styles.parameters}>
        {parameters.map((parameter) => (
          <li key={parameter}>
            <code translate="no">{parameter}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
