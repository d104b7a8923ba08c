import { drawLegend } from './legend.ts';
import {
  type Disc,
  type Members,
  type Point,
  placeDiscs,
  placeMarkets,
  placeMembers,
} from './network-layout.ts';
import { ink, negative, quiet } from './palette.ts';
import { stageLooks } from './stage-looks.ts';
import { at, type FigureText, svgFigure, svgMark, svgText } from './svg.ts';
import { balancedLines } from './text-width.ts';

interface PictureFirm {
  /** Position in `groups`. */
  readonly group: number;
  /** 0 domestic … 3 cooperating. */
  readonly stage: number;
  /** Positions in `markets`. */
  readonly markets: readonly number[];
}

export interface NetworkDrawing extends FigureText {
  readonly firms: readonly PictureFirm[];
  /** Local ties, pairs of positions in `firms`. */
  readonly ties: readonly (readonly [number, number])[];
  /** Names of clusters, and of the firms outside them where there are any. */
  readonly groups: readonly string[];
  readonly markets: readonly { readonly name: string; readonly distance: number }[];
  /** Firms in a market that the widest line stands for, so that several drawings can be compared. */
  readonly mostFirms: number;
  readonly stages: readonly string[];
  readonly legend: { readonly local: string; readonly global: string };
}

/** Paler than the marks of firms, which lie on them. */
const tieColor = '#5aa3d6';
const width = 345;
const centre: Point = [width / 2, 168];
const within = 86;
const ring = [134, 148] as const;
/** Of a name of a group. */
const nameWidth = 76;
const widest = 9;
/** More lines than this blacken the drawing: of more ties evenly chosen ones are drawn. */
export const mostTies = 2000;

function membersOf({ firms, groups }: NetworkDrawing): Members[] {
  const members = groups.map((): number[] => []);
  for (const [index, { group }] of firms.entries()) members[group]?.push(index);
  // Those furthest up the stages in the middle, then those in most markets; equal ones in their order.
  const rank = (index: number) => firms[index]!.stage * 1000 + firms[index]!.markets.length;
  return members.map((list) => list.sort((a, b) => rank(b) - rank(a) || a - b));
}

/** Coordinates of every firm, by its position. */
function placeFirms(members: readonly Members[], discs: readonly Disc[]): Point[] {
  const places: Point[] = [];
  for (const [group, list] of members.entries()) {
    const points = placeMembers(list.length, discs[group]!);
    for (const [order, firm] of list.entries()) places[firm] = points[order]!;
  }
  return places;
}

