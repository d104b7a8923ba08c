import { CopyOutlined, DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useWords } from '../../app/use-words.ts';
import { csvText } from '../download/csv-text.ts';
import { fileName, saveFile } from '../download/save-file.ts';
import { componentWords } from '../messages.ts';
import { copyTable } from './copy-table.ts';
import type { TableContent } from './table-content.ts';
import { tableGrid } from './table-grid.ts';
import styles from './table-tools.module.css';

/** Takes a table along: to the clipboard, as CSV, as XLSX. */
export function TableTools({ content }: { readonly content: TableContent }) {
  const { t } = useWords(componentWords);
  const { message } = App.useApp();
  const { caption } = content;
  const grid = () =>
    tableGrid(content, {
      lower: (head) => t('table.lower', { head }),
      upper: (head) => t('table.upper', { head }),
      group: t('table.group'),
    });
  const copy = async () => {
    try {
      await copyTable(content, t('note'));
      message.success(t('table.copied'));
    } catch {
      message.error(t('table.copy-failed'));
    }
  };
  const saveCsv = () =>
    saveFile(new Blob([csvText(grid())], { type: 'text/csv' }), fileName(caption, 'csv'));
  const saveXlsx = async () => {
    try {
      const { xlsxBytes } = await import('../download/xlsx-bytes.ts');
      saveFile(await xlsxBytes(caption, grid()), fileName(caption, 'xlsx'));
    } catch (error) {
      message.error(t('download.failed', { reason: String(error) }));
    }
  };
  return (
    <fieldset className={styles.tools} aria-label={t('table.tools', { caption })}>
      <Button
        size="small"
        type="text"
        icon={<CopyOutlined aria-hidden />}
        onClick={() => void copy()}
      >
        {t('table.copy')}
      </Button>
      <Button size="small" type="text" icon={<DownloadOutlined aria-hidden />} onClick={saveCsv}>
        CSV
      </Button>
      <Button
        size="small"
        type="text"
        icon={<DownloadOutlined aria-hidden />}
        onClick={() => void saveXlsx()}
      >
        XLSX
      </Button>
    </fieldset>
  );
}
