import { fullModelWords } from '@qunhai/report';
import { useWords } from '../../../app/use-words.ts';
import { Notice } from '../../../components/notice.tsx';
import type { ShownRuns } from '../../../runs/run-page.tsx';
import { isUnderWay } from '../../../runs/run-queries.ts';
import { ResultTableView } from '../../../runs/tables/result-table-view.tsx';
import { moderationAbsence } from './absence.ts';
import { causesTable, extensionTable } from './extension-tables.ts';
import styles from './full-model.module.css';
import { mediatedTable } from './mediated-table.ts';
import { fullModelPageWords } from './messages.ts';
import { moderationMethod } from './method-words.ts';
import { moderationTable, slopesTable } from './moderation-tables.ts';
import { RegionList } from './region-list.tsx';
import { ReviewerNote } from './reviewer-note.tsx';
import { SlopesFigure } from './slopes-figure.tsx';

/** Under which conditions causes work better, and what the full model adds besides. */
export function ModerationView({ shown }: { readonly shown: ShownRuns }) {
  const { t, language } = useWords(fullModelPageWords);
  const { edition, preliminary, summary } = shown.view;
  const absence = moderationAbsence(edition, { preliminary, underWay: isUnderWay(summary) });
  return (
    <>
      <p className={styles.lead}>{fullModelWords(language, 'moderation.plain')}</p>
      {absence === null ? (
        <Found shown={shown} />
      ) : (
        <Notice
          title={t('absent.moderation')}
          what={t(absence === 'not-claimed' ? 'why.moderation-not-claimed' : `why.${absence}`)}
        />
      )}
    </>
  );
}

function Found({ shown }: { readonly shown: ShownRuns }) {
  const { t } = useWords(fullModelPageWords);
  const { edition } = shown.view;
  const { moderation = [], extensions = [] } = edition.results.sem;
  const nothing = t('moderation.none-estimated');
  const sloped = moderation.filter(({ slopes }) => slopes.length > 0);
  return (
    <>
      {moderation.length === 0 ? (
        <Notice title={nothing} what={t('moderation.none-estimated.what')} />
      ) : (
        <>
          <ResultTableView shown={shown} build={moderationTable} nothing={nothing} tall />
          {sloped.length > 0 && (
            <>
              <ResultTableView shown={shown} build={slopesTable} nothing={nothing} tall />
              <SlopesFigure
                edition={edition}
                rows={sloped}
                remark={shown.other && t('slopes.of-run', { number: shown.view.summary.number })}
              />
            </>
          )}
          <RegionList edition={edition} rows={moderation} />
          {mediatedTable(edition) && (
            <ResultTableView shown={shown} build={mediatedTable} nothing={nothing} tall />
          )}
        </>
      )}
      {causesTable(edition) && (
        <ResultTableView shown={shown} build={causesTable} nothing={nothing} />
      )}
      {extensions.length > 0 && (
        <ResultTableView shown={shown} build={extensionTable} nothing={nothing} />
      )}
      <ReviewerNote>{moderationMethod(edition)}</ReviewerNote>
    </>
  );
}
