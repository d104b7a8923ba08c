import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { fileName, saveFile } from '../../../components/download/save-file.ts';
import { resultWords } from './messages.ts';
import styles from './results.module.css';
import type { ShownResults } from './results-section.tsx';

/** Take the results along: all numbers, every single future where the server kept them, and the report in both languages. */
export function ResultDownloads({
  shown,
  tools,
}: {
  readonly shown: ShownResults;
  readonly tools: ReactNode;
}) {
  const { t } = useWords(resultWords);
  const { message } = App.useApp();
  const { results, simulation } = shown;
  const at = (file: string) => `/api/simulations/${simulation}/${file}`;
  const report = async (language: 'zh' | 'en') => {
    try {
      const { renderSimulation } = await import('./write-report.ts');
      const page = await renderSimulation(results, { language });
      saveFile(new Blob([page], { type: 'text/html' }), fileName(t('download.name'), 'html'));
    } catch (error) {
      message.error(error instanceof Error ? error.message : String(error));
    }
  };
  const saveJson = () => {
    const text = `${JSON.stringify(results, null, 2)}\n`;
    saveFile(new Blob([text], { type: 'application/json' }), 'simulation.json');
  };
  const link = (file: string, name: string) => (
    <a href={at(file)} download>
      {name}
    </a>
  );
  const reportName = (language: 'zh' | 'en') =>
    t('download.report', { language: t(`download.${language}`) });
  const items: MenuProps['items'] =
    simulation === null
      ? [
          ...(['zh', 'en'] as const).map((language) => ({
            key: language,
            label: reportName(language),
            onClick: () => void report(language),
          })),
          { key: 'json', label: t('download.json'), onClick: saveJson },
        ]
      : [
          ...(['zh', 'en'] as const).map((language) => ({
            key: language,
            label: link(`report.html?language=${language}`, reportName(language)),
          })),
          { key: 'json', label: link('simulation.json', t('download.json')) },
          { key: 'parquet', label: link('paths.parquet', t('download.parquet')) },
        ];
  return (
    <div className={styles.downloads}>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button icon={<DownloadOutlined aria-hidden />}>{t('download')}</Button>
      </Dropdown>
      {tools}
      {simulation === null && <span className={styles.open}>{t('download.server')}</span>}
    </div>
  );
}
