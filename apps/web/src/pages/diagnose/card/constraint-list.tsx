import { bracketed, decimal, type Edition, effectDigits, levelText } from '@qunhai/report';
import type { FirmDiagnosis } from '@qunhai/results';
import { useWords } from '../../../app/use-words.ts';
import { diagnoseWords } from '../messages.ts';
import styles from './firm-card.module.css';

/** The ranked constraints one below the other, for screens on which a table would hide the evidence. */
export function ConstraintList({
  edition,
  firm,
}: {
  readonly edition: Edition;
  readonly firm: FirmDiagnosis;
}) {
  const { t, text } = useWords(diagnoseWords);
  const { names, results } = edition;
  const constraints = [...firm.constraints].sort((a, b) => a.rank - b.rank);
  const digits = effectDigits(constraints.map(({ gain }) => gain.estimate));
  const format = (value: number) => decimal(value, digits);
  return (
    <>
      <ol className={styles.constraints}>
        {constraints.map(({ rank, construct, target, gain, performance, evidence }) => (
          <li key={rank}>
            <p>
              <strong>
                {t('constraints.item', {
                  construct: names.construct(construct),
                  target: names.construct(target),
                })}
              </strong>
            </p>
            <p>
              {t('constraints.figures', {
                gain: [
                  gain.estimate === null ? t('none') : format(gain.estimate),
                  gain.interval && bracketed(gain.interval, format),
                ]
                  .filter(Boolean)
                  .join(' '),
                performance: decimal(performance, 1),
              })}
            </p>
            <p>{text(evidence)}</p>
          </li>
        ))}
      </ol>
      <p className={styles.origin}>
        {t('constraints.note', { level: levelText(results.run.analysis.level) })}{' '}
        {t('performance.no-interval')}
      </p>
    </>
  );
}
