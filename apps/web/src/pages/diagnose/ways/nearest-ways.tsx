import type { FirmWays } from '@qunhai/api';
import type { Edition } from '@qunhai/report';
import { useQuery } from '@tanstack/react-query';
import { useNarrow } from '../../../app/use-media.ts';
import { useWords } from '../../../app/use-words.ts';
import { AsyncState } from '../../../components/async-state.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ScienceTable } from '../../../components/science-table/science-table.tsx';
import cardStyles from '../card/firm-card.module.css';
import styles from '../diagnose-page.module.css';
import { firmWaysQuery } from '../diagnosis-queries.ts';
import { wayWords } from './messages.ts';
import { WayList } from './way-list.tsx';
import { type Standing, type Way, waySentences } from './way-sentences.ts';
import { wayTable } from './way-table.ts';

/** For every outcome that theory aims at the successful configuration nearest to a firm, and what the firm lacks there. */
export function NearestWays({
  edition,
  run,
  firm,
}: {
  readonly edition: Edition;
  readonly run: string;
  readonly firm: string;
}) {
  return (
    <AsyncState query={useQuery(firmWaysQuery(run, firm))}>
      {(ways) => <Ways edition={edition} ways={ways} />}
    </AsyncState>
  );
}

function Ways({ edition, ways }: { readonly edition: Edition; readonly ways: FirmWays }) {
  const { t, text } = useWords(wayWords);
  const { asked, outcomes, notes } = ways;
  const near = outcomes.filter(({ state }) => state === 'near');
  if (!asked) return <Notice title={t('not-asked.title')} what={t('not-asked.what')} />;
  if (outcomes.length === 0)
    return (
      <Notice
        title={t('no-outcome.title')}
        what={notes.length > 0 ? notes.map(text).join(' ') : t('no-outcome.what')}
      />
    );
  return (
    <>
      <p className={styles.lead}>{t('lead')}</p>
      {outcomes.map((standing) => (
        <OutcomeWays key={standing.outcome.construct} edition={edition} standing={standing} />
      ))}
      {near.length > 0 && (
        <p className={cardStyles.origin}>
          {t('table.note')}
          {near.some(({ ways: [way] }) => asksAbsence(way!)) && ` ${t('table.absent')}`}
        </p>
      )}
    </>
  );
}

function asksAbsence({ conditions }: Way): boolean {
  return conditions.some(({ level }) => level === 0);
}

function OutcomeWays({
  edition,
  standing,
}: {
  readonly edition: Edition;
  readonly standing: Standing;
}) {
  const narrow = useNarrow();
  const { state, ways, outcome } = standing;
  const [nearest] = ways;
  return (
    <div className={cardStyles.ways}>
      <h3>{edition.names.construct(outcome.construct)}</h3>
      {waySentences(edition, standing).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {state === 'near' &&
        nearest &&
        (narrow ? (
          <WayList edition={edition} way={nearest} />
        ) : (
          <ScienceTable {...wayTable(edition, standing, nearest)} />
        ))}
    </div>
  );
}
