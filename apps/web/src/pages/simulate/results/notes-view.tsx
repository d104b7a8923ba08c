import type { SimulationResults } from '@qunhai/results';
import { useWords } from '../../../app/use-words.ts';
import { resultWords } from './messages.ts';
import styles from './results.module.css';

/** What bands hold and what they do not, how the model was made, and what was done in each scenario, word for word. */
export function NotesView({ simulation }: { readonly simulation: SimulationResults }) {
  const { t, text } = useWords(resultWords);
  return (
    <div className={styles.notes}>
      <h3>{t('notes.title')}</h3>
      <ul>
        {simulation.model.notes.map((note) => (
          <li key={note.en}>{text(note)}</li>
        ))}
        <li>{t('notes.money')}</li>
      </ul>
      <h3>{t('notes.scenarios')}</h3>
      <dl>
        {simulation.scenarios.map(({ id, title, texts }) => (
          <div key={id}>
            <dt>
              <strong>{text(title)}</strong>
            </dt>
            {texts.map((line) => (
              <dd key={line.en}>{text(line)}</dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
