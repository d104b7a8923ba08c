import { parameterOfPath } from '@qunhai/theory';
import { Button } from 'antd';
import { useWords } from '../../app/use-words.ts';
import type { TheoryEditor } from './draft/use-theory-editor.ts';
import styles from './edit-bar.module.css';
import { theoryWords } from './messages.ts';

/** What can be done with the path that was chosen in the figure. */
export function PathBar({
  path,
  editor,
}: {
  readonly path: string;
  readonly editor: TheoryEditor;
}) {
  const { t } = useWords(theoryWords);
  const found = editor.theory.paths.find(({ from, to }) => `${from} ${to}` === path);
  if (!found) return null;
  const { from, to, model } = found;
  const parameter = parameterOfPath(editor.theory, found);
  const other = model === 'full' ? 'base' : 'full';
  return (
    <section className={styles.path} aria-label={t('path.chosen', { from, to })}>
      <span>{t('path.chosen', { from, to })}</span>
      {parameter && <code translate="no">{parameter}</code>}
      <Button
        size="small"
        disabled={editor.locked}
        onClick={() => editor.apply({ kind: 'set-path-model', from, to, model: other })}
      >
        {t(`path.make-${other}`)}
      </Button>
      <Button
        size="small"
        danger
        disabled={editor.locked}
        onClick={() => editor.apply({ kind: 'remove-path', from, to })}
      >
        {t('item.remove')}
      </Button>
    </section>
  );
}
