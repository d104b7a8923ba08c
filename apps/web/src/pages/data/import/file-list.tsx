import type { DataFile } from '@qunhai/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { keys } from '../../../api/keys.ts';
import { useWords } from '../../../app/use-words.ts';
import { ConfirmButton } from '../../../components/confirm-button.tsx';
import { deleteFile, mappingQuery, saveMapping } from '../data-queries.ts';
import { dataWords } from '../messages.ts';
import type { StudyAccess } from '../use-study-access.ts';
import { mappingWithout } from './draft-mapping.ts';
import styles from './file-list.module.css';
import { shortName } from './short-name.ts';

/** The uploaded files: which the study uses, and what can be done with each. */
export function FileList({
  access,
  files,
  onSetUp,
}: {
  readonly access: StudyAccess;
  readonly files: readonly DataFile[];
  readonly onSetUp: (file: string) => void;
}) {
  const { t } = useWords(dataWords);
  return (
    <section aria-labelledby="data-files">
      <h2 id="data-files">{t('files.title')}</h2>
      {files.length === 0 ? (
        <p className={styles.none}>{t('files.none')}</p>
      ) : (
        <ul className={styles.list}>
          {files.map((file) => (
            <FileEntry key={file.id} access={access} file={file} onSetUp={onSetUp} />
          ))}
        </ul>
      )}
    </section>
  );
}

function FileEntry({
  access,
  file,
  onSetUp,
}: {
  readonly access: StudyAccess;
  readonly file: DataFile;
  readonly onSetUp: (file: string) => void;
}) {
  const { t, number, time } = useWords(dataWords);
  const name = shortName(file.name);
  const kilobytes = number(Math.max(1, Math.round(file.bytes / 1024)));
  return (
    <li className={styles.entry}>
      <div className={styles.about}>
        <h3>
          <bdi translate="no">{name}</bdi>
        </h3>
        <p className={styles.facts}>
          <span className={file.used ? styles.used : styles.unused}>
            {t(file.used ? 'files.used' : 'files.unused')}
          </span>
          <span translate="no">
            {file.format.toUpperCase()} · {kilobytes} KiB
          </span>
          <span>{time(file.uploadedAt)}</span>
          <span title={file.sha256}>
            {t('files.sha')} <code>{file.sha256.slice(0, 8)}</code>
          </span>
        </p>
      </div>
      <div className={styles.actions}>
        <Button
          type={file.used ? 'default' : 'primary'}
          aria-label={t(access.mayChange ? 'files.set-up-of' : 'files.look-of', { file: name })}
          onClick={() => onSetUp(file.id)}
        >
          {t(access.mayChange ? 'files.set-up' : 'files.look')}
        </Button>
        {access.mayChange && <FileEnd study={access.study} file={file} name={name} />}
      </div>
    </li>
  );
}

/** Stop using a file that is in use, or delete one that is not. */
function FileEnd({
  study,
  file,
  name,
}: {
  readonly study: string;
  readonly file: DataFile;
  readonly name: string;
}) {
  const { t } = useWords(dataWords);
  const client = useQueryClient();
  const { data: state } = useQuery(mappingQuery(study));
  const reread = () => client.invalidateQueries({ queryKey: keys.study(study) });
  const takeOut = useMutation({
    mutationFn: async () => {
      if (!state) return;
      const mapping = mappingWithout(state.mapping, file.name);
      await saveMapping(study, { mapping: mapping && { ...mapping }, revision: state.revision });
    },
    onSettled: reread,
  });
  const remove = useMutation({ mutationFn: () => deleteFile(study, file.id), onSettled: reread });
  if (file.used)
    return (
      <ConfirmButton
        aria-label={t('files.take-out.of', { file: name })}
        question={t('files.take-out.question', { file: name })}
        consequence={t('files.take-out.consequence')}
        deed={t('files.take-out')}
        onConfirm={() => takeOut.mutateAsync()}
      >
        {t('files.take-out')}
      </ConfirmButton>
    );
  return (
    <ConfirmButton
      aria-label={t('files.delete.of', { file: name })}
      question={t('files.delete.question', { file: name })}
      consequence={t('files.delete.consequence')}
      deed={t('files.delete')}
      dangerous
      onConfirm={() => remove.mutateAsync()}
    >
      {t('files.delete')}
    </ConfirmButton>
  );
}
