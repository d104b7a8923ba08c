import { type Edition, fornellLarckerNote, htmtNote, reliabilityNote } from '@qunhai/report';
import { useWords } from '../../app/use-words.ts';
import { ResultViews } from '../../runs/result-views.tsx';
import { RunPage, type ShownRuns } from '../../runs/run-page.tsx';
import { Sources } from '../../runs/sources.tsx';
import { ResultTableView } from '../../runs/tables/result-table-view.tsx';
import { ItemsLink } from './items-link.tsx';
import { measureWords } from './messages.ts';
import { loadingTable, weightTable } from './tables/indicator-tables.ts';
import { reliabilityTable } from './tables/reliability-table.ts';
import {
  crossLoadingTable,
  fornellLarckerPairs,
  fornellLarckerTable,
  htmtPairs,
  htmtTable,
} from './tables/validity-tables.ts';

function citeAll(edition: Edition): void {
  for (const note of [reliabilityNote, htmtNote, fornellLarckerNote]) note(edition);
}

/** How well the constructs were measured. */
export function MeasurePage() {
  const { t } = useWords(measureWords);
  return (
    <RunPage title={t('title')} lead={t('lead')}>
      {(shown) =>
        shown.view.edition.results.sem.status !== 'not-estimated' && <Measurement shown={shown} />
      }
    </RunPage>
  );
}

function Measurement({ shown }: { readonly shown: ShownRuns }) {
  const { t } = useWords(measureWords);
  const { view, other } = shown;
  const reliability = (
    <ResultTableView shown={shown} build={reliabilityTable} nothing={t('none.reliability')} />
  );
  const loadings = (
    <ResultTableView shown={shown} build={loadingTable} nothing={t('none.loadings')} />
  );
  const weights = <ResultTableView shown={shown} build={weightTable} nothing={t('none.weights')} />;
  const discriminant = (
    <>
      <ResultTableView
        shown={shown}
        build={htmtTable}
        buildCompared={htmtPairs}
        nothing={t('none.htmt')}
      />
      <ResultTableView
        shown={shown}
        build={fornellLarckerTable}
        buildCompared={fornellLarckerPairs}
        nothing={t('none.fornell-larcker')}
      />
    </>
  );
  const cross = (
    <>
      {other && <p>{t('compare.cross', { number: view.summary.number })}</p>}
      <ResultTableView
        shown={{ view, other: null }}
        build={crossLoadingTable}
        nothing={t('none.cross')}
        tall
      />
    </>
  );
  return (
    <>
      <ItemsLink view={view} />
      <ResultViews
        label={t('views')}
        views={{
          reliability: { name: t('view.reliability'), content: reliability },
          loadings: { name: t('view.loadings'), content: loadings },
          weights: { name: t('view.weights'), content: weights },
          discriminant: { name: t('view.discriminant'), content: discriminant },
          cross: { name: t('view.cross'), content: cross },
        }}
      />
      <Sources edition={view.edition} cite={citeAll} />
    </>
  );
}
