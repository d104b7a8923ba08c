import type { InvitedFirm, InviteResult } from '@qunhai/api';
import { Button, Modal } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Field } from '../../components/input/field.tsx';
import { FileButton } from '../../components/input/file-button.tsx';
import { TextArea } from '../../components/input/text-area.tsx';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import styles from './collect.module.css';
import type { CollectDeeds } from './collect-queries.ts';
import { InvitePreview } from './invite-preview.tsx';
import { collectWords } from './messages.ts';
import { type FirmLine, parseFirmLines, readFirmRows } from './parse-firm-lines.ts';
import { readFirmFile } from './read-firm-file.ts';

/** Invite firms: paste or import a list, see what it says, then send it. */
export function InviteDialog({
  known,
  deeds,
  onClose,
}: {
  readonly known: readonly InvitedFirm[];
  readonly deeds: CollectDeeds;
  readonly onClose: () => void;
}) {
  const { t } = useWords(collectWords);
  const [text, setText] = useState('');
  const [file, setFile] = useState<readonly FirmLine[] | null>(null);
  const [remark, setRemark] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<InviteResult | null>(null);
  const deferred = useDeferredValue(text);
  const pasted = useMemo(() => parseFirmLines(deferred), [deferred]);
  const lines = file ?? pasted;
  const ready = lines.filter(({ problem }) => problem === null);
  const open = async (chosen: File) => {
    setRemark(null);
    try {
      const { rows, isLegacy } = await readFirmFile(chosen);
      setFile(readFirmRows(rows));
      if (isLegacy) setRemark(t('invite.file.legacy', { file: chosen.name }));
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      setRemark(t('invite.file.failed', { file: chosen.name, reason }));
    }
  };
  const restart = () => {
    setText('');
    setFile(null);
    setRemark(null);
    setResult(null);
  };
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      setResult(await deeds.invite(ready.map(({ firm }) => firm)));
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      setBusy(false);
    }
  };
  const footer = result ? (
    <>
      <Button onClick={restart}>{t('invite.more')}</Button>
      <Button type="primary" onClick={onClose}>
        {t('invite.finish')}
      </Button>
    </>
  ) : (
    <Button type="primary" disabled={ready.length === 0} loading={busy} onClick={() => void send()}>
      {t('invite.deed', { count: ready.length })}
    </Button>
  );
  return (
    <Modal open title={t('invite.title')} width={720} footer={footer} onCancel={onClose}>
      {result ? (
        <Outcome result={result} lines={ready} />
      ) : (
        <div className={styles.dialog}>
          {file === null && (
            <Field label={t('invite.paste')} help={t('invite.paste.help')}>
              {(control) => (
                <TextArea
                  {...control}
                  value={text}
                  rows={6}
                  placeholder={t('invite.example')}
                  onChange={(event) => setText(event.target.value)}
                />
              )}
            </Field>
          )}
          <div className={styles.deeds}>
            <FileButton
              accept=".csv,.txt,.tsv,.xlsx,text/csv"
              onFile={(chosen) => void open(chosen)}
            >
              {t('invite.file')}
            </FileButton>
            <span className={styles.note}>{t('invite.file.help')}</span>
          </div>
          {remark && <Notice kind="warning" title={remark} />}
          {lines.length > 0 && <InvitePreview lines={lines} known={known} />}
          {error && <ProblemNotice error={error} />}
        </div>
      )}
    </Modal>
  );
}

function Outcome({
  result,
  lines,
}: {
  readonly result: InviteResult;
  readonly lines: readonly FirmLine[];
}) {
  const { t, text } = useWords(collectWords);
  const { added, updated, refused } = result;
  return (
    <div className={styles.dialog} role="status">
      <p>{t('invite.done', { added, updated })}</p>
      {refused.length > 0 && (
        <Notice kind="warning" title={t('invite.refused', { refused: refused.length })}>
          <ul>
            {refused.slice(0, 50).map(({ index, reason }) => (
              <li key={index}>
                <span translate="no">{lines[index]?.firm.name}</span> — {text(reason)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
