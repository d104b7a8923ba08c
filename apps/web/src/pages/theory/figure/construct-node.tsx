import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { useWords } from '../../../app/use-words.ts';
import { theoryWords } from '../messages.ts';
import type { ConstructData, HeadingData } from './figure-elements.ts';
import styles from './theory-figure.module.css';

const sides = [
  ['top', Position.Top],
  ['right', Position.Right],
  ['bottom', Position.Bottom],
  ['left', Position.Left],
] as const;

/** A construct as a button in the figure; while editing, the dots at its edges draw paths. */
export function ConstructNode({ data }: NodeProps<Node<ConstructData, 'construct'>>) {
  const { t, text } = useWords(theoryWords);
  const { construct, compact, chosen, connectable, onChoose } = data;
  const role = t(`role.${construct.role}`);
  return (
    <>
      <button
        type="button"
        className={`${styles.construct} ${styles[construct.role]} ${compact ? styles.compact : ''}`}
        aria-pressed={chosen}
        title={compact ? text(construct.name) : undefined}
        onClick={() => onChoose(construct.id)}
      >
        <span className={compact ? 'unseen' : styles.name}>{text(construct.name)}</span>{' '}
        <span className={compact ? styles.name : styles.id}>{construct.id}</span>
        <span className="unseen">{t('figure.node', { role })}</span>
      </button>
      {sides.map(([id, position]) => (
        <Handle
          key={id}
          id={id}
          type="source"
          position={position}
          isConnectable={connectable}
          className={connectable ? styles.dot : styles.noDot}
        />
      ))}
    </>
  );
}

/** The name of a role over its constructs. */
export function HeadingNode({ data }: NodeProps<Node<HeadingData, 'heading'>>) {
  const { t } = useWords(theoryWords);
  return <span className={styles.heading}>{t(`role.${data.role}`)}</span>;
}
