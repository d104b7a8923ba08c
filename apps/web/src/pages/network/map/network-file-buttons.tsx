import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useWords } from '../../../app/use-words.ts';
import { fileName, saveFile } from '../../../components/download/save-file.ts';
import { networkPageWords } from '../messages.ts';
import type { NetworkFormat } from './network-file.ts';
import styles from './network-map.module.css';
import type { NetworkAnalysis, ShownNetwork } from './shown-network.ts';

const formats: readonly NetworkFormat[] = ['graphml', 'gexf', 'net', 'csv'];

const formatNames: Readonly<Record<NetworkFormat, string>> = {
  graphml: 'GraphML',
  gexf: 'GEXF',
  net: 'Pajek',
  csv: 'CSV',
};

const types: Readonly<Record<NetworkFormat, string>> = {
  graphml: 'application/xml',
  gexf: 'application/xml',
  net: 'text/plain',
  csv: 'text/csv',
};

/** Takes the network as it is shown to other programs; what a format cannot hold is said. */
export function NetworkFileButtons({
  analysis,
  network,
  caption,
  nameOf,
}: {
  readonly analysis: NetworkAnalysis;
  readonly network: ShownNetwork;
  readonly caption: string;
  readonly nameOf: (id: string) => string;
}) {
  const { t, text } = useWords(networkPageWords);
  const { message } = App.useApp();
  const save = async (format: NetworkFormat) => {
    try {
      const { exportedNetwork, networkFiles } = await import('./network-file.ts');
      const { files, lost } = networkFiles(exportedNetwork(analysis, network, nameOf), format);
      for (const { part, text: content } of files)
        saveFile(
          new Blob([content], { type: types[format] }),
          fileName(t(`file.part.${part}`, { caption }), format),
        );
      if (lost.length > 0)
        message.warning(
          t('file.lost', { notes: lost.map((note) => text(note.text)).join(' ') }),
          8,
        );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      message.error(t('file.failed', { reason }));
    }
  };
  return (
    <fieldset className={styles.tools} aria-label={t('files')}>
      {formats.map((format) => (
        <Button
          key={format}
          size="small"
          type="text"
          icon={<DownloadOutlined aria-hidden />}
          onClick={() => void save(format)}
        >
          <span translate="no">{formatNames[format]}</span>
        </Button>
      ))}
    </fieldset>
  );
}
