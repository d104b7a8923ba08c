import { type Edition, methodFamilies, methodWords } from '@qunhai/report';
import { Select } from 'antd';
import { useId, useMemo } from 'react';
import { useUrlChoice } from '../../app/use-url-state.ts';
import { useWords } from '../../app/use-words.ts';
import { MethodCardView } from '../../components/method-card/method-card.tsx';
import { Notice } from '../../components/notice.tsx';
import type { ShownRuns } from '../../runs/run-page.tsx';
import { isUnderWay } from '../../runs/run-queries.ts';
import { testWords } from './messages.ts';
import styles from './test-page.module.css';

type Family = keyof typeof methodFamilies;
const families = Object.keys(methodFamilies) as [Family, ...Family[]];

/** What is asked of the model beyond its estimates, family by family. */
export function ChecksView({ shown }: { readonly shown: ShownRuns }) {
  const { t, language } = useWords(testWords);
  const { edition, summary } = shown.view;
  const [family, choose] = useUrlChoice('family', families);
  const id = useId();
  const cards = useMemo(() => methodFamilies[family](edition), [family, edition]);
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
      {cards.length === 0 ? (
        <Notice
          title={t('checks.none')}
          what={t(isUnderWay(summary) ? 'checks.waiting' : 'checks.not-asked')}
        />
      ) : (
        cards.map((card) => <MethodCardView key={card.id} edition={edition} card={card} />)
      )}
      {shown.other !== null && <p>{t('checks.compared', { number: summary.number })}</p>}
    </>
  );
}

/** Cite the works of every card, so that the page lists them whichever family is shown. */
export function citeChecks(edition: Edition): void {
  for (const family of families)
    for (const { method, findings } of methodFamilies[family](edition)) {
      for (const works of Object.values(method.works)) edition.citations.cite(...works);
      for (const { rule } of findings) if (rule) edition.citations.noteMentioned(rule.source);
    }
}
