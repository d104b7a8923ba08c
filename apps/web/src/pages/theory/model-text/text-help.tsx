import { useWords } from '../../../app/use-words.ts';
import { theoryWords } from '../messages.ts';
import styles from './model-text.module.css';

const examples = [
  ['# …', 'help.comment'],
  ['CA =~ CA1 + CA2', 'help.reflective'],
  ['IE <~ IE1 + IE2', 'help.composite'],
  ['EN <~ weights(A)*EN1 + EN2', 'help.weights'],
  ['IG <~ GR + GE + MK', 'help.second-order'],
  ['CA ~ DL + IE', 'help.path'],
  ['DC ~ full()*LF', 'help.full'],
  ['CA ~ b*DL + 0.5*IE', 'help.label'],
  ['DL1 ~~ DL2', 'help.covariance'],
  ['CA ~ 1', 'help.mean'],
  ['DL1 | t1 + t2', 'help.threshold'],
  ['ind := b * c', 'help.defined'],
  ['b == c', 'help.constraint'],
] as const;

/** The syntax in one look. */
export function TextHelp() {
  const { t } = useWords(theoryWords);
  return (
    <details className={styles.help}>
      <summary>{t('text.help')}</summary>
      <dl>
        {examples.map(([example, key]) => (
          <div key={key}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{t(key)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('help.continue')}</p>
    </details>
  );
}
