import type { Edition } from '@qunhai/report';
import { Select } from 'antd';
import { useId, useMemo } from 'react';
import { useUrlText } from '../../app/use-url-state.ts';
import { useWords } from '../../app/use-words.ts';
import { citeFamilies, type Family, FamilyCards } from '../../runs/family-cards.tsx';
import { RunPage, type ShownRuns } from '../../runs/run-page.tsx';
import { Sources } from '../../runs/sources.tsx';
import styles from './configurations-page.module.css';
import { configurationWords } from './messages.ts';
import { editionOfOutcome, outcomesOf } from './outcome-edition.ts';

/** The overview first, then what it is made of. */
const families = ['comparison', 'configurations', 'necessity'] as const satisfies readonly Family[];

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
  const { edition } = shown.view;
  const outcomes = useMemo(() => outcomesOf(edition), [edition]);
  const [wanted, choose] = useUrlText('outcome');
  const outcome = outcomes.find((id) => id === wanted) ?? null;
  const told = useMemo(
    () => (outcome === null ? edition : editionOfOutcome(edition, outcome)),
    [edition, outcome],
  );
  return (
    <>
      {outcomes.length > 1 && (
        <OutcomeChoice edition={edition} outcomes={outcomes} outcome={outcome} onChoose={choose} />
      )}
      <FamilyCards shown={shown} edition={told} families={families} />
      <Sources edition={edition} cite={citeConfigurations} />
    </>
  );
}

/** In lists: all outcomes. No construct has this id. */
const all = '*';

function OutcomeChoice({
  edition,
  outcomes,
  outcome,
  onChoose,
}: {
  readonly edition: Edition;
  readonly outcomes: readonly string[];
  readonly outcome: string | null;
  readonly onChoose: (outcome: string | null) => void;
}) {
  const { t } = useWords(configurationWords);
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{t('outcome')}</label>
      <Select
        id={id}
        value={outcome ?? all}
        onChange={(value) => onChoose(value === all ? null : value)}
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
  citeFamilies(edition, families);
}
