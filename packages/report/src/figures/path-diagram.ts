import { areaFills, ink, negative, positive, quiet } from './palette.ts';
import {
  type DiagramNode,
  labelHeight,
  labelSize,
  labelWidth,
  layoutPathDiagram,
  lineHeight,
  type PathDiagram,
  type PlacedEdge,
  type PlacedNode,
  rowGap,
  rowHeight,
  rowSize,
} from './path-diagram-layout.ts';
import { at, svgFigure, svgText } from './svg.ts';

/** Stroke width in pixels of a path: proportional to |β|, with a floor that still prints. */
function strokeWidth(estimate: number): number {
  return Math.max(0.9, Math.min(6, Math.abs(estimate) * 7));
}

/** A path through the points whose corners are rounded off. */
function roundedPath(points: readonly (readonly [number, number])[]): string {
  const [first, ...rest] = points;
  let path = `M${at(first![0])} ${at(first![1])}`;
  for (const [index, point] of rest.entries()) {
    const next = rest[index + 1];
    if (next === undefined) return `${path}L${at(point[0])} ${at(point[1])}`;
    const before = points[index]!;
    const enter = towards(point, before, 9);
    const leave = towards(point, next, 9);
    path += `L${at(enter[0])} ${at(enter[1])}Q${at(point[0])} ${at(point[1])} ${at(leave[0])} ${at(leave[1])}`;
  }
  return path;
}

/** The point at most `reach` pixels (and at most half way) from one point towards another. */
function towards(
  from: readonly [number, number],
  to: readonly [number, number],
  reach: number,
): readonly [number, number] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const share = length === 0 ? 0 : Math.min(0.5, reach / length);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** Corners of the arrow head, as a `points` attribute. */
function arrowHead(points: PlacedEdge['points'], width: number): string {
  const tip = points.at(-1)!;
  const before = points.at(-2)!;
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]);
  const length = 8 + width;
  const half = 3 + width * 0.7;
  const corner = (side: number): string =>
    `${at(tip[0] - length * Math.cos(angle) - side * half * Math.sin(angle))},${at(tip[1] - length * Math.sin(angle) + side * half * Math.cos(angle))}`;
  return `${at(tip[0])},${at(tip[1])} ${corner(1)} ${corner(-1)}`;
}

/** A path as it is drawn, for the report and for pages that draw it themselves. */
export interface EdgeShape {
  /** The line, as a `d` attribute. */
  readonly shaft: string;
  /** The arrow head, as a `points` attribute. */
  readonly head: string;
  readonly color: string;
  readonly width: number;
  /** As a `stroke-dasharray`; null for a line without gaps. */
  readonly dash: string | null;
}

/** Line, arrow head, colour and width of a path. */
export function edgeShape({ edge, points }: PlacedEdge): EdgeShape {
  const width = strokeWidth(edge.estimate);
  const shaft = [...points.slice(0, -1), towards(points.at(-1)!, points.at(-2)!, 6)];
  return {
    shaft: roundedPath(shaft),
    head: arrowHead(points, width),
    color: edge.estimate < 0 ? negative : positive,
    width,
    dash: edge.significant ? null : '5 4',
  };
}

function drawEdge(edge: PlacedEdge): string {
  const { shaft, head, color, width, dash } = edgeShape(edge);
  const gaps = dash === null ? '' : ` stroke-dasharray="${dash}"`;
  return (
    `<path d="${shaft}" fill="none" stroke="${color}" stroke-width="${at(width)}"${gaps}/>` +
    `<polygon points="${head}" fill="${color}"/>`
  );
}

function drawLabel({ edge, label }: PlacedEdge): string {
  const width = labelWidth(edge.label);
  return (
    `<rect x="${at(label[0] - width / 2)}" y="${at(label[1] - labelHeight / 2)}" width="${at(width)}" height="${labelHeight}" fill="#fff"/>` +
    svgText(label[0], label[1] + 4, edge.label, {
      size: labelSize,
      bold: edge.significant,
      anchor: 'middle',
    })
  );
}

function drawNode(node: PlacedNode, content: DiagramNode): string {
  const middle = node.x + node.width / 2;
  const fill = areaFills[content.column === 0 ? 0 : 1]!;
  const lines = [node.id, ...node.lines, ...(content.rSquared === null ? [] : [content.rSquared])];
  const rows = content.rows ?? [];
  const rowsHeight = rows.length === 0 ? 0 : rowGap + rows.length * rowHeight;
  const top = node.y + (node.height - rowsHeight - lines.length * lineHeight) / 2 + 11.5;
  const texts = lines.map((line, index) => {
    return svgText(middle, top + index * lineHeight, line, { anchor: 'middle', bold: index === 0 });
  });
  return (
    `<rect x="${at(node.x)}" y="${at(node.y)}" width="${at(node.width)}" height="${at(node.height)}" rx="4" fill="${fill}" fill-opacity="0.55" stroke="${ink}"/>` +
    texts.join('') +
    drawRows(node, rows)
  );
}

/** The rows at the foot of a box, under a rule. */
function drawRows(node: PlacedNode, rows: readonly string[]): string {
  if (rows.length === 0) return '';
  const top = node.y + node.height - 6 - rows.length * rowHeight;
  const rule = `<path d="M${at(node.x)} ${at(top - 3)}H${at(node.x + node.width)}" stroke="${ink}" stroke-width="0.5"/>`;
  const texts = rows.map((row, index) =>
    svgText(node.x + 8, top + 10 + index * rowHeight, row, { size: rowSize }),
  );
  return rule + texts.join('');
}

/** The column's name over the first box of its columns, when all its boxes stand together. */
function drawColumnNames(diagram: PathDiagram, nodes: readonly PlacedNode[]): string {
  const column = new Map(diagram.nodes.map((node) => [node.id, node.column]));
  return [...diagram.columnNames]
    .map(([number, name]) => {
      const own = nodes.filter((node) => column.get(node.id) === number);
      const left = Math.min(...own.map((node) => node.x));
      const right = Math.max(...own.map((node) => node.x + node.width));
      return (
        `<path d="M${at(left)} 22H${at(right)}" stroke="${quiet}" stroke-width="1"/>` +
        svgText((left + right) / 2, 14, name, { anchor: 'middle', fill: quiet, size: 12 })
      );
    })
    .join('');
}

/**
 * The structural model as boxes and arrows: width ∝ |β|, dashed where zero is not excluded, coefficient on the line,
 * R² in the box. Constructs without a path don't belong here.
 * @returns a complete `<svg>`; no label covers another or a box
 */
export async function drawPathDiagram(diagram: PathDiagram): Promise<string> {
  const layout = await layoutPathDiagram(diagram);
  const head = layout.columns ? 32 : 0;
  const content = new Map(diagram.nodes.map((node) => [node.id, node]));
  const body =
    layout.edges.map(drawEdge).join('') +
    layout.nodes.map((node) => drawNode(node, content.get(node.id)!)).join('') +
    layout.edges.map(drawLabel).join('');
  return svgFigure(
    diagram,
    { width: layout.width, height: layout.height + head },
    `${head > 0 ? drawColumnNames(diagram, layout.nodes) : ''}<g transform="translate(0 ${head})">${body}</g>`,
  );
}
