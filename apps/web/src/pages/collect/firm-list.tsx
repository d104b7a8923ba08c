import type { AnswerState, InvitedFirm, Wave } from '@qunhai/api';
import { answerState } from '@qunhai/api';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import { useUrlText } from '../../app/use-url-state.ts';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { TextInput } from '../../components/input/text-input.tsx';
import { Notice } from '../../components/notice.tsx';
import styles from './collect.module.css';
import { type CollectDeeds, firmsQuery } from './collect-queries.ts';
import { clustersOf, filterFirms } from './filter-firms.ts';
import { FirmRows } from './firm-rows.tsx';
import { collectWords } from './messages.ts';

const InviteDialog = lazy(async () => ({
  default: (await import('./invite-dialog.tsx')).InviteDialog,
}));
const FirmDialog = lazy(async () => ({ default: (await import('./firm-dialog.tsx')).FirmDialog }));

interface ListProps {
  readonly study: string;
  readonly wave: Wave;
  readonly deeds: CollectDeeds;
  readonly mayEdit: boolean;
}

/** The invited firms and how far each is. */
export function FirmList({ study, wave, deeds, mayEdit }: ListProps) {
  const { t } = useWords(collectWords);
  const firms = useQuery(firmsQuery(study, wave.number));
  const [inviting, setInviting] = useState(false);
  const [opened, setOpened] = useUrlText('firm');
  const invite = mayEdit && (
    <Button type={wave.state === 'draft' ? 'default' : 'primary'} onClick={() => setInviting(true)}>
      {t('invite')}
    </Button>
  );
  const shown = firms.data?.find(({ firm }) => firm === opened);
  return (
    <section className={styles.section} aria-labelledby="firms-title">
      <div className={styles.head}>
        <h2 id="firms-title">{t('firms.title')}</h2>
        {firms.data && firms.data.length > 0 && invite}
      </div>
      <AsyncState
        query={firms}
        isEmpty={(list) => list.length === 0}
        empty={<Notice title={t('firms.empty')} what={t('firms.empty.what')} actions={invite} />}
      >
        {(list) => <FilteredFirms firms={list} onOpen={mayEdit ? setOpened : null} />}
      </AsyncState>
      <Suspense fallback={null}>
        {inviting && (
          <InviteDialog known={firms.data ?? []} deeds={deeds} onClose={() => setInviting(false)} />
        )}
        {mayEdit && shown && (
          <FirmDialog {...{ study, wave, deeds }} firm={shown} onClose={() => setOpened(null)} />
        )}
      </Suspense>
    </section>
  );
}

function FilteredFirms({
  firms,
  onOpen,
}: {
  readonly firms: readonly InvitedFirm[];
  readonly onOpen: ((firm: string) => void) | null;
}) {
  const { t, number } = useWords(collectWords);
  const [text, setText] = useState('');
  const [state, setState] = useState<AnswerState | null>(null);
  const [cluster, setCluster] = useState<string | null>(null);
  const wanted = useDeferredValue(text);
  const shown = useMemo(
    () => filterFirms(firms, { text: wanted, state, cluster }),
    [firms, wanted, state, cluster],
  );
  const clusters = useMemo(() => clustersOf(firms), [firms]);
  return (
    <>
      <search className={styles.filters}>
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          aria-label={t('filter.state')}
          value={state}
          onChange={setState}
          options={[
            { value: null, label: t('filter.all') },
            ...answerState.options.map((value) => ({ value, label: t(`answer.${value}`) })),
          ]}
        />
        {clusters.length > 1 && (
          <Select
            aria-label={t('filter.cluster')}
            value={cluster}
            onChange={setCluster}
            options={[
              { value: null, label: t('filter.clusters') },
              ...clusters.map((value) => ({ value, label: value })),
            ]}
          />
        )}
        <span role="status" className={styles.note}>
          {t('firms.shown', { count: shown.length, number: number(shown.length) })}
        </span>
      </search>
      {shown.length === 0 ? (
        <Notice title={t('firms.none')} />
      ) : (
        <FirmRows firms={shown} onOpen={onOpen} />
      )}
    </>
  );
}
