import type { ScenarioComparison, SimulationResults } from '@qunhai/results';
import { decimal } from '../../format/format-number.ts';
import { t } from './messages.ts';
import {
  comparisonsOf,
  type Outcome,
  pathOf,
  type SimulationEdition,
  wholeGroup,
} from './simulation-edition.ts';

/** How numbers of an outcome are written: with the decimals that its spread deserves. */
export interface Measure {
  /** A level: `54%`, `1.32`. */
  readonly level: (value: number, digits?: number) => string;
  /** A difference with its sign, without a unit: `+3.2`, `−0.08`. */
  readonly difference: (value: number) => string;
  /** A difference without its sign but with its unit: `3.2 percentage points`. */
  readonly amount: (value: number) => string;
  /** A difference with its sign and its unit: `+3.2 percentage points`. */
  readonly change: (value: number) => string;
  /** The unit of differences, for heads of tables. */
  readonly unit: string;
}

const mostDigits = 4;

/** Decimals that a level has at least: with fewer, small levels could not be told apart. */
const fewestDigits = { count: 0, share: 0, money: 1, markets: 1, index: 2 } as const;

/** Decimals with which a width shows one significant digit, but `fewest` at least. */
function digitsOfWidth(widths: readonly number[], fewest: number): number {
  const positive = widths.filter((width) => width > 1e-12);
  if (positive.length === 0) return fewest;
  const digits = -Math.floor(Math.log10(Math.min(...positive)) + 1e-9);
  return Math.min(mostDigits, Math.max(fewest, digits));
}

/** How wide the middle half of the futures is at the end, by scenario. */
function spreads(simulation: SimulationResults, outcome: string): number[] {
  const group = wholeGroup(simulation);
  return simulation.scenarios.map((scenario) => {
    const path = pathOf(scenario, group, outcome);
    return (path?.upper.at(-1) ?? 0) - (path?.lower.at(-1) ?? 0);
  });
}

function reaches(comparisons: readonly ScenarioComparison[], outcome: string): number[] {
  return comparisons.flatMap((row) =>
    row.outcome === outcome && row.interval !== null
      ? [(row.interval.upper - row.interval.lower) / 2]
      : [],
  );
}

function signed(value: number, digits: number): string {
  const text = decimal(value, digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** Numbers of an outcome in the language of the page. */
export function measureOf(
  { language, simulation }: Pick<SimulationEdition, 'language' | 'simulation'>,
  { id, unit }: Outcome,
): Measure {
  const factor = unit === 'share' ? 100 : 1;
  const scale = (values: readonly number[]) => values.map((value) => value * factor);
  const levelDigits = digitsOfWidth(scale(spreads(simulation, id)), fewestDigits[unit]);
  const differenceDigits = digitsOfWidth(
    scale(reaches(comparisonsOf(simulation, wholeGroup(simulation)), id)),
    levelDigits,
  );
  const withUnit = (value: string) => t(language, `amount.${unit}`, { value });
  return {
    level: (value, digits) =>
      `${decimal(value * factor, digits === undefined ? levelDigits : axisDigits(digits, unit))}${unit === 'share' ? '%' : ''}`,
    difference: (value) => signed(value * factor, differenceDigits),
    amount: (value) => withUnit(decimal(Math.abs(value * factor), differenceDigits)),
    change: (value) => withUnit(signed(value * factor, differenceDigits)),
    unit: t(language, `unit.${unit}`),
  };
}

/** An axis counts the decimals of shares before they become per cent. */
function axisDigits(digits: number, unit: Outcome['unit']): number {
  return unit === 'share' ? Math.max(0, digits - 2) : digits;
}
