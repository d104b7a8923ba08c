import { EllipsisOutlined } from '@ant-design/icons';
import type { Scenario } from '@qunhai/simulation';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useRef } from 'react';
import { refusalStatus } from '../../../api/request.ts';
import { useWords } from '../../../app/use-words.ts';
import { fileName, saveFile } from '../../../components/download/save-file.ts';
import { Notice } from '../../../components/notice.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { UndoButtons } from '../../../components/undo/undo-buttons.tsx';
import { scenariosQuery, useSaveScenarios } from '../simulate-queries.ts';
import { planWords } from './messages.ts';
import styles from './plan-panel.module.css';
import { readScenarioFile, scenarioFileText } from './scenario-file.ts';
import type { ScenarioDraft } from './use-scenario-draft.ts';

interface PlanBarProps {
  readonly study: string;
  readonly draft: ScenarioDraft;
  readonly compared: readonly Scenario[];
  readonly mayChange: boolean;
  readonly onFile: (scenarios: readonly Scenario[]) => void;
  readonly onError: (error: Error) => void;
}

/** Undo, save with the study, and scenario files. */
export function PlanBar({ study, draft, compared, mayChange, onFile, onError }: PlanBarProps) {
  const { t } = useWords(planWords);
  const { message } = App.useApp();
  const client = useQueryClient();
  const save = useSaveScenarios(study);
  const isNamed = draft.scenarios.every(({ title }) => title.zh.trim() && title.en.trim());
  const store = (revision: number) =>
    save.mutate(
      { revision, scenarios: [...draft.scenarios] },
      {
        onSuccess: (saved) => {
          draft.settle(saved);
          void message.success(t('saved'));
        },
      },
    );
  const readSaved = () => client.fetchQuery({ ...scenariosQuery(study), staleTime: 0 });
  const conflict = draft.isBehind || refusalStatus(save.error) === 409;
  const settle = async (act: (saved: Awaited<ReturnType<typeof readSaved>>) => void) => {
    try {
      const saved = await readSaved();
      save.reset();
      act(saved);
    } catch (cause) {
      onError(cause instanceof Error ? cause : new Error(String(cause)));
    }
  };
  return (
    <>
      <div className={styles.bar}>
        <UndoButtons undoable={draft.undoable} />
        {mayChange ? (
          <>
            <span className={styles.state} role="status">
              {draft.isChanged && t('save.unsaved')}
            </span>
            <Button
              disabled={(!draft.isChanged && !draft.isFirst) || !isNamed || conflict}
              loading={save.isPending}
              onClick={() => store(draft.revision)}
            >
              {t('save')}
            </Button>
          </>
        ) : (
          <span className={styles.state}>{t('save.viewer')}</span>
        )}
        <FileMenu compared={compared} onFile={onFile} onError={onError} />
      </div>
      {conflict && (
        <div className={styles.whole}>
          <Notice
            kind="warning"
            title={t('conflict.title')}
            what={t('conflict.what')}
            actions={
              <>
                <Button onClick={() => void settle(({ revision }) => store(revision))}>
                  {t('conflict.mine')}
                </Button>
                <Button onClick={() => void settle(draft.restart)}>{t('conflict.theirs')}</Button>
              </>
            }
          />
        </div>
      )}
      {save.error && !conflict && (
        <div className={styles.whole}>
          <ProblemNotice error={save.error} />
        </div>
      )}
    </>
  );
}

/** Download the scenarios that are compared, or open a file with others. */
function FileMenu({
  compared,
  onFile,
  onError,
}: Pick<PlanBarProps, 'compared' | 'onFile' | 'onError'>) {
  const { t } = useWords(planWords);
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File) => {
    try {
      onFile(readScenarioFile(await file.text()));
    } catch (cause) {
      onError(cause instanceof Error ? cause : new Error(String(cause)));
    }
  };
  const download = () =>
    saveFile(
      new Blob([scenarioFileText(compared)], { type: 'application/json' }),
      fileName('qunhai-scenarios', 'json'),
    );
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'save', label: t('file.save'), onClick: download },
            { key: 'open', label: t('file.open'), onClick: () => input.current?.click() },
          ],
        }}
      >
        <Button icon={<EllipsisOutlined aria-hidden />} aria-label={t('file')} title={t('file')} />
      </Dropdown>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) void read(file);
        }}
      />
    </>
  );
}
