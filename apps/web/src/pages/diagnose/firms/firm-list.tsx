import type { RunSummary } from '@qunhai/api';
import { count, type Edition } from '@qunhai/report';
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useMemo } from 'react';
import { useUrlChoice, useUrlText } from '../../../app/use-url-state.ts';
import { useWords } from '../../../app/use-words.ts';
import { AsyncState } from '../../../components/async-state.tsx';
import { Notice } from '../../../components/notice.tsx';
import { isUnderWay } from '../../../runs/run-queries.ts';
import styles from '../diagnose-page.module.css';
import { runFirmsQuery } from '../diagnosis-queries.ts';
import { diagnoseWords } from '../messages.ts';
import { FirmTable } from './firm-table.tsx';
import { type FirmRow, firmSorts, selectFirms, undecided } from './select-firms.ts';

/** Every firm of the run with its position; each leads to its card. */
export function FirmList({
  run,
  edition,
}: {
  readonly run: RunSummary;
  readonly edition: Edition;
}) {
  const { t } = useWords(diagnoseWords);
  const query = useQuery({ ...runFirmsQuery(run.id), enabled: !isUnderWay(run) });
  if (isUnderWay(run))
    return <Notice title={t('firms.waiting.title')} what={t('firms.waiting.what')} />;
  return (
    <>
      <p className={styles.lead}>{t('firms.lead')}</p>
      <AsyncState
        query={query}
        isEmpty={(firms) => firms.length === 0}
        empty={<Notice title={t('firms.none')} />}
      >
        {(firms) => <Firms run={run} edition={edition} firms={firms} />}
      </AsyncState>
    </>
  );
}

function Firms({
  run,
  edition,
  firms,
}: {
  readonly run: RunSummary;
  readonly edition: Edition;
  readonly firms: readonly FirmRow[];
}) {
  const { t } = useWords(diagnoseWords);
  const [search, setSearch] = useUrlText('find');
  const [cluster, setCluster] = useUrlText('of');
  const [stage, setStage] = useUrlText('stage');
  const [sort, setSort] = useUrlChoice('sort', firmSorts);
  const [direction, setDirection] = useUrlChoice('order', ['ascending', 'descending']);
  const stages = edition.theory.diagnosis.stages.map(({ id }) => id);
  const descending = direction === 'descending';
  const shown = useMemo(
    () => selectFirms(firms, { search: search ?? '', cluster, stage, sort, descending }, stages),
    [firms, search, cluster, stage, sort, descending, stages.join()],
  );
  const clusters = [...new Set(firms.flatMap((row) => row.cluster ?? []))].sort();
  return (
    <>
      <div className={styles.field}>
        <Input
          type="search"
          value={search ?? ''}
          aria-label={t('firms.search')}
          placeholder={t('firms.search.hint')}
          onChange={(event) => setSearch(event.target.value || null)}
          style={{ inlineSize: '14rem' }}
        />
        {clusters.length > 1 && (
          <Select
            aria-label={t('cluster')}
            value={cluster ?? ''}
            onChange={(value) => setCluster(value || null)}
            options={[
              { value: '', label: t('firms.all-clusters') },
              ...clusters.map((value) => ({ value, label: edition.names.cluster(value) })),
            ]}
          />
        )}
        <Select
          aria-label={t('firms.stage')}
          value={stage ?? ''}
          onChange={(value) => setStage(value || null)}
          options={[
            { value: '', label: t('firms.all-stages') },
            ...stages.map((value) => ({ value, label: edition.names.stage(value) })),
            { value: undecided, label: t('firms.undecided') },
          ]}
        />
        <span role="status">
          {t('firms.shown', { shown: count(shown.length), count: firms.length })}
        </span>
      </div>
      <FirmTable
        run={run}
        edition={edition}
        rows={shown}
        sort={sort}
        descending={descending}
        onSort={(next) => {
          if (next === sort) setDirection(descending ? 'ascending' : 'descending');
          else setSort(next);
        }}
      />
    </>
  );
}
