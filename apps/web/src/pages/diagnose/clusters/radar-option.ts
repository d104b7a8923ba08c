import type { EChartsOption } from 'echarts';
import { colours } from '../../../app/theme.ts';
import { drawnResources, type Profile } from './profile.ts';
import { resourceCode } from './resource-code.ts';

/**
 * The shape of an endowment, one spoke a resource, named by codes: 17 long names around a circle would cover one another. It has no
 * hovering label: figures stand with their intervals in the bars and the table.
 */
export function radarOption(profile: Profile): EChartsOption {
  const { scale, words } = profile;
  const drawn = drawnResources(profile);
  const others = drawn.flatMap((each) => (each.others === null ? [] : [each.others]));
  const hasOthers = others.length === drawn.length;
  return {
    tooltip: { show: false },
    legend: { bottom: 0, data: hasOthers ? [words.cluster, words.others] : [words.cluster] },
    radar: {
      center: ['50%', '46%'],
      radius: '72%',
      indicator: drawn.map(({ resource }) => ({
        name: resourceCode(resource),
        min: scale.axis.min,
        max: scale.axis.max,
      })),
      axisName: { color: colours.ink, fontSize: 12 },
    },
    series: [
      {
        type: 'radar',
        silent: true,
        symbolSize: 6,
        data: [
          {
            name: words.cluster,
            value: drawn.map(({ level }) => level),
            areaStyle: { opacity: 0.12 },
          },
          ...(hasOthers
            ? [{ name: words.others, value: others, lineStyle: { type: 'dashed' as const } }]
            : []),
        ],
      },
    ],
  };
}
