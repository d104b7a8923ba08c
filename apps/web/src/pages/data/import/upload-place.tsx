import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Spin } from 'antd';
import { type DragEvent, useState } from 'react';
import { keys } from '../../../api/keys.ts';
import { useWords } from '../../../app/use-words.ts';
import { FileButton } from '../../../components/input/file-button.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { inspectionQuery, uploadFile } from '../data-queries.ts';
import { dataWords } from '../messages.ts';
import styles from './upload-place.module.css';

const accepted = '.csv,.tsv,.tab,.txt,.xlsx,.sav,.zsav';

/** Takes a file of data, dropped or chosen, and opens it once the server has read it. */
export function UploadPlace({
  study,
  onUploaded,
}: {
  readonly study: string;
  readonly onUploaded: (file: string) => void;
}) {
  const { t } = useWords(dataWords);
  const client = useQueryClient();
  const [over, setOver] = useState(false);
  const upload = useMutation({
    mutationFn: (file: File) => uploadFile(study, file),
    onSuccess: async (found) => {
      client.setQueryData(inspectionQuery(study, found.file.id, {}).queryKey, found);
      await client.invalidateQueries({ queryKey: keys.ofStudy(study, 'files') });
      onUploaded(found.file.id);
    },
  });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !upload.isPending) upload.mutate(file);
  };
  return (
    <>
      <section
        aria-label={t('import.choose')}
        className={`${styles.place} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <InboxOutlined className={styles.icon} aria-hidden />
        <div className={styles.words}>
          <p>{t('import.drop')}</p>
          <p className={styles.kinds}>{t('import.kinds')}</p>
        </div>
        <FileButton
          type="primary"
          accept={accepted}
          loading={upload.isPending}
          onFile={(file) => upload.mutate(file)}
        >
          {t('import.choose')}
        </FileButton>
      </section>
      <div role="status">
        {upload.isPending && (
          <p className={styles.pending}>
            <Spin size="small" /> {t('import.uploading', { file: upload.variables.name })}
          </p>
        )}
      </div>
      {upload.error && <ProblemNotice error={upload.error} />}
    </>
  );
}
