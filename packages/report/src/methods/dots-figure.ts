import type { Edition } from '../edition/edition.ts';
import { niceAxis } from '../figures/axis.ts';
import { type DotRow, drawDotPlot } from '../figures/dot-plot.ts';
import { decimal } from '../format/format-number.ts';
import { t as page } from '../page/messages.ts';
import type { CardFigure } from './method-card.ts';

interface Estimated {
  readonly estimate: number;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** A row of estimates, one per series; null where there is none. */
interface EstimatedRow {
  readonly label: string;
  readonly estimates: readonly (Estimated | null)[];
}

interface Dots {
  readonly caption: string;
  readonly note?: string;
  readonly series: readonly string[];
  readonly axisName: string;
  readonly rows: readonly EstimatedRow[];
}

/** Estimates with their intervals along an axis that shows zero. */
export function dotsFigure({ language }: Edition, content: Dots): CardFigure {
  const { caption, note, series, axisName, rows } = content;
  const values = rows.flatMap(({ estimates }) =>
    estimates.flatMap((one) =>
      one === null ? [] : [one.estimate, one.interval?.lower ?? 0, one.interval?.upper ?? 0],
    ),
  );
  const drawn: DotRow[] = rows.map(({ label, estimates }) => ({
    label,
    dots: estimates.map(
      (one) =>
        one && {
          value: one.estimate,
          lower: one.interval?.lower ?? null,
          upper: one.interval?.upper ?? null,
        },
    ),
  }));
  return {
    caption,
    ...(note !== undefined && { note }),
    draw: (id) =>
      drawDotPlot({
        ...{ id, language, title: caption, rows: drawn, series, axisName },
        description: rows.map(({ label }) => label).join(page(language, 'page.part-separator')),
        axis: niceAxis(Math.min(0, ...values), Math.max(0, ...values)),
        format: decimal,
        zero: true,
      }),
  };
}
