import { modelWords } from '@qunhai/report';
import { useWords } from '../../app/use-words.ts';
import { PathDiagramFigure } from '../../diagram/path-diagram-figure.tsx';
import type { ShownRuns } from '../../runs/run-page.tsx';
import { scienceContent } from '../../runs/tables/science-content.tsx';
import { testWords } from './messages.ts';
import { pathTable } from './tables/path-table.ts';
import styles from './test-page.module.css';

/** The structural model of the run as a diagram, with the same paths as a table. */
export function DiagramView({ shown: { view, other } }: { readonly shown: ShownRuns }) {
  const { t, language } = useWords(testWords);
  const { edition } = view;
  return (
    <>
      <p className={styles.lead}>{modelWords(language, 'framework.lead')}</p>
      {other && (
        <p className={styles.lead}>{t('diagram.compared', { number: view.summary.number })}</p>
      )}
      <PathDiagramFigure
        edition={edition}
        table={scienceContent(pathTable(edition), view.noInference)}
        tableSection={t('view.paths')}
      />
    </>
  );
}
