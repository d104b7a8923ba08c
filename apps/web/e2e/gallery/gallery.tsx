import { bounded, decimal, drawDotPlot } from '@qunhai/report';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { newQueryClient } from '../../src/api/query-client.ts';
import { Appearance } from '../../src/app/appearance.tsx';
import { PlainPage } from '../../src/app/frame/plain-page.tsx';
import { chooseLanguage, startLanguage } from '../../src/app/language.ts';
import { Chart } from '../../src/charts/chart.tsx';
import { ConfirmButton } from '../../src/components/confirm-button.tsx';
import { FigureFrame } from '../../src/components/figure/figure-frame.tsx';
import { SvgMarkup } from '../../src/components/figure/svg-markup.tsx';
import { Field } from '../../src/components/input/field.tsx';
import { TextArea } from '../../src/components/input/text-area.tsx';
import { TextInput } from '../../src/components/input/text-input.tsx';
import { PageHeader } from '../../src/components/page-header.tsx';
import {
  figureCell,
  intervalCell,
  suppressedCell,
  verbatimCell,
} from '../../src/components/science-table/cell.ts';
import { ScienceTable } from '../../src/components/science-table/science-table.tsx';
import type { TableContent } from '../../src/components/science-table/table-content.ts';
import { Suppressed } from '../../src/components/suppressed.tsx';
import { UndoButtons } from '../../src/components/undo/undo-buttons.tsx';
import { useUndoable } from '../../src/components/undo/use-undoable.ts';
import '../../src/app/base.css';

// The parts that pages are made of, each with something in it, for the browser tests of the parts themselves.

const paths: TableContent = {
  caption: 'Path coefficients',
  columns: [
    { head: 'Path', kind: 'text' },
    { head: 'β', kind: 'number', group: 'Structural model', title: 'standardized coefficient' },
    { head: 'R²', kind: 'number', group: 'Structural model' },
    { head: 'Firm', kind: 'text' },
  ],
  groups: [
    {
      head: 'Direct',
      rows: [
        [
          verbatimCell('A → B'),
          intervalCell(0.421, { lower: 0.3, upper: 0.55 }, decimal, 'no run'),
          figureCell(null, bounded, 'B has no cause'),
          verbatimCell('=cmd'),
        ],
        [
          verbatimCell('B → C'),
          intervalCell(-0.1, null, decimal, 'no interval'),
          suppressedCell('too few firms'),
          verbatimCell('Li & <Sons>'),
        ],
      ],
    },
  ],
  note: 'n = 40.',
};

const levels: TableContent = {
  caption: 'Levels by year',
  columns: [{ head: 'Year' }, { head: 'Level', kind: 'number' }],
  groups: [{ rows: [['2024', figureCell(3, decimal, '')]] }],
};

const plot = drawDotPlot({
  id: 'dots',
  language: 'en',
  title: 'Resources',
  description: 'Two resources with intervals.',
  series: ['All'],
  axis: { min: 1, max: 7, ticks: [1, 4, 7] },
  axisName: 'Level',
  format: decimal,
  rows: [
    { label: 'Land', dots: [{ value: 4, lower: 3, upper: 5 }] },
    { label: 'Skilled people', dots: ['withheld'] },
  ],
});

const option = {
  xAxis: { type: 'category' as const, data: ['2023', '2024'] },
  yAxis: { type: 'value' as const },
  series: [{ type: 'bar' as const, data: [2, 3] }],
};

function Inputs() {
  const [sent, setSent] = useState(0);
  const words = useUndoable('first');
  return (
    <>
      <Field label="Line" help="Enter sends.">
        {(control) => <TextInput {...control} onSubmit={() => setSent(sent + 1)} />}
      </Field>
      <Field label="Lines">
        {(control) => <TextArea {...control} onSubmit={() => setSent(sent + 1)} />}
      </Field>
      <output aria-label="sent">{sent}</output>
      <p>
        <button type="button" onClick={() => words.set(`${words.value}, more`)}>
          Add
        </button>
        <output aria-label="words">{words.value}</output>
      </p>
      <UndoButtons undoable={words} />
    </>
  );
}

function Gallery() {
  const [tries, setTries] = useState(0);
  const confirm = async () => {
    setTries(tries + 1);
    if (tries === 0) throw new Error('not this time');
  };
  return (
    <PlainPage>
      <PageHeader title="Gallery" lead="Every part once." />
      <ScienceTable {...paths} />
      <ScienceTable caption="Empty" columns={levels.columns} groups={[]} />
      <FigureFrame caption="Dots" note="Bars are 95% intervals.">
        <SvgMarkup svg={plot} />
      </FigureFrame>
      <FigureFrame caption="Bars" table={levels} scrolls={false}>
        <Chart option={option} description="Levels rise from 2 to 3." height={240} />
      </FigureFrame>
      <Suppressed />
      <ConfirmButton
        question="Remove it?"
        consequence="It will be gone."
        deed="Remove"
        dangerous
        onConfirm={confirm}
      >
        Remove …
      </ConfirmButton>
      <Inputs />
    </PlainPage>
  );
}

await startLanguage();
await chooseLanguage('en');
const router = createRouter({
  routeTree: createRootRoute({ component: Gallery }),
  history: createMemoryHistory(),
});
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={newQueryClient()}>
    <Appearance>
      <RouterProvider router={router as never} />
    </Appearance>
  </QueryClientProvider>,
);
