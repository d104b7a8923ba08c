import { useQuery } from '@tanstack/react-query';
import { useUrlChoice } from '../../app/use-url-state.ts';
import { useWords } from '../../app/use-words.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { PageTabs } from '../../components/page-tabs.tsx';
import { AnswersView } from './answers/answers-view.tsx';
import { exclusionsQuery } from './data-queries.ts';
import { type DataViewName, dataViews } from './data-views.ts';
import { ExclusionsView } from './exclusions/exclusions-view.tsx';
import { ImportView } from './import/import-view.tsx';
import { dataWords } from './messages.ts';
import { QualityView } from './quality/quality-view.tsx';
import { type StudyAccess, useStudyAccess } from './use-study-access.ts';

const views: Readonly<Record<DataViewName, React.ComponentType<{ readonly access: StudyAccess }>>> =
  {
    answers: AnswersView,
    import: ImportView,
    quality: QualityView,
    exclusions: ExclusionsView,
  };

/** A study's data: every answer, importing more, how good they are, and what is left out. */
export function DataPage() {
  const { t } = useWords(dataWords);
  const access = useStudyAccess();
  const [view, setView] = useUrlChoice('view', dataViews);
  const { data: exclusions = [] } = useQuery(exclusionsQuery(access.study));
  const View = views[view];
  const label = (id: DataViewName) =>
    id === 'exclusions' && exclusions.length > 0
      ? `${t('view.exclusions')} (${exclusions.length})`
      : t(`view.${id}`);
  return (
    <>
      <PageHeader title={t('title')} lead={t(access.mayChange ? 'lead' : 'lead.viewer')} />
      <PageTabs
        label={t('views')}
        tabs={dataViews.map((id) => ({ id, name: label(id) }))}
        shown={view}
        onShow={setView}
      >
        <View access={access} />
      </PageTabs>
    </>
  );
}
