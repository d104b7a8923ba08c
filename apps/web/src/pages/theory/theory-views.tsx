import { findConstruct } from '@qunhai/theory';
import { Button, Drawer, Segmented } from 'antd';
import { useState } from 'react';
import { useNarrow } from '../../app/use-media.ts';
import { useUrlChoice, useUrlText } from '../../app/use-url-state.ts';
import { useWords } from '../../app/use-words.ts';
import { Notice } from '../../components/notice.tsx';
import { ConstructList } from './construct-list.tsx';
import type { Draft } from './draft/draft.ts';
import type { TheoryEditor } from './draft/use-theory-editor.ts';
import { TheoryFigure } from './figure/theory-figure.tsx';
import { theoryWords } from './messages.ts';
import { ModelTextView } from './model-text/model-text-view.tsx';
import { ConstructPanel } from './panel/construct-panel.tsx';
import { OverviewPanel } from './panel/overview-panel.tsx';
import { PathBar } from './path-bar.tsx';
import styles from './theory-page.module.css';

type View = 'figure' | 'list' | 'text';

/** The theory as a figure, as a list or as text, and the construct that was chosen in it. */
export function TheoryViews({
  draft,
  editor,
}: {
  readonly draft: Draft;
  /** Null while reading. */
  readonly editor: TheoryEditor | null;
}) {
  const { t } = useWords(theoryWords);
  const narrow = useNarrow();
  const [view, setView] = useUrlChoice<View>(
    'view',
    narrow ? ['list', 'figure', 'text'] : ['figure', 'list', 'text'],
  );
  const { theory } = draft;
  return (
    <>
      <div className={styles.views}>
        <Segmented<View>
          aria-label={t('view.label')}
          value={view}
          onChange={setView}
          options={(['figure', 'list', 'text'] as const).map((value) => ({
            value,
            label: t(`view.${value}`),
          }))}
        />
        {draft.issues.length > 0 && view !== 'text' && (
          <Notice
            kind="warning"
            what={
              draft.pending ? t('text.pending') : t('text.issues', { count: draft.issues.length })
            }
            actions={<Button onClick={() => setView('text')}>{t('text.show')}</Button>}
          />
        )}
        {editor && view === 'figure' && <p className={styles.hint}>{t('edit.hint')}</p>}
      </div>
      {view === 'text' ? (
        <div className={styles.withText}>
          <ModelTextView draft={draft} editor={editor}>
            {!narrow && <Framework view={view} draft={draft} editor={editor} />}
          </ModelTextView>
        </div>
      ) : (
        <div className={styles.withPanel}>
          <Framework view={view} draft={draft} editor={editor} />
          <Chosen theory={theory} editor={editor} narrow={narrow} />
        </div>
      )}
    </>
  );
}

function Framework({
  view,
  draft,
  editor,
}: {
  readonly view: View;
  readonly draft: Draft;
  readonly editor: TheoryEditor | null;
}) {
  const [chosen, setChosen] = useUrlText('construct');
  const [path, setPath] = useState<string | null>(null);
  const { theory } = draft;
  if (view === 'list')
    return <ConstructList theory={theory} chosen={chosen} onChoose={setChosen} />;
  const canEdit = editor !== null && !editor.locked;
  return (
    <div className={view === 'text' ? undefined : styles.framework}>
      <TheoryFigure
        theory={theory}
        compact={view === 'text'}
        chosen={chosen}
        onChoose={setChosen}
        chosenPath={path}
        {...(canEdit && {
          onChoosePath: (from, to) => setPath(`${from} ${to}`),
          onConnect: (from, to) => {
            editor.apply({ kind: 'add-path', path: { from, to, model: 'base' } });
          },
        })}
      />
      {editor && path !== null && <PathBar path={path} editor={editor} />}
    </div>
  );
}

/** The chosen construct beside the figure, or over it on narrow screens. */
function Chosen({
  theory,
  editor,
  narrow,
}: {
  readonly theory: Draft['theory'];
  readonly editor: TheoryEditor | null;
  readonly narrow: boolean;
}) {
  const [id, choose] = useUrlText('construct');
  const construct = id === null ? undefined : findConstruct(theory, id);
  const panel = construct && (
    <ConstructPanel theory={theory} construct={construct} editor={editor} onChoose={choose} />
  );
  if (narrow)
    return (
      <Drawer
        open={construct !== undefined}
        placement="bottom"
        size="88%"
        closable={false}
        aria-labelledby="construct-name"
        onClose={() => choose(null)}
      >
        {panel}
      </Drawer>
    );
  return <aside className={styles.panel}>{panel ?? <OverviewPanel theory={theory} />}</aside>;
}
