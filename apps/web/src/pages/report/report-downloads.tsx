import { DownloadOutlined } from '@ant-design/icons';
import type { RunSummary } from '@qunhai/api';
import { Button } from 'antd';
import { useWords } from '../../app/use-words.ts';
import { reportWords } from './messages.ts';
import styles from './report-page.module.css';

/**
 * The files of a run: the report as chosen, the results, and, unless answers in them were withdrawn, the study folder they came from and
 * the scripts that reproduce them. The last two hold answers: readers of a study are not offered them.
 */
export function ReportDownloads({
  run,
  canRun,
  address,
}: {
  readonly run: RunSummary;
  /** Whether the reader may have files with answers. */
  readonly canRun: boolean;
  /** Of the report as chosen. */
  readonly address: string;
}) {
  const { t } = useWords(reportWords);
  const hasFolder = run.withdrawnSince === 0;
  const files = [
    ['report', address, `report-${run.number}.html`],
    ['results', `/api/runs/${run.id}/results.json`, `results-${run.number}.json`],
    ...(hasFolder && canRun
      ? [
          ['study', `/api/runs/${run.id}/study.zip`, `study-${run.number}.zip`] as const,
          ['scripts', `/api/runs/${run.id}/scripts.zip`, `scripts-${run.number}.zip`] as const,
        ]
      : []),
  ] as const;
  return (
    <section className={styles.section} aria-labelledby="report-downloads">
      <h2 id="report-downloads">{t('downloads')}</h2>
      <div className={styles.files}>
        {files.map(([what, href, name]) => (
          <Button
            key={what}
            href={href}
            download={name}
            icon={<DownloadOutlined aria-hidden="true" />}
            type={what === 'report' ? 'primary' : 'default'}
          >
            {t(`download.${what}`)}
          </Button>
        ))}
      </div>
      {canRun && (
        <p className={styles.hint}>
          {t(hasFolder ? 'download.study.why' : 'download.study.withdrawn')}
        </p>
      )}
      {canRun && hasFolder && <p className={styles.hint}>{t('download.scripts.why')}</p>}
    </section>
  );
}
