import type { Edition } from '@qunhai/report';
import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useStudyId } from '../../app/use-study-id.ts';
import { useWords } from '../../app/use-words.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { citeFamilies, FamilyCards } from '../../runs/family-cards.tsx';
import { RunPage, type ShownRuns } from '../../runs/run-page.tsx';
import { isUnderWay } from '../../runs/run-queries.ts';
import { Sources } from '../../runs/sources.tsx';
import { networkPageWords } from './messages.ts';

/** Its layout is made by a library that no other page needs. */
const NetworkMap = lazy(async () => ({
  default: (await import('./map/network-map.tsx')).NetworkMap,
}));

const families = ['network'] as const;

/** Ties of firms at home and abroad. */
export function NetworkPage() {
  const { t } = useWords(networkPageWords);
  return (
    <RunPage title={t('title')} lead={t('lead')} compares={false}>
      {(shown) => <Networks shown={shown} />}
    </RunPage>
  );
}

function Networks({ shown }: { readonly shown: ShownRuns }) {
  const { t } = useWords(networkPageWords);
  const { view } = shown;
  const { summary, edition } = view;
  if (view.readsAssessments) return <Skeleton active title={false} paragraph={{ rows: 10 }} />;
  const network = edition.results.assessments?.network;
  if (network === undefined) {
    const state = isUnderWay(summary) ? 'waiting' : 'asked';
    return <Notice title={t(`${state}.title`)} what={t(`${state}.what`)} />;
  }
  const { analysis } = network;
  if (!analysis || analysis.waves.length === 0) return <NoTies shown={shown} />;
  return (
    <>
      {analysis.waves.every(({ firms }) => firms.length === 0) ? (
        <Notice kind="info" title={t('firms.title')} what={t('firms.what')} />
      ) : (
        <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 10 }} />}>
          <NetworkMap view={view} analysis={analysis} />
        </Suspense>
      )}
      <FamilyCards shown={shown} families={families} />
      <Sources edition={edition} cite={citeNetworks} />
    </>
  );
}

/** What to collect, and what the analysis itself says of it. */
function NoTies({ shown }: { readonly shown: ShownRuns }) {
  const { t, text } = useWords(networkPageWords);
  const study = useStudyId();
  const notes = shown.view.edition.results.assessments?.network?.notes ?? [];
  return (
    <Notice
      title={t('none.title')}
      what={t('none.what')}
      actions={
        <>
          <LinkButton to="/studies/$study/collect" params={{ study }}>
            {t('none.collect')}
          </LinkButton>
          <LinkButton to="/studies/$study/data" params={{ study }}>
            {t('none.import')}
          </LinkButton>
        </>
      }
    >
      {notes.map((note) => (
        <p key={note.en}>{text(note)}</p>
      ))}
    </Notice>
  );
}

function citeNetworks(edition: Edition): void {
  citeFamilies(edition, families);
}
