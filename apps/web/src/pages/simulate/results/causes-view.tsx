import { bracketed, decimal, drawBarList, niceAxis, percent } from '@qunhai/report';
import type { DecompositionResults, SensitivityResults, SimulationResults } from '@qunhai/results';
import { useId } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { FigureFrame } from '../../../components/figure/figure-frame.tsx';
import { SvgMarkup } from '../../../components/figure/svg-markup.tsx';
import { Notice } from '../../../components/notice.tsx';
import { decompositionTable, sensitivityTable } from './causes-tables.ts';
import { resultWords } from './messages.ts';
import { mainEffect, rankedRows, significantDigits } from './ranked-rows.ts';
import styles from './results.module.css';

/** Parameters in a figure; the table has all. */
const mostBars = 12;

/** Which parameters matter, and where differences among firms come from, as far as the run looked into it. */
export function CausesView({ simulation }: { readonly simulation: SimulationResults }) {
  const { t } = useWords(resultWords);
  const { sensitivity, decomposition } = simulation;
  if (sensitivity.length === 0 && decomposition === null)
    return <Notice title={t('causes.none')} what={t('causes.none.what')} />;
  return (
    <>
      <div className={styles.pair}>
        {decomposition && <Decomposition simulation={simulation} results={decomposition} />}
        {sensitivity.map((results) => (
          <Tornado key={results.outcome} simulation={simulation} results={results} />
        ))}
      </div>
      <HowFound simulation={simulation} />
    </>
  );
}

/** How all of this was found and what a reader must know, each remark once. */
function HowFound({ simulation }: { readonly simulation: SimulationResults }) {
  const { t, text } = useWords(resultWords);
  const { sensitivity, decomposition } = simulation;
  const notes = [...(decomposition?.notes ?? []), ...sensitivity.flatMap((one) => one.notes)];
  const once = new Map(notes.map((note) => [note.en, note]));
  return (
    <details className={styles.found}>
      <summary>{t('causes.how')}</summary>
      <ul>
        {[...once.values()].map((note) => (
          <li key={note.en}>{text(note)}</li>
        ))}
      </ul>
    </details>
  );
}

function useOutcomeName({ outcomes }: SimulationResults, outcome: string): string {
  const { text } = useWords(resultWords);
  const known = outcomes.find(({ id }) => id === outcome);
  return known ? text(known.name) : outcome;
}

function Tornado({
  simulation,
  results,
}: {
  readonly simulation: SimulationResults;
  readonly results: SensitivityResults;
}) {
  const words = useWords(resultWords);
  const { t, text, number, language } = words;
  const id = useId().replace(/\W/g, '');
  const outcome = useOutcomeName(simulation, results.outcome);
  const caption = t('sensitivity.caption', { outcome, quarter: number(results.quarter) });
  const isMorris = results.method === 'morris';
  const ranked = rankedRows(results);
  const shown = ranked.slice(0, mostBars);
  const digits = significantDigits(shown.map((row) => mainEffect(row).value ?? 0));
  const format = (value: number) => decimal(value, digits);
  const rows = shown.map((row) => {
    const { value, interval } = mainEffect(row);
    const mu = row.mu ?? 0;
    return {
      label: text(row.name),
      value: value ?? 0,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
      point: isMorris ? null : row.first,
      way:
        !isMorris || mu === 0 ? ('unknown' as const) : mu > 0 ? ('up' as const) : ('down' as const),
      figures: `${format(value ?? 0)}${interval ? ` ${bracketed(interval, format)}` : ''}`,
    };
  });
  const ends = rows.flatMap(({ value, upper, point }) => [value, upper ?? 0, point ?? 0]);
  const svg = drawBarList({
    id,
    language,
    title: caption,
    description: rows.map(({ label, figures }) => `${label}: ${figures}`).join('; '),
    rows,
    axis: niceAxis(0, Math.max(...ends, 1e-9), 4),
    axisName: t(isMorris ? 'sensitivity.mu-star' : 'sensitivity.axis-share'),
    format: decimal,
    legend: {
      up: isMorris ? t('sensitivity.up') : null,
      down: isMorris ? t('sensitivity.down') : null,
      point: isMorris ? null : t('sensitivity.first'),
    },
  });
  const notes = [
    t(`sensitivity.${results.method}`),
    ...(ranked.length > mostBars ? [t('sensitivity.more', { count: mostBars })] : []),
  ];
  return (
    <FigureFrame
      caption={caption}
      note={notes.join(language === 'zh' ? '' : ' ')}
      table={sensitivityTable(results, words, caption)}
      scrolls={false}
    >
      <div className={styles.drawing}>
        <SvgMarkup svg={svg} />
      </div>
    </FigureFrame>
  );
}

function Decomposition({
  simulation,
  results,
}: {
  readonly simulation: SimulationResults;
  readonly results: DecompositionResults;
}) {
  const words = useWords(resultWords);
  const { t, text, number, language } = words;
  const id = useId().replace(/\W/g, '');
  const outcome = useOutcomeName(simulation, results.outcome);
  const caption = t('decomposition.caption', { outcome, quarter: number(results.quarter) });
  const { parts, total, measure } = results;
  const digits = significantDigits([total / 10]);
  const format = (value: number) => decimal(value, digits);
  const rows = parts.map(({ name, contribution, interval, share }) => ({
    label: text(name),
    value: contribution,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    point: null,
    way: contribution < 0 ? ('down' as const) : ('up' as const),
    figures: [
      format(contribution),
      ...(interval ? [bracketed(interval, format)] : []),
      ...(share === null ? [] : [percent(share)]),
    ].join(' '),
  }));
  const ends = rows.flatMap(({ value, lower, upper }) => [value, lower ?? 0, upper ?? 0]);
  const svg = drawBarList({
    id,
    language,
    title: caption,
    description: rows.map(({ label, figures }) => `${label}: ${figures}`).join('; '),
    rows,
    axis: niceAxis(Math.min(0, ...ends), Math.max(...ends, 1e-9), 4),
    axisName: text(measure),
    format: decimal,
    legend: { up: null, down: null, point: null },
  });
  return (
    <FigureFrame
      caption={caption}
      table={decompositionTable(results, words, caption)}
      scrolls={false}
    >
      <div className={styles.drawing}>
        <SvgMarkup svg={svg} />
      </div>
    </FigureFrame>
  );
}
