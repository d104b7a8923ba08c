import { Checkbox } from 'antd';
import { useWords } from '../../app/use-words.ts';
import { isAllowed } from '../chosen-options.ts';
import { DefaultTag } from '../option-parts.tsx';
import styles from '../run-options-form.module.css';
import type { FieldProps } from '../run-options-form.tsx';
import { optionWords } from './messages.ts';

/** Facts that are held constant, each as it is or by its logarithm; nothing where the theory asks for no numbers. */
export function ControlsField({ plan, value, onChange }: FieldProps) {
  const { t, text } = useWords(optionWords);
  const { controls } = value;
  if (plan.controllable.length === 0) return null;
  const order = plan.controllable.map(({ by }) => by);
  const set = (next: typeof controls) =>
    onChange({
      ...value,
      controls: next.toSorted((a, b) => order.indexOf(a.fact) - order.indexOf(b.fact)),
    });
  const others = (fact: string) => controls.filter((control) => control.fact !== fact);
  return (
    <fieldset className={styles.choice}>
      <legend>{t('option.controls')}</legend>
      <p className={styles.why}>{t('option.controls.why')}</p>
      <div className={styles.radios}>
        {plan.controllable.map(({ by: fact, title }) => {
          const chosen = controls.find((control) => control.fact === fact);
          return (
            <div key={fact}>
              <Checkbox
                checked={chosen !== undefined}
                onChange={({ target }) =>
                  set(target.checked ? [...controls, { fact, log: false }] : others(fact))
                }
              >
                <span className={styles.option}>
                  {text(title)}{' '}
                  {plan.controls.some((control) => control.fact === fact) && <DefaultTag />}
                </span>
                <code className={styles.why}>{fact}</code>
              </Checkbox>
              {chosen && (
                <Checkbox
                  className={styles.inner ?? ''}
                  checked={chosen.log}
                  aria-label={t('option.controls.log-of', { fact })}
                  onChange={({ target }) => set([...others(fact), { fact, log: target.checked }])}
                >
                  {t('option.controls.log')}
                </Checkbox>
              )}
            </div>
          );
        })}
      </div>
      {!isAllowed('controls', controls) && (
        <p className={styles.wrong} role="alert">
          {t('option.controls.wrong')}
        </p>
      )}
    </fieldset>
  );
}
