import { UndoOutlined } from '@ant-design/icons';
import type { AnalystExclusion } from '@qunhai/api';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useWords } from '../../../app/use-words.ts';
import { AsyncState } from '../../../components/async-state.tsx';
import { Notice } from '../../../components/notice.tsx';
import { verbatimCell } from '../../../components/science-table/cell.ts';
import { ScienceTable } from '../../../components/science-table/science-table.tsx';
import { exclusionsQuery } from '../data-queries.ts';
import { dataWords } from '../messages.ts';
import type { StudyAccess } from '../use-study-access.ts';
import { useTakeBack } from './use-again-button.tsx';

/** Answers that analysts left out: whose, why, by whom; each can be taken back. */
export function ExclusionsView({ access }: { readonly access: StudyAccess }) {
  const { t } = useWords(dataWords);
  return (
    <AsyncState
      query={useQuery(exclusionsQuery(access.study))}
      isEmpty={(list) => list.length === 0}
      empty={<Notice title={t('excluded.none')} what={t('excluded.none.what')} />}
    >
      {(list) => <ExclusionTable access={access} list={list} />}
    </AsyncState>
  );
}

function ExclusionTable({
  access,
  list,
}: {
  readonly access: StudyAccess;
  readonly list: readonly AnalystExclusion[];
}) {
  const { t, time } = useWords(dataWords);
  const change = useTakeBack(access.study);
  const action = (exclusion: AnalystExclusion) => ({
    text: '',
    shown: (
      <Button
        size="small"
        icon={<UndoOutlined aria-hidden />}
        aria-label={t('excluded.again.of', { firm: exclusion.firm })}
        disabled={change.isPending}
        onClick={() => change.mutate([exclusion])}
      >
        {t('excluded.again')}
      </Button>
    ),
  });
  return (
    <ScienceTable
      caption={t('excluded.caption')}
      columns={[
        { head: t('head.firm') },
        { head: t('head.wave'), kind: 'number' },
        ...(access.mayChange ? [{ head: t('head.action') }] : []),
        { head: t('head.reason'), kind: 'prose' },
        { head: t('head.by') },
        { head: t('head.at') },
      ]}
      groups={[
        {
          rows: list.map((exclusion) => [
            verbatimCell(exclusion.firm),
            exclusion.wave === null ? t('wave.all') : String(exclusion.wave),
            ...(access.mayChange ? [action(exclusion)] : []),
            verbatimCell(exclusion.reason),
            exclusion.by === 'personal' ? t('by.personal') : verbatimCell(exclusion.by),
            time(exclusion.at),
          ]),
        },
      ]}
    />
  );
}
