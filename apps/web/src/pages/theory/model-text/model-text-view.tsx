import type { ModelTextIssue, ModelTextRemedy } from '@qunhai/theory';
import { Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { Notice } from '../../../components/notice.tsx';
import { ConstructDialog } from '../dialogs/construct-dialog.tsx';
import { ItemDialog } from '../dialogs/item-dialog.tsx';
import { type Draft, withoutHypothesis, withoutPendingText } from '../draft/draft.ts';
import type { TheoryEditor } from '../draft/use-theory-editor.ts';
import { theoryWords } from '../messages.ts';
import styles from './model-text.module.css';
import { TextEditor } from './text-editor.tsx';
import { TextHelp } from './text-help.tsx';
import { TextIssues } from './text-issues.tsx';

type Defining = Extract<ModelTextRemedy, { kind: 'define-item' | 'define-construct' }>;

/** The model as text; beside it what is wrong with it, and the figure that follows it. */
export function ModelTextView({
  draft,
  editor,
  children,
}: {
  readonly draft: Draft;
  /** Null while reading. */
  readonly editor: TheoryEditor | null;
  /** The figure beside it. */
  readonly children: ReactNode;
}) {
  const { t, language } = useWords(theoryWords);
  const area = useRef<HTMLTextAreaElement>(null);
  const [defining, setDefining] = useState<Defining | null>(null);
  const { text, issues } = draft;
  const show = ({ start, end }: Pick<ModelTextIssue, 'start' | 'end'>) => {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
  };
  const remedy = (chosen: ModelTextRemedy) => {
    if (chosen.kind === 'replace') {
      editor?.setText(text.slice(0, chosen.start) + chosen.text + text.slice(chosen.end));
      area.current?.focus();
    } else if (chosen.kind === 'remove-hypothesis')
      editor?.change((old) => withoutHypothesis(old, chosen.hypothesis));
    else setDefining(chosen);
  };
  return (
    <>
      <div className={styles.view}>
        <TextEditor text={text} issues={issues} onChange={editor?.setText} area={area} />
        <TextHelp />
      </div>
      <div className={styles.beside}>
        <div id="model-text-state" aria-live="polite" className={styles.state}>
          {issues.length > 0
            ? t('text.issues', { count: issues.length })
            : t(editor ? 'text.sound' : 'text.read-only')}
        </div>
        {issues.length > 0 && <TextIssues issues={issues} onShow={show} onRemedy={remedy} />}
        {draft.pending && (
          <Notice
            kind="warning"
            what={t('text.pending')}
            actions={
              <Button onClick={() => editor?.change((old) => withoutPendingText(old, language))}>
                {t('text.drop')}
              </Button>
            }
          />
        )}
        {children}
      </div>
      {editor && defining && (
        <Definition editor={editor} defining={defining} onClose={() => setDefining(null)} />
      )}
    </>
  );
}

function Definition({
  editor,
  defining,
  onClose,
}: {
  readonly editor: TheoryEditor;
  readonly defining: Defining;
  readonly onClose: () => void;
}) {
  if (defining.kind === 'define-construct')
    return <ConstructDialog editor={editor} named={defining.construct} onClose={onClose} />;
  const { construct, item } = defining;
  return <ItemDialog editor={editor} construct={construct} named={item} onClose={onClose} />;
}
