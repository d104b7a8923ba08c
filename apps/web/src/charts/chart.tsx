import type { EChartsOption } from 'echarts';
import type { EChartsType } from 'echarts/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useStill } from '../app/use-media.ts';
import { useWords } from '../app/use-words.ts';
import { componentWords } from '../components/messages.ts';
import { ProblemNotice } from '../components/problem-notice.tsx';
import styles from './chart.module.css';
import type { ChartRenderer } from './echarts.ts';

export interface ChartProps {
  readonly option: EChartsOption;
  /** What the chart shows, in a sentence or two, for whoever does not see it. The numbers belong into the frame's `table`. */
  readonly description: string;
  /** Height in pixels. */
  readonly height: number;
  /** `canvas` for thousands of marks; the frame then needs `svg`. */
  readonly renderer?: ChartRenderer;
  /** A mark was clicked: ECharts' `name` of the data and the indices of series and data. */
  readonly onPick?: (mark: {
    readonly name: string;
    readonly seriesIndex: number;
    readonly dataIndex: number;
  }) => void;
}

/**
 * An ECharts chart, drawn as SVG unless told, fetched when first needed. Stand it in a `FigureFrame` with `scrolls={false}` and a `table`: the
 * table is how the keyboard and screen readers reach the numbers.
 */
export function Chart({ option, description, height, renderer = 'svg', onPick }: ChartProps) {
  const element = useRef<HTMLDivElement>(null);
  const { chart, error } = useChart(element, renderer, onPick);
  const still = useStill();
  useEffect(() => {
    chart?.setOption({ animation: !still, ...option }, { notMerge: true });
  }, [chart, option, still]);
  if (error) return <ProblemNotice error={error} />;
  return (
    <div
      ref={element}
      className={styles.chart}
      style={{ blockSize: height }}
      role="img"
      aria-label={description}
      aria-busy={chart === null}
    />
  );
}

/** Fetch ECharts, start a chart in the element, and follow its width. */
function useChart(
  element: RefObject<HTMLDivElement | null>,
  renderer: ChartRenderer,
  onPick: ChartProps['onPick'],
) {
  const { language } = useWords(componentWords);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  useEffect(() => {
    let gone = false;
    let stop = () => {};
    import('./echarts.ts')
      .then(({ startChart }) => {
        if (gone || element.current === null) return;
        const started = startChart(element.current, language, renderer);
        started.on('click', ({ name, seriesIndex = 0, dataIndex = 0 }) =>
          pick.current?.({ name, seriesIndex, dataIndex }),
        );
        const observer = new ResizeObserver(() => started.resize());
        observer.observe(element.current);
        stop = () => {
          observer.disconnect();
          started.dispose();
        };
        setChart(started);
      })
      .catch((cause: unknown) => {
        if (!gone) setError(cause instanceof Error ? cause : new Error(String(cause)));
      });
    return () => {
      gone = true;
      stop();
      setChart(null);
    };
  }, [element, language, renderer]);
  return { chart, error };
}
