import { Handle, type NodeProps, Position } from '@xyflow/react';
import { useWords } from '../app/use-words.ts';
import styles from './construct-box.module.css';
import { focusHandlers, useDiagramFocus } from './diagram-focus.ts';
import type { BoxNode } from './flow-elements.ts';
import { diagramWords } from './messages.ts';

/** A construct of the diagram: id, name, variance explained and, unfolded, its items. */
export function ConstructBox({ id, data }: NodeProps<BoxNode>) {
  const focus = useDiagramFocus();
  const { t } = useWords(diagramWords);
  const { content, placed } = data;
  const { rows = [] } = content;
  return (
    <>
      <button
        type="button"
        className={`nopan ${styles.box}`}
        data-given={content.column === 0}
        data-chosen={focus.chosen === id}
        aria-haspopup="dialog"
        {...focusHandlers(focus, id)}
      >
        <span className={styles.words}>
          <b translate="no">{id}</b>
          <span>{placed.lines.join('\n')}</span>
          {content.rSquared === null ? (
            <span className="unseen">{t('construct.exogenous')}</span>
          ) : (
            <span>{content.rSquared}</span>
          )}
        </span>
        {rows.length > 0 && (
          <span className={styles.rows}>
            {rows.map((row) => (
              <span key={row}>{row}</span>
            ))}
          </span>
        )}
      </button>
      <Handle type="target" position={Position.Left} className={styles.handle ?? ''} />
      <Handle type="source" position={Position.Right} className={styles.handle ?? ''} />
    </>
  );
}
