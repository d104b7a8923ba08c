import { type Edition, methodWords } from '@qunhai/report';
import { Navigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useId, useMemo } from 'react';
import { useStudyId } from '../../app/use-study-id.ts';
import { useUrlChoice, useUrlText } from '../../app/use-url-state.ts';
import { useWords } from '../../app/use-words.ts';
import { citeFamilies, type Family, FamilyCards } from '../../runs/family-cards.tsx';
import type { ShownRuns } from '../../runs/run-page.tsx';
import { testWords } from './messages.ts';
import styles from './test-page.module.css';

/** What is asked of the model and of what it rests on; configurations and networks have pages of their own. */
const families = [
  'prediction',
  'robustness',
  'data',
  'covariance',
  'levels',
  'location',
] as const satisfies readonly Family[];

/** Where the families stand that have pages of their own. */
const elsewhere = {
  necessity: { to: '/studies/$study/configurations', view: 'necessity' },
  configurations: { to: '/studies/$study/configurations', view: 'ways' },
  comparison: { to: '/studies/$study/configurations', view: undefined },
  network: { to: '/studies/$study/network', view: undefined },
} as const satisfies Readonly<Record<Exclude<Family, (typeof families)[number]>, unknown>>;

/** What is asked of the model beyond its estimates, family by family; an address that asks for a family with a page of its own leads there. */
export function ChecksView({ shown }: { readonly shown: ShownRuns }) {
  const study = useStudyId();
  const [wanted] = useUrlText('family');
  const [run] = useUrlText('run');
  if (wanted === null || !Object.hasOwn(elsewhere, wanted)) return <Checks shown={shown} />;
  const { to, view } = elsewhere[wanted as keyof typeof elsewhere];
  return <Navigate to={to} params={{ study }} search={{ run: run ?? undefined, view }} replace />;
}

function Checks({ shown }: { readonly shown: ShownRuns }) {
  const { t, language } = useWords(testWords);
  const [family, choose] = useUrlChoice('family', families);
  const id = useId();
  const chosen = useMemo(() => [family], [family]);
  return (
    <>
      <p className={styles.lead}>{t('checks.lead')}</p>
      <div className={styles.choice}>
        <label htmlFor={id}>{t('checks.family')}</label>
        <Select
          id={id}
          value={family}
          onChange={choose}
          popupMatchSelectWidth={false}
          options={families.map((value) => ({
            value,
            label: methodWords(language, `family.${value}`),
          }))}
        />
      </div>
      <FamilyCards shown={shown} families={chosen} />
    </>
  );
}

/** Cite the works of every card, so that the page lists them whichever family is shown. */
export function citeChecks(edition: Edition): void {
  citeFamilies(edition, families);
}
