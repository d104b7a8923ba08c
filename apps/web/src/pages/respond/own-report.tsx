import type { FirmReport } from '@qunhai/api';
import { decimal } from '@qunhai/report';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useWords, type Words } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { ScienceTable } from '../../components/science-table/science-table.tsx';
import { respondWords } from './messages.ts';
import { clusterRows, constraintRows, lockInRows, scoreRows } from './report-rows.ts';
import styles from './respond.module.css';
import { readReport } from './respond-requests.ts';

type RespondWords = Words<Parameters<typeof respondWords>[1]>;

/** A firm's own figures, and its cluster's as far as they may be shown. */
export function OwnReport({
  token,
  onBack,
}: {
  readonly token: string;
  readonly onBack: () => void;
}) {
  const words = useWords(respondWords);
  const { t } = words;
  const report = useQuery({
    queryKey: ['respond', token, 'report'],
    queryFn: () => readReport(token),
  });
  return (
    <div className={styles.text}>
      <div>
        <Button onClick={onBack}>{t('report.back')}</Button>
      </div>
      <h2>{t('report.title')}</h2>
      <AsyncState query={report}>{(data) => <Report report={data} words={words} />}</AsyncState>
    </div>
  );
}

function Report({ report, words }: { readonly report: FirmReport; readonly words: RespondWords }) {
  const { t, date } = words;
  const { firm, wave, diagnosis } = report;
  return (
    <>
      <p>{t('report.lead', { firm, wave, date: date(report.madeAt) })}</p>
      {report.data === 'simulated' && (
        <Notice kind="warning" title={t('simulated.title')} what={t('report.simulated')} />
      )}
      {diagnosis && (
        <>
          <Stage report={report} words={words} />
          <ScienceTable
            caption={t('report.scores')}
            columns={[
              { head: t('report.construct') },
              { head: t('report.score'), kind: 'number' },
              { head: t('report.peers'), kind: 'number' },
            ]}
            groups={[{ rows: scoreRows(report, words) }]}
            note={t('report.scores.note')}
          />
          {diagnosis.constraints.length > 0 && (
            <ScienceTable
              caption={t('report.constraints')}
              columns={[
                { head: t('report.constraint') },
                { head: t('report.target') },
                { head: t('report.gain'), kind: 'number' },
              ]}
              groups={[{ rows: constraintRows(report, words) }]}
              note={t('report.gain.note')}
            />
          )}
          {diagnosis.lockIns.length > 0 && (
            <ScienceTable
              caption={t('report.lock-ins')}
              columns={[
                { head: t('report.lock-in') },
                { head: t('report.lock-in.score'), kind: 'number' },
                { head: t('report.lock-in.raised') },
              ]}
              groups={[{ rows: lockInRows(report, words) }]}
            />
          )}
        </>
      )}
      <Cluster report={report} words={words} />
    </>
  );
}

function Stage({ report, words }: { readonly report: FirmReport; readonly words: RespondWords }) {
  const { t, text } = words;
  const { stage, stages } = report.diagnosis!;
  const reached = stages.find((one) => one.stage === stage);
  const name = stage === null ? undefined : report.names[stage];
  return (
    <section className={styles.text}>
      <h3>{t('report.stage')}</h3>
      <p>
        {reached?.membership != null && name
          ? t('report.stage.is', { stage: text(name), membership: decimal(reached.membership, 2) })
          : t('report.stage.none')}
      </p>
    </section>
  );
}

function Cluster({ report, words }: { readonly report: FirmReport; readonly words: RespondWords }) {
  const { t } = words;
  const { cluster } = report;
  if (cluster === null) return null;
  if (cluster.suppressed !== null) return <Notice title={t('report.cluster.withheld')} />;
  return (
    <ScienceTable
      caption={t('report.cluster')}
      columns={[
        { head: t('report.resource') },
        { head: t('report.level'), kind: 'number' },
        { head: t('report.firms'), kind: 'number' },
      ]}
      groups={[{ rows: clusterRows(report, words) }]}
    />
  );
}
