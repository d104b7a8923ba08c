import type { StudyDetails, Wave } from '@qunhai/api';
import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { studyQuery } from '../../api/study-queries.ts';
import { PageLoading } from '../../app/frame/page-loading.tsx';
import { useStudyId } from '../../app/use-study-id.ts';
import { useUrlChoice, useUrlText } from '../../app/use-url-state.ts';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { LocalLinks } from '../../components/local-links.tsx';
import { Notice } from '../../components/notice.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import styles from './collect.module.css';
import { useCollectDeeds, wavesQuery } from './collect-queries.ts';
import { FirmList } from './firm-list.tsx';
import { FormChoice } from './form-choice.tsx';
import { LiveCounts } from './live-counts.tsx';
import { collectWords } from './messages.ts';
import { WaveDeeds } from './wave-deeds.tsx';

const PrintSheet = lazy(async () => ({ default: (await import('./print-sheet.tsx')).PrintSheet }));
const FormPreview = lazy(async () => ({
  default: (await import('./form-preview.tsx')).FormPreview,
}));

/** Where the questionnaire goes out and answers come in. */
export function CollectPage() {
  const id = useStudyId();
  const { t, text } = useWords(collectWords);
  const study = useQuery(studyQuery(id));
  const waves = useQuery(wavesQuery(id));
  const context = study.data && text(study.data.title);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} context={context} />
      <AsyncState query={waves}>
        {(list) => study.data && <Waves study={study.data} waves={list} />}
      </AsyncState>
    </>
  );
}

function Waves({
  study,
  waves,
}: {
  readonly study: StudyDetails;
  readonly waves: readonly Wave[];
}) {
  const { t } = useWords(collectWords);
  const [chosen, choose] = useUrlText('wave');
  const [view, setView] = useUrlChoice('view', ['list', 'print', 'preview'], 'add');
  const deeds = useCollectDeeds(study.id);
  const wave = waves.find(({ number }) => String(number) === chosen) ?? waves.at(-1)!;
  const mayEdit = study.role !== 'viewer';
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [view]);
  const back = () => setView('list');
  if (view === 'print')
    return (
      <Suspense fallback={<PageLoading />}>
        <PrintSheet study={study} wave={wave.number} onBack={back} />
      </Suspense>
    );
  if (view === 'preview')
    return (
      <Suspense fallback={<PageLoading />}>
        <FormPreview study={study} wave={wave} onBack={back} />
      </Suspense>
    );
  return (
    <div className={styles.page}>
      {waves.length > 1 && (
        <Segmented
          className={styles.waves}
          aria-label={t('waves')}
          value={wave.number}
          options={waves.map(({ number, state }) => ({
            value: number,
            label: `${t('wave', { wave: number })} · ${t(`state.${state}`)}`,
          }))}
          onChange={(number) => choose(String(number))}
        />
      )}
      {mayEdit && <LocalLinks readers="firms" />}
      {!mayEdit && <Notice kind="info" title={t('viewer.only')} />}
      {wave.state === 'draft' ? (
        <FormChoice {...{ study, wave, deeds, mayEdit }} onPreview={() => setView('preview')} />
      ) : (
        <section className={styles.section} aria-labelledby="wave-title">
          <h2 id="wave-title">
            {t('wave', { wave: wave.number })} · {t(`state.${wave.state}`)}
          </h2>
          <LiveCounts wave={wave} />
          <WaveDeeds
            {...{ wave, deeds, mayEdit }}
            study={study.id}
            isLast={wave === waves.at(-1)}
            onPreview={() => setView('preview')}
            onPrint={() => setView('print')}
            onPrepared={(number) => choose(String(number))}
          />
        </section>
      )}
      <FirmList key={wave.number} {...{ study: study.id, wave, deeds, mayEdit }} />
    </div>
  );
}
