import type { Construct, Theory } from '@qunhai/theory';

type Role = Construct['role'];

/** Sizes of a figure, in pixels before zooming. */
export interface FigureSize {
  readonly width: number;
  readonly height: number;
  readonly gapX: number;
  readonly gapY: number;
}

export const usualSize: FigureSize = { width: 164, height: 72, gapX: 34, gapY: 26 };
/** For the figure beside the text, whose constructs are told by their identifiers alone. */
export const compactSize: FigureSize = { width: 76, height: 40, gapX: 40, gapY: 20 };

/** Height of a heading over a group. */
const headingHeight = 26;

export interface PlacedConstruct {
  readonly construct: Construct;
  readonly x: number;
  readonly y: number;
  /** Below the framework's columns. */
  readonly lower: boolean;
}

interface FigureHeading {
  readonly role: Role;
  readonly x: number;
  readonly y: number;
}

export interface FigureLayout {
  readonly constructs: readonly PlacedConstruct[];
  readonly headings: readonly FigureHeading[];
  readonly width: number;
  readonly height: number;
}

const isWhole = (construct: Construct) => construct.measurement.kind === 'second-order';

/** Columns of the framework, left to right: resources, drivers, outcomes, and the outcomes they form. */
function mainColumns(theory: Theory): Construct[][] {
  const of = (role: Role) => theory.constructs.filter((construct) => construct.role === role);
  const outcomes = of('outcome');
  return [
    of('resource'),
    of('driver'),
    outcomes.filter((construct) => !isWhole(construct)),
    outcomes.filter(isWhole),
  ].filter((column) => column.length > 0);
}

/** Roles below the framework; those on most paths first, so that their arrows are short. */
function lowerGroups(theory: Theory): Construct[][] {
  const onPaths = (group: readonly Construct[]) =>
    theory.paths.filter((path) => group.some(({ id }) => id === path.from || id === path.to))
      .length;
  return (['mechanism', 'context', 'risk'] as const)
    .map((role) => theory.constructs.filter((construct) => construct.role === role))
    .filter((group) => group.length > 0)
    .sort((a, b) => onPaths(b) - onPaths(a));
}

function placeColumns(columns: readonly Construct[][], size: FigureSize) {
  const tallest = Math.max(0, ...columns.map((column) => column.length));
  const full = tallest * (size.height + size.gapY) - size.gapY;
  const constructs = columns.flatMap((column, index) => {
    const own = column.length * (size.height + size.gapY) - size.gapY;
    return column.map((construct, row) => ({
      construct,
      lower: false,
      x: index * (size.width + size.gapX),
      y: headingHeight + (full - own) / 2 + row * (size.height + size.gapY),
    }));
  });
  const headings = columns.flatMap(([first], index) => {
    const repeated = index > 0 && columns[index - 1]![0]!.role === first!.role;
    return repeated ? [] : [{ role: first!.role, x: index * (size.width + size.gapX), y: 0 }];
  });
  return { constructs, headings, bottom: tallest > 0 ? headingHeight + full : 0 };
}

/** Groups in rows of at most `perRow`; a group starts a new row when it does not fit beside the one before. */
function placeRows(groups: readonly Construct[][], top: number, perRow: number, size: FigureSize) {
  const constructs: PlacedConstruct[] = [];
  const headings: FigureHeading[] = [];
  const step = size.height + size.gapY + headingHeight;
  let row = -1;
  let used = perRow;
  for (const group of groups) {
    if (used + group.length > perRow) {
      row++;
      used = 0;
    }
    headings.push({
      role: group[0]!.role,
      x: used * (size.width + size.gapX),
      y: top + row * step,
    });
    for (const construct of group) {
      if (used === perRow) {
        row++;
        used = 0;
      }
      const y = top + row * step + headingHeight;
      constructs.push({ construct, x: used * (size.width + size.gapX), y, lower: true });
      used++;
    }
  }
  return { constructs, headings, bottom: top + (row + 1) * step - size.gapY };
}

/** Place the constructs of a theory in its own order: resources, drivers, outcomes from left to right, the other roles below. */
export function layoutFigure(theory: Theory, size: FigureSize): FigureLayout {
  const columns = mainColumns(theory);
  const main = placeColumns(columns, size);
  const perRow = Math.max(4, columns.length);
  const top = main.bottom === 0 ? 0 : main.bottom + size.gapY * 1.4;
  const below = placeRows(lowerGroups(theory), top, perRow, size);
  const constructs = [...main.constructs, ...below.constructs];
  return {
    constructs,
    headings: [...main.headings, ...below.headings],
    width: Math.max(...constructs.map(({ x }) => x)) + size.width,
    height: below.constructs.length > 0 ? below.bottom : main.bottom,
  };
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** The sides an arrow leaves and arrives at: across to another column, down or up to the next row, else around. */
export function sidesOf(
  from: PlacedConstruct,
  to: PlacedConstruct,
  size: FigureSize,
): readonly [Side, Side] {
  const down = to.y - from.y;
  const upright: readonly [Side, Side] = down > 0 ? ['bottom', 'top'] : ['top', 'bottom'];
  if (from.lower !== to.lower) return upright;
  if (from.x !== to.x) return to.x > from.x ? ['right', 'left'] : ['left', 'right'];
  const isNext = Math.abs(down) < size.height + size.gapY * 2;
  return isNext ? upright : ['right', 'right'];
}
