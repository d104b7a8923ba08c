import type { NodeProps } from '@xyflow/react';
import styles from './column-name.module.css';
import type { ColumnNode } from './flow-elements.ts';

/** The name of a column of the diagram over a rule as wide as its boxes. */
export function ColumnName({ data }: NodeProps<ColumnNode>) {
  return <div className={styles.name}>{data.name}</div>;
}
