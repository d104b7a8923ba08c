import { seriesLooks } from '@qunhai/report';
import { colours, fontsOf } from '../app/theme.ts';

/** ECharts in the inks of the workbench and the series colours of the report. */
export function chartTheme(language: 'zh' | 'en'): object {
  const text = { color: colours.quiet, fontFamily: fontsOf(language).sans, fontSize: 12 };
  const axis = {
    axisLine: { show: true, lineStyle: { color: colours.outline } },
    axisTick: { lineStyle: { color: colours.outline } },
    axisLabel: text,
    nameTextStyle: text,
    splitLine: { lineStyle: { color: colours.hair } },
    splitArea: { show: false },
  };
  return {
    color: seriesLooks.map(({ color }) => color),
    backgroundColor: 'transparent',
    textStyle: { ...text, color: colours.ink },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: axis,
    timeAxis: axis,
    logAxis: axis,
    legend: { textStyle: { ...text, color: colours.ink }, itemWidth: 14, itemHeight: 10 },
    radar: {
      axisName: text,
      axisLine: { lineStyle: { color: colours.rule } },
      splitLine: { lineStyle: { color: colours.hair } },
      splitArea: { show: false },
    },
    tooltip: {
      backgroundColor: colours.paper,
      borderColor: colours.rule,
      textStyle: { ...text, color: colours.ink, fontSize: 13 },
      extraCssText: 'box-shadow: 0 6px 20px rgb(27 30 33 / 14%); white-space: normal;',
    },
    line: { symbolSize: 6, lineStyle: { width: 2 } },
  };
}
