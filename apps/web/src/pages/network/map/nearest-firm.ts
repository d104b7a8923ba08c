import type { Point } from '@qunhai/report';

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Placed {
  readonly id: string;
  readonly point: Point;
}

/** Whom an arrow key leads to: the nearest in its direction, what lies aside counting double; null when the key is none or nobody is there. */
export function firmTowards(key: string, from: Placed, firms: readonly Placed[]): string | null {
  const direction = directions[key];
  if (direction === undefined) return null;
  const [right, down] = direction;
  return nearest(firms, ({ id, point: [x, y] }) => {
    const along = (x - from.point[0]) * right + (y - from.point[1]) * down;
    const aside = Math.abs((x - from.point[0]) * down) + Math.abs((y - from.point[1]) * right);
    return id === from.id || along <= 0 ? null : along + 2 * aside;
  });
}

/** Whom a finger means: the nearest within reach; null when nobody is. */
export function firmAt(point: Point, firms: readonly Placed[], reach: number): string | null {
  return nearest(firms, ({ point: [x, y] }) => {
    const away = Math.hypot(x - point[0], y - point[1]);
    return away <= reach ? away : null;
  });
}

function nearest(firms: readonly Placed[], distance: (firm: Placed) => number | null) {
  let found: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const firm of firms) {
    const away = distance(firm);
    if (away !== null && away < least) {
      least = away;
      found = firm.id;
    }
  }
  return found;
}
