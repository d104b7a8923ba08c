import type { Inspection } from '@qunhai/api';
import { useWords } from '../../../app/use-words.ts';
import { dataWords } from '../messages.ts';
import type { Draft } from './draft-mapping.ts';
import styles from './file-setup.module.css';

/** Columns of the file that nothing uses, so that nothing is dropped unseen; those of a wide table of regions are its industries. */
export function UnmatchedColumns({
  inspection,
  draft,
}: {
  readonly inspection: Inspection;
  readonly draft: Draft;
}) {
  const { t, language } = useWords(dataWords);
  const used = new Set(Object.values(draft.entries).flatMap(({ columns }) => columns));
  const left = inspection.columns.map(({ name }) => name).filter((name) => !used.has(name));
  if (left.length === 0) return null;
  const { industry, employment } = draft.entries;
  const isWide = draft.role === 'regions' && industry === undefined && employment === undefined;
  const service = new Set(inspection.recognised.serviceColumns);
  const list = (names: readonly string[]) => names.join(language === 'zh' ? '、' : ', ');
  const added = left.filter((name) => service.has(name));
  const others = left.filter((name) => !service.has(name));
  return (
    <details className={styles.unmatched}>
      <summary>{t(isWide ? 'unmatched.industries' : 'unmatched', { count: left.length })}</summary>
      {added.length > 0 && <p translate="no">{t('unmatched.service', { list: list(added) })}</p>}
      {others.length > 0 && (
        <p translate="no">{isWide ? list(others) : t('unmatched.other', { list: list(others) })}</p>
      )}
    </details>
  );
}
