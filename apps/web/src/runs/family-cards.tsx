import { type Edition, methodFamilies, methodTold } from '@qunhai/report';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { useWords } from '../app/use-words.ts';
import { MethodCardView } from '../components/method-card/method-card.tsx';
import { Notice } from '../components/notice.tsx';
import { runWords } from './messages.ts';
import type { ShownRuns } from './run-page.tsx';
import { isUnderWay } from './run-queries.ts';

/** A family of assessments, as the report tells it. */
export type Family = keyof typeof methodFamilies;

/** What a run found in families of assessments, card by card; what to do where it found nothing. */
export function FamilyCards({
  shown,
  families,
  edition = shown.view.edition,
}: {
  readonly shown: ShownRuns;
  /** In the order in which they are read. */
  readonly families: readonly Family[];
  /** The results as they are told: those of the run, or a part of them. */
  readonly edition?: Edition;
}) {
  const { t } = useWords(runWords);
  const { summary, readsAssessments } = shown.view;
  const cards = useMemo(
    () => families.flatMap((family) => methodFamilies[family](edition)),
    [edition, families],
  );
  if (readsAssessments) return <Skeleton active title={false} paragraph={{ rows: 8 }} />;
  return (
    <>
      {cards.length === 0 ? (
        <Notice
          title={t('cards.none')}
          what={t(isUnderWay(summary) ? 'cards.waiting' : 'cards.not-asked')}
        />
      ) : (
        cards.map((card) => <MethodCardView key={card.id} edition={edition} card={card} />)
      )}
      {shown.other !== null && <p>{t('cards.compared', { number: summary.number })}</p>}
    </>
  );
}

/** Cite the works of every card of the families, so that the page lists them whichever is shown. */
export function citeFamilies(edition: Edition, families: readonly Family[]): void {
  for (const family of families)
    for (const card of methodFamilies[family](edition)) {
      for (const works of Object.values(methodTold(card)?.works ?? {}))
        edition.citations.cite(...works);
      for (const { rule } of card.findings.flatMap((one) => [one, ...(one.details ?? [])]))
        if (rule) edition.citations.noteMentioned(rule.source);
    }
}
