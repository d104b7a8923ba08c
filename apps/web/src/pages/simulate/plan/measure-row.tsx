import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/use-words.ts';
import styles from './measure.module.css';
import { planWords } from './messages.ts';
import { NumberField } from './number-field.tsx';
import { TimelineTrack } from './timeline.tsx';
import type { Span } from './timeline-drag.ts';

/** One entry of a scenario: what it is and how much on the left, when on the right. */
export function MeasureRow({
  name,
  meaning,
  span,
  instant = false,
  horizon,
  colour,
  onSpan,
  onRemove,
  children,
}: {
  readonly name: string;
  readonly meaning: string;
  readonly span: Span;
  /** Happens in one quarter. */
  readonly instant?: boolean;
  readonly horizon: number;
  readonly colour: string;
  readonly onSpan: (span: Span) => void;
  readonly onRemove: () => void;
  /** Its size and for whom it is. */
  readonly children: ReactNode;
}) {
  const { t } = useWords(planWords);
  const { start, duration } = span;
  return (
    <li className={styles.measure}>
      <div className={styles.what}>
        <div className={styles.head}>
          <div>
            <h4>{name}</h4>
            <p>{meaning}</p>
          </div>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('entry.remove', { name })}
            title={t('entry.remove', { name })}
            onClick={onRemove}
          />
        </div>
        {children}
      </div>
      <div className={styles.when}>
        <TimelineTrack {...{ name, span, horizon, colour, instant }} onChange={onSpan} />
        <div className={styles.fields}>
          <NumberField
            label={t(instant ? 'start.at' : 'start')}
            value={start + 1}
            min={1}
            max={10_000}
            onChange={(quarter) => onSpan({ start: quarter - 1, duration })}
          />
          {!instant && (
            <NumberField
              label={t('duration')}
              value={duration}
              min={1}
              max={10_000}
              onChange={(quarters) => onSpan({ start, duration: quarters })}
            />
          )}
        </div>
        <Remark {...{ span, horizon, instant }} />
      </div>
    </li>
  );
}

/** What of an entry the horizon does not reach. */
function Remark({
  span: { start, duration },
  horizon,
  instant,
}: {
  readonly span: Span;
  readonly horizon: number;
  readonly instant: boolean;
}) {
  const { t } = useWords(planWords);
  if (start >= horizon) return <p className={styles.remark}>{t('late.out')}</p>;
  if (!instant && start + duration > horizon)
    return <p className={styles.meaning}>{t('late.cut')}</p>;
  return null;
}
