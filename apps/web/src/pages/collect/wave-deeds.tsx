import type { Wave } from '@qunhai/api';
import { Button } from 'antd';
import { useWords } from '../../app/use-words.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import styles from './collect.module.css';
import type { CollectDeeds } from './collect-queries.ts';
import { LastDay } from './last-day.tsx';
import { collectWords } from './messages.ts';

/** What can be done with a wave that was published. */
export function WaveDeeds({
  study,
  wave,
  deeds,
  mayEdit,
  isLast,
  onPreview,
  onPrint,
  onPrepared,
}: {
  readonly study: string;
  readonly wave: Wave;
  readonly deeds: CollectDeeds;
  readonly mayEdit: boolean;
  readonly isLast: boolean;
  readonly onPreview: () => void;
  readonly onPrint: () => void;
  readonly onPrepared: (wave: number) => void;
}) {
  const { t, date, number } = useWords(collectWords);
  const isOpen = wave.state === 'open';
  return (
    <>
      <p className={styles.note}>
        {wave.openedAt && t('opened', { date: date(wave.openedAt), form: t(`form.${wave.form}`) })}
        {wave.closedAt && ` · ${t('closed', { date: date(wave.closedAt) })}`}
      </p>
      {mayEdit && isOpen && <LastDay wave={wave} deeds={deeds} />}
      <div className={styles.deeds}>
        <Button onClick={onPreview}>{t('preview')}</Button>
        {mayEdit && isOpen && (
          <>
            <Button onClick={onPrint}>{t('print')}</Button>
            <Button
              href={`/api/studies/${study}/waves/${wave.number}/reminders.csv`}
              download
              title={t('reminders.what')}
            >
              {t('reminders')}
            </Button>
            <ConfirmButton
              question={t('close.question', { wave: wave.number })}
              consequence={t('close.consequence', { partial: number(wave.counts.partial) })}
              deed={t('close.deed')}
              onConfirm={() => deeds.changeWave(wave.number, { state: 'closed' })}
            >
              {t('close')}
            </ConfirmButton>
          </>
        )}
        {mayEdit && !isOpen && isLast && (
          <>
            <ConfirmButton
              type="primary"
              question={t('next.question', { wave: wave.number + 1 })}
              consequence={t('next.consequence')}
              deed={t('next.deed')}
              onConfirm={async () => {
                const { number: made } = await deeds.prepareNext(wave.form);
                onPrepared(made);
              }}
            >
              {t('next')}
            </ConfirmButton>
            <ConfirmButton
              question={t('reopen.question', { wave: wave.number })}
              consequence={t('reopen.consequence')}
              deed={t('reopen')}
              onConfirm={() => deeds.changeWave(wave.number, { state: 'open' })}
            >
              {t('reopen')}
            </ConfirmButton>
          </>
        )}
      </div>
    </>
  );
}
