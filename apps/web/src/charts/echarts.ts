import type { EChartsOption } from 'echarts';
import {
  BarChart,
  CustomChart,
  GraphChart,
  HeatmapChart,
  LineChart,
  RadarChart,
  ScatterChart,
} from 'echarts/charts';
import {
  AriaComponent,
  DatasetComponent,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  RadarComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type EChartsType, init, registerTheme, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { chartTheme } from './chart-theme.ts';

use([
  AriaComponent,
  BarChart,
  CanvasRenderer,
  CustomChart,
  DatasetComponent,
  DataZoomComponent,
  GraphChart,
  GridComponent,
  HeatmapChart,
  LabelLayout,
  LegendComponent,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  RadarChart,
  RadarComponent,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
]);

/** SVG for figures that are taken along; canvas for thousands of marks that change many times a second. */
export type ChartRenderer = 'svg' | 'canvas';

/** Start a chart in an element, in the look of the workbench. Only `Chart` calls this, lazily. */
export function startChart(
  element: HTMLElement,
  language: 'zh' | 'en',
  renderer: ChartRenderer = 'svg',
): EChartsType {
  registerTheme('qunhai', chartTheme(language));
  return init(element, 'qunhai', { renderer, locale: language.toUpperCase() });
}

/** A chart as a complete SVG, whatever it is drawn with on the screen. */
export function chartToSvg(
  option: EChartsOption,
  language: 'zh' | 'en',
  size: { readonly width: number; readonly height: number },
): string {
  registerTheme('qunhai', chartTheme(language));
  const chart = init(null, 'qunhai', { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ ...option, animation: false });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
