import type { SimulationResults } from '@qunhai/results';
import { Select } from 'antd';
import { useUrlText } from '../../../app/use-url-state.ts';
import { useWords } from '../../../app/use-words.ts';
import { resultWords } from './messages.ts';
import styles from './results.module.css';

/** The firms that are looked at: all, or those of a cluster. Stands in the address. */
export function useGroup({
  groups,
}: SimulationResults): readonly [string, (group: string) => void] {
  const [asked, ask] = useUrlText('group');
  const first = groups[0]?.id ?? 'all';
  const group = groups.find(({ id }) => id === asked)?.id ?? first;
  return [group, (next) => ask(next === first ? null : next)];
}

/** Choice among the groups; nothing where there is one only. */
export function GroupChoice({ simulation }: { readonly simulation: SimulationResults }) {
  const { t, text } = useWords(resultWords);
  const [group, setGroup] = useGroup(simulation);
  if (simulation.groups.length < 2) return null;
  return (
    <div className={styles.field}>
      <label htmlFor="simulate-group">{t('group')}</label>
      <Select
        id="simulate-group"
        value={group}
        options={simulation.groups.map(({ id, name }) => ({ value: id, label: text(name) }))}
        onChange={setGroup}
      />
    </div>
  );
}
