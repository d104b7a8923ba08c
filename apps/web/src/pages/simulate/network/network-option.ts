import { type MarkShape, negative, stageLooks } from '@qunhai/report';
import type { EChartsOption, GraphSeriesOption } from 'echarts';
import { colours } from '../../../app/theme.ts';
import { hoveringLabel } from '../../../charts/hovering-label.ts';
import { groupOf, type NetworkLayout } from './layout-network.ts';
import type { NetworkFrame, NetworkFrames } from './network-frames.ts';

type Node = NonNullable<GraphSeriesOption['data']>[number] & { readonly about?: string };
type Link = NonNullable<GraphSeriesOption['links']>[number];

/** Words of the drawing. */
export interface NetworkNames {
  readonly stages: readonly string[];
  readonly group: (group: number) => string;
  readonly market: (id: string) => string;
  /** What is shown while pointing at a firm or a market, as lines. */
  readonly aboutFirm: (frame: NetworkFrame, at: number) => readonly [string, readonly string[]];
  readonly aboutMarket: (id: string, firms: number) => string;
}

const symbols: Readonly<Record<MarkShape, string>> = {
  circle: 'circle',
  square: 'rect',
  triangle: 'triangle',
  diamond: 'diamond',
  inverted: 'path://M0,0L10,0L5,10Z',
  cross: 'path://M0,4H4V0H6V4H10V6H6V10H4V6H0Z',
};

/** Width of the line that stands for all firms of a cluster. */
const widest = 12;

/** One quarter of the film. Everything stands where it stands in all other quarters. */
export function networkOption(
  film: NetworkFrames,
  layout: NetworkLayout,
  quarter: number,
  names: NetworkNames,
): EChartsOption {
  const frame = film.frames[quarter]!;
  return {
    legend: {
      top: 0,
      left: 'center',
      data: names.stages.map((name) => ({ name })),
      selectedMode: false,
    },
    tooltip: {
      confine: true,
      formatter: (mark) => {
        const { data } = mark as unknown as { readonly data: Node };
        return data.about ?? '';
      },
    },
    series: [
      {
        type: 'graph',
        layout: 'none',
        top: 44,
        bottom: 12,
        left: 24,
        right: 24,
        silent: false,
        animation: false,
        emphasis: { scale: false },
        categories: names.stages.map((name, stage) => ({
          name,
          symbol: symbols[stageLooks[stage]!.shape],
          itemStyle: { color: stageLooks[stage]!.color },
        })),
        data: [
          ...corners(),
          ...groupNodes(layout, names),
          ...firmNodes(frame, layout, names),
          ...marketNodes(film, frame, layout, names),
        ],
        links: [...globalLinks(film, frame), ...localLinks(frame)],
      },
    ],
  };
}

/** Unseen marks at the corners, so that every frame is drawn to the same scale. */
function corners(): Node[] {
  const edge = 185;
  return [-edge, edge].flatMap((x) =>
    [-edge, edge].map((y) => ({ name: `corner ${x} ${y}`, x, y, symbolSize: 0, symbol: 'none' })),
  );
}

const noNode = { symbolSize: 1, itemStyle: { opacity: 0 }, tooltip: { show: false } };

/** Where the lines abroad begin, with the name of the cluster above or below. */
function groupNodes({ discs }: NetworkLayout, names: NetworkNames): Node[] {
  return discs.flatMap(({ centre: [x, y], radius }, group): Node[] => {
    const above = y <= 0;
    return [
      { name: `group ${group}`, x, y, ...noNode },
      {
        name: `name ${group}`,
        x,
        y: above ? y - radius - 4 : y + radius + 4,
        ...noNode,
        label: {
          show: true,
          position: above ? 'top' : 'bottom',
          formatter: names.group(group),
          color: colours.ink,
          fontWeight: 'bold',
          textBorderColor: colours.paper,
          textBorderWidth: 3,
        },
      },
    ];
  });
}

function firmNodes(frame: NetworkFrame, { firms }: NetworkLayout, names: NetworkNames): Node[] {
  const most = frame.exports.reduce((a, b) => Math.max(a, b), 1e-9);
  return Array.from(frame.firm, (number, at) => {
    const [x, y] = firms.get(number)!;
    return {
      name: `firm ${number}`,
      x,
      y,
      category: frame.stage[at]!,
      symbolSize: 5 + 8 * Math.sqrt(frame.exports[at]! / most),
      itemStyle: { borderColor: colours.paper, borderWidth: 0.5 },
      about: hoveringLabel(...names.aboutFirm(frame, at)),
    };
  });
}

function marketNodes(
  { markets }: NetworkFrames,
  frame: NetworkFrame,
  layout: NetworkLayout,
  names: NetworkNames,
): Node[] {
  return markets.map(({ id }, m) => {
    const [x, y] = layout.markets[m]!;
    const firms = countFirms(frame, m, () => true);
    return {
      name: `market ${m}`,
      x,
      y,
      symbol: 'circle',
      symbolSize: 38,
      itemStyle: { color: colours.paper, borderColor: negative, borderWidth: 1.6 },
      label: {
        show: true,
        color: colours.ink,
        fontSize: 11,
        lineHeight: 13,
        formatter: `${id}\n${firms}`,
      },
      about: hoveringLabel(names.market(id), [names.aboutMarket(id, firms)]),
    };
  });
}

/** Firms of a kind that are in a market. */
export function countFirms(
  { markets }: NetworkFrame,
  market: number,
  isMeant: (at: number) => boolean,
): number {
  let count = 0;
  for (let at = 0; at < markets.length; at++)
    if (((markets[at]! >>> market) & 1) === 1 && isMeant(at)) count++;
  return count;
}

/** From each cluster to each market, as broad as its share of firms there. */
function globalLinks(film: NetworkFrames, frame: NetworkFrame): Link[] {
  const groups = [...new Set(Array.from(frame.cluster, (cluster) => groupOf(cluster, film)))];
  return groups.flatMap((group) => {
    const isMeant = (at: number) => groupOf(frame.cluster[at]!, film) === group;
    const all = Array.from(frame.firm.keys()).filter(isMeant).length;
    return film.markets.flatMap((_, m): Link[] => {
      const there = countFirms(frame, m, isMeant);
      if (there === 0) return [];
      return [
        {
          source: `group ${group}`,
          target: `market ${m}`,
          silent: true,
          lineStyle: {
            color: negative,
            width: Math.max(0.6, (widest * there) / all),
            opacity: 0.35,
          },
        } as Link,
      ];
    });
  });
}

function localLinks({ firm, ties }: NetworkFrame): Link[] {
  return Array.from({ length: ties.length / 2 }, (_, t) => ({
    source: `firm ${firm[ties[2 * t]!]!}`,
    target: `firm ${firm[ties[2 * t + 1]!]!}`,
    lineStyle: { color: colours.quiet, width: 0.6, opacity: 0.3 },
  }));
}
