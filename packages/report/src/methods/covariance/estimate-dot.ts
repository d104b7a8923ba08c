import type { Dot } from '../../figures/dot-plot.ts';

interface Estimated {
  readonly estimate: number;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** An estimate with its interval, as a dot plot draws it; nothing where there is none. */
export function dotOf(one: Estimated | null): Dot {
  if (one === null) return null;
  const { estimate: value, interval } = one;
  return { value, lower: interval?.lower ?? null, upper: interval?.upper ?? null };
}
