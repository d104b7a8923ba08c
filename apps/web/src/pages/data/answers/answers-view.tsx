import { DownloadOutlined } from '@ant-design/icons';
import type { DataTable } from '@qunhai/api';
import type { Theory } from '@qunhai/theory';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useWords } from '../../../app/use-words.ts';
import { AsyncState } from '../../../components/async-state.tsx';
import { qualityQuery, tableFile, tableQuery } from '../data-queries.ts';
import { dataWords } from '../messages.ts';
import { NoAnswers } from '../no-answers.tsx';
import { type StudyAccess, useTheory } from '../use-study-access.ts';
import { AnswersTable } from './answers-table.tsx';
import styles from './answers-view.module.css';

/** Every answer of the study, as a table that can be narrowed and sorted. */
export function AnswersView({ access }: { readonly access: StudyAccess }) {
  const { study, changedAt } = access;
  const theory = useTheory(study);
  const table = useQuery(tableQuery(study, changedAt));
  const query = theory === null ? { ...table, data: undefined } : table;
  return (
    <AsyncState
      query={query}
      isEmpty={(data) => data === null || data.firms.length === 0}
      empty={<NothingReadable access={access} />}
    >
      {(data) => <Loaded access={access} table={data!} theory={theory!} />}
    </AsyncState>
  );
}

function NothingReadable({ access }: { readonly access: StudyAccess }) {
  const { data } = useQuery(qualityQuery(access.study, access.changedAt, null));
  return <NoAnswers access={access} problems={data?.check.problems ?? []} />;
}

function Loaded({
  access,
  table,
  theory,
}: {
  readonly access: StudyAccess;
  readonly table: DataTable;
  readonly theory: Theory;
}) {
  const { t, language } = useWords(dataWords);
  return (
    <>
      <AnswersTable access={access} table={table} theory={theory} />
      <div className={styles.downloads}>
        {(['csv', 'xlsx'] as const).map((kind) => (
          <Button
            key={kind}
            icon={<DownloadOutlined aria-hidden />}
            href={tableFile(access.study, kind, language)}
            download
          >
            {t(`download.${kind}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
