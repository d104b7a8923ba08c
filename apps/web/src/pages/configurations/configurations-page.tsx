import type { Edition } from '@qunhai/report';
import { Select } from 'antd';
import { useId, useMemo } from 'react';
import { useUrlText } from '../../app/use-url-state.ts';
import { useWords } from '../../app/use-words.ts';
import { citeFamilies, type Family, FamilyCards } from '../../runs/family-cards.tsx';
import { ResultViews } from '../../runs/result-views.tsx';
import { RunPage, type ShownRuns } from '../../runs/run-page.tsx';
import { Sources } from '../../runs/sources.tsx';
import styles from './configurations-page.module.css';
import { configurationWords } from './messages.ts';
import { editionOfOutcome, outcomesOf } from './outcome-edition.ts';

/** The overview first, then what it is made of. */
const views = {
  comparison: ['comparison'],
  ways: ['configurations'],
  necessity: ['necessity'],
} as const satisfies Readonly<Record<string, readonly Family[]>>;

/** Which combinations of conditions lead to an outcome, and which it cannot do without. */
export function ConfigurationsPage() {
  const { t } = useWords(configurationWords);
  return (
    <RunPage title={t('title')} lead={t('lead')} compares={false}>
      {(shown) => <Configurations shown={shown} />}
    </RunPage>
  );
}

function Configurations({ shown }: { readonly shown: ShownRuns }) {
  const { t } = useWords(configurationWords);
  const { edition } = shown.view;
  return (
    <>
      <ResultViews
        label={t('views')}
        views={{
          comparison: {
            name: t('view.comparison'),
            content: <OutcomeCards shown={shown} families={views.comparison} begin="all" />,
          },
          ways: {
            name: t('view.ways'),
            content: <OutcomeCards shown={shown} families={views.ways} begin="first" />,
          },
          necessity: {
            name: t('view.necessity'),
            content: <OutcomeCards shown={shown} families={views.necessity} begin="first" />,
          },
        }}
      />
      <Sources edition={edition} cite={citeConfigurations} />
    </>
  );
}

/** In lists and in the address: all outcomes. No construct has this id. */
const all = '*';

/** The cards of some families, for all outcomes or one of them; an overview begins with all, what is long with the first. */
function OutcomeCards({
  shown,
  families,
  begin,
}: {
  readonly shown: ShownRuns;
  readonly families: readonly Family[];
  readonly begin: 'all' | 'first';
}) {
  const { edition } = shown.view;
  const outcomes = useMemo(() => outcomesOf(edition), [edition]);
  const [wanted, choose] = useUrlText('outcome');
  const standard = begin === 'all' ? all : (outcomes[0] ?? all);
  const outcome = wanted === all || outcomes.includes(wanted ?? '') ? wanted! : standard;
  const told = useMemo(
    () => (outcome === all ? edition : editionOfOutcome(edition, outcome)),
    [edition, outcome],
  );
  return (
    <>
      {outcomes.length > 1 && (
        <OutcomeChoice edition={edition} outcomes={outcomes} outcome={outcome} onChoose={choose} />
      )}
      <FamilyCards shown={shown} edition={told} families={families} />
    </>
  );
}

function OutcomeChoice({
  edition,
  outcomes,
  outcome,
  onChoose,
}: {
  readonly edition: Edition;
  readonly outcomes: readonly string[];
  readonly outcome: string;
  readonly onChoose: (outcome: string) => void;
}) {
  const { t } = useWords(configurationWords);
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{t('outcome')}</label>
      <Select
        id={id}
        value={outcome}
        onChange={onChoose}
        popupMatchSelectWidth={false}
        options={[
          { value: all, label: t('outcome.all') },
          ...outcomes.map((value) => ({ value, label: edition.names.construct(value) })),
        ]}
      />
    </div>
  );
}

function citeConfigurations(edition: Edition): void {
  citeFamilies(edition, Object.values(views).flat());
}