function round([x, y]: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

function drawTies({ ties }: NetworkDrawing, places: readonly Point[]): string {
  const stride = Math.max(1, ties.length / mostTies);
  const shown = Array.from(
    { length: Math.min(ties.length, mostTies) },
    (_, k) => ties[Math.floor(k * stride)]!,
  );
  const path = shown.map(([a, b]) => `M${round(places[a]!)}L${round(places[b]!)}`).join('');
  return path === ''
    ? ''
    : `<path d="${path}" stroke="${tieColor}" stroke-width="0.5" stroke-opacity="0.6" fill="none"/>`;
}

/** Lines from a group to a market, as wide as its firms there are many. */
function drawGlobal(
  drawing: NetworkDrawing,
  members: readonly Members[],
  discs: readonly Disc[],
  markets: readonly Point[],
): string {
  let markup = '';
  for (const [group, list] of members.entries()) {
    for (const [market, to] of markets.entries()) {
      const firms = list.filter((firm) => drawing.firms[firm]!.markets.includes(market)).length;
      if (firms === 0) continue;
      const stroke = Math.max(0.6, (widest * firms) / Math.max(1, drawing.mostFirms));
      markup += `<path d="M${round(discs[group]!.centre)}L${round(to)}" stroke="${negative}" stroke-width="${at(stroke)}" stroke-opacity="0.5" stroke-linecap="round"/>`;
    }
  }
  return markup;
}

function drawMarkets({ firms, markets }: NetworkDrawing, places: readonly Point[]): string {
  // Many markets stand closer on the ring.
  const radius = Math.min(15, (Math.PI * ring[0]) / Math.max(1, markets.length) - 1.5);
  return markets
    .map(({ name }, index) => {
      const [x, y] = places[index]!;
      const there = firms.filter((firm) => firm.markets.includes(index)).length;
      const short = balancedLines(name, 46, 11, 1)[0] ?? '';
      return (
        `<circle cx="${at(x)}" cy="${at(y)}" r="${at(radius)}" fill="#fff" stroke="${negative}" stroke-width="1.6"/>` +
        svgText(x, y - 1, short, { anchor: 'middle', size: 11, bold: true, halo: true }) +
        svgText(x, y + 11, String(there), { anchor: 'middle', size: 11, fill: quiet, halo: true })
      );
    })
    .join('');
}

function drawFirms(
  { firms }: NetworkDrawing,
  members: readonly Members[],
  discs: readonly Disc[],
  places: readonly Point[],
): string {
  return members
    .map((list, group) => {
      const { radius } = discs[group]!;
      const size = Math.min(
        4,
        Math.max(0.8, (radius / Math.sqrt(Math.max(1, list.length))) * 0.62),
      );
      return list
        .map((firm) => {
          const [x, y] = places[firm]!;
          return svgMark(x, y, stageLooks[firms[firm]!.stage]!, Math.round(size * 10) / 10).replace(
            'stroke-width="1"',
            'stroke-width="0.4"',
          );
        })
        .join('');
    })
    .join('');
}

/** Names of groups, in two lines at most, below their discs or above those in the upper half: narrower than a disc's share of the room. */
function drawGroupNames({ groups }: NetworkDrawing, discs: readonly Disc[]): string {
  return groups
    .map((name, index) => {
      const {
        centre: [x, y],
        radius,
      } = discs[index]!;
      const lines = balancedLines(name, nameWidth, 12, 2);
      const first = y < centre[1] - 1 ? y - radius - 5 - 13 * (lines.length - 1) : y + radius + 14;
      return lines
        .map((line, row) =>
          svgText(x, first + 13 * row, line, { anchor: 'middle', bold: true, halo: true }),
        )
        .join('');
    })
    .join('');
}

function legendOf({ stages, legend }: NetworkDrawing): { markup: string; height: number } {
  const stroke = (color: string, thick: number) => (x: number, y: number) =>
    `<path d="M${at(x - 8)} ${at(y)}H${at(x + 8)}" stroke="${color}" stroke-width="${thick}"/>`;
  return drawLegend(
    [
      { name: legend.local, key: stroke(tieColor, 1.6) },
      { name: legend.global, key: stroke(negative, 5) },
      ...stages.map((name, stage) => ({
        name,
        key: (x: number, y: number) => svgMark(x, y, stageLooks[stage]!),
      })),
    ],
    4,
    width - 8,
  );
}

/**
 * Local and global network at one moment: firms by cluster with their ties among each other, foreign markets around them with the
 * number of firms that are there. Nothing is random: the same network is the same drawing.
 */
export function drawNetworkPicture(drawing: NetworkDrawing): string {
  const members = membersOf(drawing);
  const discs = placeDiscs(
    members.map(({ length }) => length),
    centre,
    within,
  );
  const places = placeFirms(members, discs);
  const markets = placeMarkets(
    drawing.markets.map(({ distance }) => distance),
    centre,
    ring,
  );
  const legend = legendOf(drawing);
  const discMarks = discs
    .map(
      ({ centre: [x, y], radius }) =>
        `<circle cx="${at(x)}" cy="${at(y)}" r="${at(radius + 3)}" fill="#fff" fill-opacity="0.82" stroke="${ink}" stroke-opacity="0.25"/>`,
    )
    .join('');
  const body =
    drawGlobal(drawing, members, discs, markets) +
    discMarks +
    drawTies(drawing, places) +
    drawFirms(drawing, members, discs, places) +
    drawMarkets(drawing, markets) +
    drawGroupNames(drawing, discs);
  const bottom = centre[1] + ring[1] + 22;
  return svgFigure(
    drawing,
    { width, height: bottom + legend.height },
    `${body}<g transform="translate(0 ${at(bottom)})">${legend.markup}</g>`,
  );
}
