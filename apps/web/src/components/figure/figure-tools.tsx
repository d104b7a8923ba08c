import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useWords } from '../../app/use-words.ts';
import { fileName, saveFile } from '../download/save-file.ts';
import { componentWords } from '../messages.ts';
import { svgToPng } from './figure-file.ts';
import styles from './figure-frame.module.css';

/** Takes a figure along as SVG or PNG. */
export function FigureTools({
  caption,
  svg,
}: {
  readonly caption: string;
  /** The drawing as a complete SVG; null when there is none yet. */
  readonly svg: () => string | null | Promise<string>;
}) {
  const { t } = useWords(componentWords);
  const { message } = App.useApp();
  const save = async (format: 'svg' | 'png') => {
    try {
      const markup = await svg();
      if (markup === null) throw new Error(t('figure.none'));
      const file =
        format === 'svg' ? new Blob([markup], { type: 'image/svg+xml' }) : await svgToPng(markup);
      saveFile(file, fileName(caption, format));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      message.error(t('download.failed', { reason }));
    }
  };
  return (
    <fieldset className={styles.tools} aria-label={t('figure.tools', { caption })}>
      {(['svg', 'png'] as const).map((format) => (
        <Button
          key={format}
          size="small"
          type="text"
          icon={<DownloadOutlined aria-hidden />}
          onClick={() => void save(format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </fieldset>
  );
}
