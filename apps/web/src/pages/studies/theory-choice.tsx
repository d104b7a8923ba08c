import { Radio } from 'antd';
import { useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { FileButton } from '../../components/input/file-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { studiesWords } from './messages.ts';
import { readTheoryFile, type TheoryFile } from './read-theory-file.ts';
import styles from './theory-choice.module.css';

/** The built-in theory, or a file; null while one's own was wanted but no good file was chosen. */
export type TheoryWish = 'clustered-firms' | { readonly yaml: string } | null;

/** Problems of a file that are listed; the rest is counted. */
const listed = 5;

/** Which theory a new study starts from. */
export function TheoryChoice({ onChange }: { readonly onChange: (wish: TheoryWish) => void }) {
  const { t } = useWords(studiesWords);
  const [own, setOwn] = useState(false);
  const [file, setFile] = useState<TheoryFile | null>(null);
  const choose = (ownNow: boolean, fileNow: TheoryFile | null) => {
    setOwn(ownNow);
    setFile(fileNow);
    const yaml = fileNow?.state === 'good' ? { yaml: fileNow.yaml } : null;
    onChange(ownNow ? yaml : 'clustered-firms');
  };
  return (
    <>
      <Radio.Group
        vertical
        value={own}
        aria-label={t('new.theory')}
        onChange={(event) => choose(event.target.value === true, file)}
        options={[
          { value: false, label: t('new.theory.builtin') },
          { value: true, label: t('new.theory.own') },
        ]}
      />
      {own && (
        <div className={styles.own}>
          <FileButton
            accept=".yaml,.yml,.json"
            onFile={(chosen) => {
              void readTheoryFile(chosen).then((read) => choose(true, read));
            }}
          >
            {t('new.theory.choose')}
          </FileButton>
          {file && <FileState file={file} />}
        </div>
      )}
    </>
  );
}

function FileState({ file }: { readonly file: TheoryFile }) {
  const { t, text } = useWords(studiesWords);
  if (file.state === 'large')
    return <Notice kind="error" what={t('new.theory.large', { file: file.file })} />;
  if (file.state === 'good')
    return (
      <p role="status">
        {t('new.theory.good', {
          file: file.file,
          title: text(file.title),
          constructs: file.constructs,
          items: file.items,
        })}
      </p>
    );
  const { issues } = file;
  return (
    <Notice kind="error" title={t('new.theory.wrong', { file: file.file, count: issues.length })}>
      <ul className={styles.issues}>
        {issues.slice(0, listed).map((issue) => (
          <li key={issue.en}>{text(issue)}</li>
        ))}
      </ul>
      {issues.length > listed && <p>{t('new.theory.more', { count: issues.length - listed })}</p>}
    </Notice>
  );
}
