import { SettingOutlined } from '@ant-design/icons';
import type { Theory } from '@qunhai/theory';
import { Button, Checkbox, Popover } from 'antd';
import { useMemo } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { dataWords } from '../messages.ts';
import type { AnswerColumn } from './answer-columns.ts';
import styles from './column-choice.module.css';
import { columnHead } from './column-head.ts';

/** Columns that are hidden or shown together: the items of a construct, the facts, the fields. */
interface ColumnGroup {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly AnswerColumn[];
}

/** Chooses the columns of the table, one by one or a construct at a time. */
export function ColumnChoice({
  columns,
  theory,
  hidden,
  onHidden,
}: {
  readonly columns: readonly AnswerColumn[];
  readonly theory: Theory;
  readonly hidden: ReadonlySet<string>;
  readonly onHidden: (hidden: ReadonlySet<string>) => void;
}) {
  const words = useWords(dataWords);
  const { t, text } = words;
  const groups = useMemo((): ColumnGroup[] => {
    const constructs = theory.constructs.map(({ id, name }) => ({
      id,
      name: text(name),
      columns: columns.filter(({ construct }) => construct === id),
    }));
    const ofKind = (kind: AnswerColumn['kind']) => columns.filter((c) => c.kind === kind);
    return [
      ...constructs,
      { id: 'facts', name: t('columns.facts'), columns: ofKind('fact') },
      { id: 'fields', name: t('columns.other'), columns: ofKind('field') },
    ].filter((group) => group.columns.length > 0);
  }, [columns, theory, t, text]);
  const set = (ids: readonly string[], shown: boolean) => {
    const next = new Set(hidden);
    for (const id of ids) shown ? next.delete(id) : next.add(id);
    onHidden(next);
  };
  const content = (
    <div className={styles.choice}>
      <Button size="small" disabled={hidden.size === 0} onClick={() => onHidden(new Set())}>
        {t('columns.all')}
      </Button>
      {groups.map((group) => {
        const ids = group.columns.map(({ id }) => id);
        const shown = ids.filter((id) => !hidden.has(id)).length;
        return (
          <fieldset key={group.id} className={styles.group}>
            <legend>
              <Checkbox
                checked={shown === ids.length}
                indeterminate={shown > 0 && shown < ids.length}
                onChange={(event) => set(ids, event.target.checked)}
              >
                {group.name}
              </Checkbox>
            </legend>
            {group.columns.map((column) => (
              <Checkbox
                key={column.id}
                checked={!hidden.has(column.id)}
                title={column.question ? text(column.question) : ''}
                onChange={(event) => set([column.id], event.target.checked)}
              >
                <span translate={column.kind === 'field' ? undefined : 'no'}>
                  {columnHead(column, words)}
                </span>
              </Checkbox>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <Button icon={<SettingOutlined aria-hidden />}>{t('columns.choose')}</Button>
    </Popover>
  );
}
