import type { Inspection } from '@qunhai/api';
import { Segmented, Skeleton } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { dataWords } from '../messages.ts';
import { type StudyAccess, useTheory } from '../use-study-access.ts';
import type { Draft } from './draft-mapping.ts';
import styles from './file-setup.module.css';
import { MappingRow } from './mapping-row.tsx';
import table from './mapping-table.module.css';
import { type MappingTarget, type TargetGroup, targetGroups } from './mapping-targets.ts';

type Shown = 'all' | 'check' | 'unmapped';

/** Every target with its column, how sure that is, and why. */
export function MappingTable({
  access,
  inspection,
  draft,
  onChoose,
  tools,
}: {
  readonly access: StudyAccess;
  readonly inspection: Inspection;
  readonly draft: Draft;
  readonly onChoose: (target: string, column: string | null) => Promise<void>;
  readonly tools: ReactNode;
}) {
  const { t } = useWords(dataWords);
  const theory = useTheory(access.study);
  const [shown, setShown] = useState<Shown>('all');
  const groups = useMemo(
    () => (theory ? targetGroups(theory, draft.role) : null),
    [theory, draft.role],
  );
  if (groups === null) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  const targets = groups.flatMap((group) => group.targets);
  const count = (wanted: Shown) =>
    targets.filter((target) => isShown(target, draft, wanted)).length;
  const options = (['all', 'check', 'unmapped'] as const).map((value) => ({
    value,
    label: t(`show.${value}`, { count: count(value) }),
  }));
  const visible = groups
    .map((group) => ({
      ...group,
      targets: group.targets.filter((target) => isShown(target, draft, shown)),
    }))
    .filter((group) => group.targets.length > 0);
  return (
    <section aria-labelledby="mapping-table">
      <h3 id="mapping-table">{t('setup.mapping')}</h3>
      <p className={styles.lead}>{t('setup.mapping.lead')}</p>
      <div className={styles.bar}>
        <Segmented aria-label={t('show')} value={shown} options={options} onChange={setShown} />
        {tools}
      </div>
      {visible.length === 0 ? (
        <p className={styles.lead}>{t('show.nothing')}</p>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('table.target')}</th>
              <th scope="col">{t('table.column')}</th>
              <th scope="col">{t('table.samples')}</th>
              <th scope="col">{t('table.why')}</th>
            </tr>
          </thead>
          {visible.map((group) => (
            <tbody key={group.id}>
              <tr className={table.group}>
                <th scope="rowgroup" colSpan={4}>
                  <GroupName group={group} />
                </th>
              </tr>
              {group.targets.map((target) => (
                <MappingRow
                  key={target.id}
                  target={target}
                  inspection={inspection}
                  entry={draft.entries[target.id] ?? null}
                  constant={target.id === 'wave' ? draft.wave : null}
                  disabled={!access.mayChange}
                  onChoose={onChoose}
                />
              ))}
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}

/** A constant wave needs no column. */
function isShown({ id }: MappingTarget, draft: Draft, shown: Shown): boolean {
  const entry = draft.entries[id];
  if (shown === 'all') return true;
  if (shown === 'unmapped') return entry === undefined && !(id === 'wave' && draft.wave !== null);
  return entry !== undefined && entry.confidence !== 'certain' && entry.confidence !== 'saved';
}

function GroupName({ group }: { readonly group: TargetGroup }) {
  const { t, text } = useWords(dataWords);
  if (group.name) return text(group.name);
  return t(group.id === 'facts' ? 'group.facts' : 'group.fields');
}
