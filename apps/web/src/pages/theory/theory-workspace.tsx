import type { StudyTheory } from '@qunhai/api';
import { type Theory, theoryToYaml } from '@qunhai/theory';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Tag } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { keys } from '../../api/keys.ts';
import { refusalStatus } from '../../api/request.ts';
import { useWords } from '../../app/use-words.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { fileName, saveFile } from '../../components/download/save-file.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useUndoable } from '../../components/undo/use-undoable.ts';
import { Refusal } from './dialogs/refusal.tsx';
import { RemovalQuestion } from './dialogs/removal-question.tsx';
import { newDraft, sameTheory, theoryToSave } from './draft/draft.ts';
import { useTheoryEditor } from './draft/use-theory-editor.ts';
import { EditBar } from './edit-bar.tsx';
import { theoryWords } from './messages.ts';
import { Conflict, PublishedWaves } from './theory-notices.tsx';
import styles from './theory-page.module.css';
import { saveTheory } from './theory-queries.ts';
import { TheoryViews } from './theory-views.tsx';
import { useLeaveGuard } from './use-leave-guard.tsx';

export interface TheoryWorkspaceProps {
  readonly study: string;
  readonly saved: StudyTheory;
  readonly theory: Theory;
  readonly canEdit: boolean;
  readonly context: string | undefined;
}

/** Download a theory as the YAML that `qunhai` reads. */
function download(theory: Theory): void {
  const file = new Blob([theoryToYaml(theory)], { type: 'application/yaml' });
  saveFile(file, fileName(theory.id, 'theory.yaml'));
}

/** A theory to read and to edit: what was saved, the draft, and the way from one to the other. */
export function TheoryWorkspace({ study, saved, theory, canEdit, context }: TheoryWorkspaceProps) {
  const words = useWords(theoryWords);
  const { t, language } = words;
  const client = useQueryClient();
  const { message } = App.useApp();
  const [editing, setEditing] = useState(false);
  /** What the draft began with; what was saved may have moved on since. */
  const [start, setStart] = useState({ revision: saved.revision, theory });
  const draft = useUndoable(newDraft(theory, language));
  const editor = useTheoryEditor(draft);
  const begun = useMemo(
    () => theoryToSave(newDraft(start.theory, language)),
    [start.theory, language],
  );
  const toSave = useMemo(() => theoryToSave(draft.value), [draft.value]);
  const changed = !sameTheory(toSave, begun) || draft.value.pending;
  const isNewer = saved.revision !== start.revision;
  const restart = (revision: number, from: Theory) => {
    setStart({ revision, theory: from });
    draft.reset(newDraft(from, language));
  };
  if (isNewer && !changed) restart(saved.revision, theory);
  const save = useMutation({
    mutationFn: (yaml: string | null) => saveTheory(study, { yaml, revision: start.revision }),
    onSuccess: (next) => client.setQueryData(keys.ofStudy(study, 'theory'), next),
  });
  const notices = useRef<HTMLDivElement>(null);
  const saveDraft = () => {
    save.mutate(theoryToYaml(toSave), {
      onSuccess: ({ revision }) => {
        setStart({ revision, theory: toSave });
        void message.success(t('edit.saved'));
      },
      // The bar stays in sight while the page scrolls; why it could not save stands at the top.
      onError: () => {
        notices.current?.scrollIntoView({ block: 'start' });
        notices.current?.focus({ preventScroll: true });
      },
    });
  };
  const load = async () => {
    save.reset();
    await client.invalidateQueries({ queryKey: keys.ofStudy(study, 'theory') });
    draft.reset(newDraft(start.theory, language));
  };
  const guard = useLeaveGuard(changed);
  const conflict = (changed && isNewer) || refusalStatus(save.error) === 409;
  const leave = () => {
    draft.reset(newDraft(start.theory, language));
    editor.dismiss();
    save.reset();
    setEditing(false);
  };
  return (
    <>
      <Header
        {...{ saved, canEdit, context, editing }}
        onDownload={() => download(toSave)}
        onEdit={() => setEditing(true)}
        onRevert={() => save.mutateAsync(null).then(leave)}
      />
      {editing && (
        <EditBar
          {...{ draft, editor, changed }}
          busy={save.isPending}
          onSave={saveDraft}
          onLeave={leave}
        />
      )}
      <div ref={notices} tabIndex={-1} className={styles.notices}>
        {conflict && <Conflict onDownload={() => download(toSave)} onLoad={() => void load()} />}
        {save.error && !conflict && <ProblemNotice error={save.error} />}
        <PublishedWaves saved={saved} editing={editing} />
      </div>
      <TheoryViews draft={draft.value} editor={editing ? editor : null} />
      <RemovalQuestion editor={editor} />
      <Refusal editor={editor} />
      {guard}
    </>
  );
}

function Header({
  saved,
  canEdit,
  context,
  editing,
  onDownload,
  onEdit,
  onRevert,
}: Pick<TheoryWorkspaceProps, 'saved' | 'canEdit' | 'context'> & {
  readonly editing: boolean;
  readonly onDownload: () => void;
  readonly onEdit: () => void;
  readonly onRevert: () => Promise<unknown>;
}) {
  const { t } = useWords(theoryWords);
  return (
    <PageHeader
      title={t('title')}
      context={context}
      lead={
        <>
          {t('lead')} <Tag>{t(saved.edited ? 'state.edited' : 'state.built-in')}</Tag>
          {!canEdit && ` ${t('edit.only-readers')}`}
        </>
      }
      actions={
        <>
          <Button onClick={onDownload}>{t('download')}</Button>
          {canEdit && saved.edited && (
            <ConfirmButton
              question={t('revert.question')}
              consequence={t('revert.what')}
              deed={t('revert.deed')}
              dangerous
              onConfirm={onRevert}
            >
              {t('revert')}
            </ConfirmButton>
          )}
          {canEdit && !editing && (
            <Button type="primary" onClick={onEdit}>
              {t('edit.start')}
            </Button>
          )}
        </>
      }
    />
  );
}
