import type { Point } from '@qunhai/report';
import type { MapBox } from './place-network.ts';

/** What a label names: a mark of a radius at a point. */
export interface Labelled {
  readonly id: string;
  readonly name: string;
  readonly point: Point;
  readonly radius: number;
}

/** A label with the point at its left end, on its base line. */
export interface PlacedLabel {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Size of the letters of labels, in the drawing's units. */
export const labelSize = 11;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** About how wide words are: Chinese characters are as wide as high. */
export function textWidth(words: string, size: number): number {
  return Array.from(words).reduce(
    (sum, character) => sum + size * (/[\u2e80-\uffef]/.test(character) ? 1 : 0.57),
    0,
  );
}

/**
 * Labels beside their marks, where they cover neither each other nor the marks they name: right, left, below, above, and further down.
 * The first come first; a label that finds no room stands to the right of its mark all the same.
 */
export function placeLabels(marks: readonly Labelled[], { width }: MapBox): PlacedLabel[] {
  const taken: Box[] = marks.map(({ point: [x, y], radius }) => ({
    ...{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
  }));
  return marks.map(({ id, name, point, radius }) => {
    const wide = textWidth(name, labelSize);
    const wishes = wishesOf(point, radius, wide).filter(([x]) => x >= 2 && x + wide <= width - 2);
    const free = wishes.find(([x, y]) => taken.every((box) => !overlap(box, boxOf(x, y, wide))));
    const [x, y] = free ?? wishes[0] ?? [2, point[1]];
    taken.push(boxOf(x, y, wide));
    return { id, name, x, y };
  });
}

function wishesOf([x, y]: Point, radius: number, wide: number): Point[] {
  const right = x + radius + 3;
  const left = x - radius - 3 - wide;
  const middle = x - wide / 2;
  const base = y + labelSize * 0.36;
  const steps = [0, 1, -1, 2, -2, 3, -3].map((step) => base + step * labelSize);
  return [
    [right, base],
    [left, base],
    [middle, y + radius + labelSize],
    [middle, y - radius - 3],
    ...steps.slice(1).flatMap((at): Point[] => [
      [right, at],
      [left, at],
    ]),
  ];
}

function boxOf(x: number, y: number, wide: number): Box {
  return { left: x, right: x + wide, top: y - labelSize * 0.8, bottom: y + labelSize * 0.2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
