import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { type Construct, findConstruct, type Path, type Theory } from '@qunhai/theory';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { PathDialog } from '../dialogs/path-dialog.tsx';
import type { TheoryEditor } from '../draft/use-theory-editor.ts';
import { theoryWords } from '../messages.ts';
import styles from './construct-panel.module.css';

/** The paths a construct stands on; each leads to the construct at its other end. */
export function PanelPaths({
  theory,
  construct,
  editor,
  onChoose,
}: {
  readonly theory: Theory;
  readonly construct: Construct;
  readonly editor: TheoryEditor | null;
  readonly onChoose: (construct: string) => void;
}) {
  const { t, text } = useWords(theoryWords);
  const [adding, setAdding] = useState(false);
  const { id } = construct;
  const paths = theory.paths.filter(({ from, to }) => from === id || to === id);
  const sentence = ({ from, to }: Path) => {
    const other = findConstruct(theory, from === id ? to : from);
    return t(from === id ? 'path.to' : 'path.from', { name: other ? text(other.name) : '' });
  };
  return (
    <>
      <h3>{t('panel.paths')}</h3>
      {paths.length === 0 && <p className={styles.quiet}>{t('panel.no-paths')}</p>}
      <ul className={styles.paths}>
        {paths.map((path) => (
          <li key={`${path.from} ${path.to}`}>
            <Button
              type="link"
              className={`${styles.link}`}
              onClick={() => onChoose(path.from === id ? path.to : path.from)}
            >
              {sentence(path)}
            </Button>
            {path.model === 'full' && <Tag>{t('path.full')}</Tag>}
            {editor && (
              <Button
                size="small"
                danger
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('path.remove.of', { from: path.from, to: path.to })}
                disabled={editor.locked}
                onClick={() => editor.apply({ kind: 'remove-path', from: path.from, to: path.to })}
              />
            )}
          </li>
        ))}
      </ul>
      {editor && (
        <Button
          icon={<PlusOutlined aria-hidden />}
          disabled={editor.locked}
          onClick={() => setAdding(true)}
        >
          {t('edit.add-path')}
        </Button>
      )}
      {editor && adding && (
        <PathDialog editor={editor} from={id} onClose={() => setAdding(false)} />
      )}
    </>
  );
}
