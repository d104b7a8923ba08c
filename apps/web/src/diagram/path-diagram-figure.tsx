import {
  drawPathDiagram,
  type Edition,
  frameworkNote,
  modelWords,
  plainText,
} from '@qunhai/report';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useId, useMemo } from 'react';
import { useUrlChoice, useUrlText } from '../app/use-url-state.ts';
import { useWords } from '../app/use-words.ts';
import { FigureFrame } from '../components/figure/figure-frame.tsx';
import { SvgMarkup } from '../components/figure/svg-markup.tsx';
import type { TableContent } from '../components/science-table/table-content.ts';
import { chosenPart } from './chosen-part.ts';
import { diagramWords } from './messages.ts';
import { diagramNotes, modelDiagram } from './model-diagram.ts';
import { PartPanel } from './part-panel.tsx';
import styles from './path-diagram-figure.module.css';

const PathDiagramFlow = lazy(async () => {
  const { PathDiagramFlow: component } = await import('./path-diagram-flow.tsx');
  return { default: component };
});

/**
 * The structural model as boxes and arrows, to look into: figures on hover and focus, panels for constructs and paths (`?at=`), items
 * unfolded on demand (`?items=shown`). Downloads are the report's vector drawing of the same.
 * @param table - the same paths as a table
 * @param tableSection - where that table also stands, by its title
 */
export function PathDiagramFigure({
  edition,
  table,
  tableSection,
}: {
  readonly edition: Edition;
  readonly table: TableContent;
  readonly tableSection: string;
}) {
  const { t, language } = useWords(diagramWords);
  const id = useId();
  const [items, setItems] = useUrlChoice('items', ['hidden', 'shown']);
  const [at, setAt] = useUrlText('at');
  const unfolded = items === 'shown';
  const diagram = useMemo(
    () => modelDiagram(edition, `diagram-${id}`, unfolded),
    [edition, id, unfolded],
  );
  const note = [
    plainText(frameworkNote(edition, tableSection)),
    ...diagramNotes(edition, unfolded),
    t('keys'),
  ];
  return (
    <>
      <FigureFrame
        caption={modelWords(language, 'framework.caption')}
        note={note.join(language === 'zh' ? '' : ' ')}
        table={table}
        scrolls={false}
        svg={() => drawPathDiagram(diagram)}
        tools={
          <Button
            size="small"
            type="text"
            aria-pressed={unfolded}
            onClick={() => setItems(unfolded ? 'hidden' : 'shown')}
          >
            {t(unfolded ? 'fold' : 'unfold')}
          </Button>
        }
      >
        <Suspense fallback={<StaticDiagram diagram={diagram} />}>
          <PathDiagramFlow diagram={diagram} edition={edition} chosen={at} onChoose={setAt} />
        </Suspense>
      </FigureFrame>
      <PartPanel
        edition={edition}
        part={chosenPart(edition, at)}
        onChoose={setAt}
        onClose={() => setAt(null)}
      />
    </>
  );
}

/** The report's drawing, until the interactive one has been fetched. */
function StaticDiagram({ diagram }: { readonly diagram: ReturnType<typeof modelDiagram> }) {
  const { data } = useQuery({
    queryKey: ['path-diagram', diagram],
    queryFn: () => drawPathDiagram(diagram),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return <div className={styles.still}>{data !== undefined && <SvgMarkup svg={data} />}</div>;
}
