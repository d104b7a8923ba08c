import {
  BarChart,
  CustomChart,
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
import { SVGRenderer } from 'echarts/renderers';
import { chartTheme } from './chart-theme.ts';

use([
  AriaComponent,
  BarChart,
  CustomChart,
  DatasetComponent,
  DataZoomComponent,
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

/** Start a chart in an element, in the look of the workbench. Only `Chart` calls this, lazily. */
export function startChart(element: HTMLElement, language: 'zh' | 'en'): EChartsType {
  registerTheme('qunhai', chartTheme(language));
  return init(element, 'qunhai', { renderer: 'svg', locale: language.toUpperCase() });
}
