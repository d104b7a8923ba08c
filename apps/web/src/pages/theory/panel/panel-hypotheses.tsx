import { type Construct, hypothesesOf, type Theory } from '@qunhai/theory';
import { Tag } from 'antd';
import { useWords } from '../../../app/use-words.ts';
import { theoryWords } from '../messages.ts';
import styles from './construct-panel.module.css';

/** The hypotheses that speak of a construct. */
export function PanelHypotheses({
  theory,
  construct,
}: {
  readonly theory: Theory;
  readonly construct: Construct;
}) {
  const { t, text } = useWords(theoryWords);
  const hypotheses = hypothesesOf(theory, construct.id);
  if (hypotheses.length === 0) return null;
  return (
    <>
      <h3>{t('panel.hypotheses')}</h3>
      <ul className={styles.plain}>
        {hypotheses.map((hypothesis) => (
          <li key={hypothesis.id}>
            <span className={styles.id}>{hypothesis.id}</span> {text(hypothesis.statement)}{' '}
            {hypothesis.model === 'full' && <Tag>{t('path.full')}</Tag>}
          </li>
        ))}
      </ul>
    </>
  );
}
