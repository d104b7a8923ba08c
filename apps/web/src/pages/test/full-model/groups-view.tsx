import { count, type Edition, fullModelWords, pageWords } from '@qunhai/report';
import { useCallback, useId } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { Notice } from '../../../components/notice.tsx';
import type { ShownRuns } from '../../../runs/run-page.tsx';
import { isUnderWay } from '../../../runs/run-queries.ts';
import { ResultTableView } from '../../../runs/tables/result-table-view.tsx';
import { groupsAbsence } from './absence.ts';
import styles from './full-model.module.css';
import { type Comparison, differenceTable, micomTable, pairName, tallyOf } from './group-tables.ts';
import { fullModelPageWords } from './messages.ts';
import { groupsMethod } from './method-words.ts';
import { ReviewerNote } from './reviewer-note.tsx';

/** Whether the model is the same in groups of firms, after what MICOM lets compare. */
export function GroupsView({ shown }: { readonly shown: ShownRuns }) {
  const { t, language } = useWords(fullModelPageWords);
  const { edition, preliminary, summary } = shown.view;
  const { groups = [] } = edition.results.sem;
  const absence = groupsAbsence(edition, { preliminary, underWay: isUnderWay(summary) });
  return (
    <>
      <p className={styles.lead}>{fullModelWords(language, 'groups.plain')}</p>
      {absence !== null && (
        <Notice
          title={t('absent.groups')}
          what={t(absence === 'not-claimed' ? 'why.groups-not-claimed' : `why.${absence}`)}
        />
      )}
      {groups.map((comparison) => (
        <ComparisonPart key={comparison.by} shown={shown} comparison={comparison} />
      ))}
      <ReviewerNote>{groupsMethod(edition)}</ReviewerNote>
    </>
  );
}

function ComparisonPart({
  shown,
  comparison,
}: {
  readonly shown: ShownRuns;
  readonly comparison: Comparison;
}) {
  const { t, text } = useWords(fullModelPageWords);
  const id = useId();
  const { by, title, obstacle, notes, pairs } = comparison;
  const micom = useCallback((edition: Edition) => micomTable(edition, by), [by]);
  const differences = useCallback((edition: Edition) => differenceTable(edition, by), [by]);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{text(title)}</h2>
      <Sizes edition={shown.view.edition} comparison={comparison} />
      {obstacle && <Notice what={text(obstacle)} />}
      <Verdicts edition={shown.view.edition} comparison={comparison} />
      {notes.map((note) => (
        <p className={styles.lead} key={note.en}>
          {text(note)}
        </p>
      ))}
      {pairs.length > 0 && (
        <>
          <ResultTableView shown={shown} build={micom} nothing={t('groups.no-micom')} tall />
          <ResultTableView
            shown={shown}
            build={differences}
            nothing={t('groups.no-difference')}
            tall
          />
        </>
      )}
    </section>
  );
}

interface OfComparison {
  readonly edition: Edition;
  readonly comparison: Comparison;
}

/** Which groups take part with how many firms, and which do not. */
function Sizes({ edition: { language, text }, comparison: { groups, leftOut } }: OfComparison) {
  const list = (rows: Comparison['leftOut']): string =>
    rows
      .map(({ name, firms }) =>
        fullModelWords(language, 'groups.size', { name: text(name), firms: count(firms) }),
      )
      .join(pageWords(language, 'page.list-separator'));
  const told = [
    ...(groups.length > 0
      ? [fullModelWords(language, 'groups.sizes', { list: list(groups) })]
      : []),
    ...(leftOut.length > 0
      ? [fullModelWords(language, 'groups.left-out', { list: list(leftOut) })]
      : []),
  ];
  if (told.length === 0) return null;
  return <p className={styles.lead}>{told.join(language === 'zh' ? '' : ' ')}</p>;
}

/** What MICOM allows and what differs, pair by pair. */
function Verdicts({ edition, comparison }: OfComparison) {
  const { t, language } = useWords(fullModelPageWords);
  if (comparison.pairs.length === 0) return null;
  const joint = language === 'zh' ? '' : ' ';
  return (
    <ul className={styles.words}>
      {comparison.pairs.map((pair) => {
        const { comparable, different } = tallyOf(pair, comparison.significance);
        const tally = t('groups.tally', {
          comparable: count(comparable),
          different: count(different),
        });
        const pairNamed = t('groups.pair', { pair: pairName(edition, comparison, pair) });
        return (
          <li key={pair.groups.join(' ')}>
            <strong>{pairNamed}</strong>
            {joint}
            {[edition.text(pair.micom.allows), tally].join(joint)}
          </li>
        );
      })}
    </ul>
  );
}
