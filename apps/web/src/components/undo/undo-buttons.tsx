import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useWords } from '../../app/use-words.ts';
import { componentWords } from '../messages.ts';
import type { Undoable } from './use-undoable.ts';

/** Undo and redo for `useUndoable`. */
export function UndoButtons({
  undoable,
}: {
  readonly undoable: Pick<Undoable<unknown>, 'undo' | 'redo' | 'canUndo' | 'canRedo'>;
}) {
  const { t } = useWords(componentWords);
  return (
    <Space.Compact>
      <Button
        icon={<UndoOutlined aria-hidden />}
        aria-label={t('undo')}
        title={t('undo.key')}
        disabled={!undoable.canUndo}
        onClick={undoable.undo}
      />
      <Button
        icon={<RedoOutlined aria-hidden />}
        aria-label={t('redo')}
        title={t('redo.key')}
        disabled={!undoable.canRedo}
        onClick={undoable.redo}
      />
    </Space.Compact>
  );
}
