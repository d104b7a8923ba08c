import { grid, quiet } from './palette.ts';
import { svgLine, svgText } from './svg.ts';

/** A linear axis: from data to pixels. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** Round numbers (1, 2 or 5 times a power of ten) that span the data in about `count` steps. */
export function niceAxis(min: number, max: number, count = 5): Axis {
  const span = max > min ? max - min : Math.abs(max) || 1;
  const raw = span / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= raw * 0.999)! * power;
  const first = Math.floor(min / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(max / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { min: ticks[0]!, max: ticks.at(-1)!, ticks };
}

/** Decimals with which no two ticks of an axis read alike. */
export function tickDigits({ ticks }: Axis): number {
  const digits = [0, 1, 2, 3, 4, 5, 6];
  const distinct = (places: number) =>
    ticks.every((tick) => Math.abs(Number(tick.toFixed(places)) - tick) < 1e-9);
  return digits.find(distinct) ?? 6;
}

/** A tick as it is read, with the decimals that tell it from the others: where no zero leads, `0` and not `.0`. */
export function tickText(
  axis: Axis,
  tick: number,
  format: (value: number, digits: number) => string,
): string {
  return format(tick, tickDigits(axis)).replace(/^\.0+$/, '0');
}

/** The pixel of a value on an axis that runs over `pixels`; values outside are held at the ends. */
export function place(axis: Axis, pixels: readonly [number, number], value: number): number {
  const share = (value - axis.min) / (axis.max - axis.min);
  return pixels[0] + Math.min(1, Math.max(0, share)) * (pixels[1] - pixels[0]);
}

/** Vertical grid lines with their numbers below and the axis' name under them; `format` gets the decimals the numbers need to differ. */
export function drawBottomAxis(
  axis: Axis,
  box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  },
  name: string,
  format: (value: number, digits: number) => string,
): string {
  const ticks = axis.ticks.map((tick) => {
    const x = place(axis, [box.left, box.right], tick);
    return (
      svgLine([x, box.top], [x, box.bottom], grid) +
      svgText(x, box.bottom + 19, tickText(axis, tick, format), { anchor: 'middle', fill: quiet })
    );
  });
  return (
    ticks.join('') +
    svgText((box.left + box.right) / 2, box.bottom + 37, name, { anchor: 'middle' })
  );
}
