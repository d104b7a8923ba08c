import { type MarkShape, negative, positive } from '@qunhai/report';
import type { Place } from './shown-network.ts';

interface ReachLook {
  readonly color: string;
  readonly shape: MarkShape;
  /** Of the line of a tie, as SVG writes dashes; solid when empty. */
  readonly dashes: string;
}

/** Local to global, told by colour *and* shape of marks, colour *and* dashes of lines. */
export const reachLooks: Readonly<Record<Place, ReachLook>> = {
  local: { color: positive, shape: 'circle', dashes: '' },
  outside: { color: '#3d3d3d', shape: 'square', dashes: '6 3' },
  abroad: { color: negative, shape: 'diamond', dashes: '1.5 2.5' },
};

/** The outline of a mark of about the same area whatever its shape. */
export function markPath(shape: MarkShape, x: number, y: number, radius: number): string {
  const at = (value: number) => value.toFixed(2);
  if (shape === 'square') {
    const half = radius * 0.89;
    return `M${at(x - half)} ${at(y - half)}h${at(2 * half)}v${at(2 * half)}h${at(-2 * half)}z`;
  }
  if (shape === 'diamond') {
    const half = radius * 1.25;
    return `M${at(x)} ${at(y - half)}l${at(half)} ${at(half)}l${at(-half)} ${at(half)}l${at(-half)} ${at(-half)}z`;
  }
  const round = `a${at(radius)} ${at(radius)} 0 1 0`;
  return `M${at(x - radius)} ${at(y)}${round} ${at(2 * radius)} 0${round} ${at(-2 * radius)} 0z`;
}
