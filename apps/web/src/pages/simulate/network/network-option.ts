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

/** Sizes in pixels: of the smallest firm, what the largest has more, and of a market. */
interface Marks {
  readonly firm: number;
  readonly reach: number;
  readonly market: number;
}

const marks: Readonly<Record<'wide' | 'narrow', Marks>> = {
  wide: { firm: 5, reach: 8, market: 38 },
  narrow: { firm: 3, reach: 5, market: 24 },
};

/** Width of the line that stands for all firms of a cluster. */
const widest = 12;

/** One quarter of the film. Everything stands where it stands in all other quarters. */
export function networkOption(
  film: NetworkFrames,
  layout: NetworkLayout,
  quarter: number,
  names: NetworkNames,
  size: 'wide' | 'narrow',
): EChartsOption {
  const frame = film.frames[quarter]!;
  return {
    legend: {
      top: 0,
      left: 'center',
      itemWidth: 10,
      data: names.stages.map((name, stage) => ({
        name,
        icon: symbols[stageLooks[stage]!.shape],
      })),
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
        preserveAspect: 'contain',
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
          ...groupNames(layout, names),
          ...gates(layout),
          ...firmNodes(frame, layout, names, marks[size]),
          ...marketNodes(film, frame, layout, names, marks[size]),
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

const unseen = {
  symbolSize: 1,
  itemStyle: { color: 'transparent', borderColor: 'transparent' },
  tooltip: { show: false },
};

/** Names of the clusters, above or below them. */
function groupNames({ discs }: NetworkLayout, names: NetworkNames): Node[] {
  return discs.map(({ centre: [x, y], radius }, group) => {
    const above = y <= 0;
    return {
      name: `name ${group}`,
      x,
      y: above ? y - radius - 4 : y + radius + 4,
      ...unseen,
      label: {
        show: true,
        position: above ? 'top' : 'bottom',
        formatter: names.group(group),
        color: colours.ink,
        fontWeight: 'bold',
        textBorderColor: colours.paper,
        textBorderWidth: 3,
      },
    };
  });
}

/** Where the lines abroad leave a cluster: at its edge, towards the market. */
function gates({ discs, markets }: NetworkLayout): Node[] {
  return discs.flatMap(({ centre: [x, y], radius }, group) =>
    markets.map(([toX, toY], m): Node => {
      const away = Math.hypot(toX - x, toY - y);
      return {
        name: `gate ${group} ${m}`,
        x: x + (radius * (toX - x)) / away,
        y: y + (radius * (toY - y)) / away,
        ...unseen,
      };
    }),
  );
}

function firmNodes(
  frame: NetworkFrame,
  { firms }: NetworkLayout,
  names: NetworkNames,
  { firm, reach }: Marks,
): Node[] {
  const most = frame.exports.reduce((a, b) => Math.max(a, b), 1e-9);
  return Array.from(frame.firm, (number, at) => {
    const [x, y] = firms.get(number)!;
    return {
      name: `firm ${number}`,
      x,
      y,
      category: frame.stage[at]!,
      symbolSize: firm + reach * Math.sqrt(frame.exports[at]! / most),
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
  { market }: Marks,
): Node[] {
  return markets.map(({ id }, m) => {
    const [x, y] = layout.markets[m]!;
    const firms = countFirms(frame, m, () => true);
    return {
      name: `market ${m}`,
      x,
      y,
      symbol: 'circle',
      symbolSize: market,
      itemStyle: { color: colours.paper, borderColor: negative, borderWidth: 1.6 },
      label: {
        show: true,
        color: colours.ink,
        fontSize: market < 30 ? 10 : 11,
        lineHeight: 13,
        formatter: market < 30 ? id : `${id}\n${firms}`,
      },
      about: hoveringLabel(names.market(id), [names.aboutMarket(id, firms)]),
    };
  });
}

/** Firms of a kind that are in a market. */
function countFirms(
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
          source: `gate ${group} ${m}`,
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
