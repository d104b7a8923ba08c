import {
  type Effect,
  effectOf,
  hasVanished,
  type Measure,
  type Pattern,
  probabilityAtMargin,
  type Removal,
} from '@qunhai/simulation';

/** A pattern as it came out: one list of measures a seed, with everything on and with each removal. */
export interface PatternRuns {
  readonly pattern: Pattern;
  readonly whole: readonly (readonly number[])[];
  readonly without: ReadonlyMap<Removal, readonly (readonly number[])[]>;
}

/** All that any measure of a pattern must vanish without, each once. */
export function removalsOf({ measures }: Pattern): Removal[] {
  const byName = measures.flatMap(({ vanishesWithout }) =>
    vanishesWithout.map((removal) => [removal.name.en, removal] as const),
  );
  return [...new Map(byName).values()];
}

/** What came out of one measure. */
interface Line {
  readonly measure: Measure;
  readonly whole: Effect;
  /** Of the effect being only at the margin. */
  readonly probability: number;
  readonly without: readonly { readonly removal: Removal; readonly effect: Effect }[];
}

function linesOf({ pattern, whole, without }: PatternRuns): Line[] {
  const runsWithout = new Map([...without].map(([removal, runs]) => [removal.name.en, runs]));
  return pattern.measures.map((measure, k) => {
    const values = whole.map((seed) => seed[k]!);
    return {
      measure,
      whole: effectOf(values),
      probability: probabilityAtMargin(values, measure),
      without: measure.vanishesWithout.map((removal) => ({
        removal,
        effect: effectOf(runsWithout.get(removal.name.en)!.map((seed) => seed[k]!)),
      })),
    };
  });
}

/** How many measures the theory says something of. */
export function claimsOf(patterns: readonly Pattern[]): number {
  return patterns.reduce(
    (sum, { measures }) => sum + measures.filter(({ claimed }) => claimed !== null).length,
    0,
  );
}

/** What did not come out as the theory says, in words; empty when all did. `size`: of the whole family of tests. */
export function failures(all: readonly PatternRuns[], size: number): string[] {
  const family = claimsOf(all.map(({ pattern }) => pattern));
  return all.flatMap((runs) =>
    linesOf(runs).flatMap(({ measure, probability, without }) => [
      ...(probability * family >= size ? [`${runs.pattern.id}: ${measure.id} does not hold`] : []),
      ...without
        .filter(({ effect }) => !hasVanished(effect, measure))
        .map(({ removal }) => `${runs.pattern.id}: ${measure.id} stays with ${removal.name.en}`),
    ]),
  );
}

/** The patterns as a section of a Markdown page. */
export function patternSection(all: readonly PatternRuns[]): string {
  return all
    .map((runs, index) => {
      const { name, claim, design, mechanisms } = runs.pattern;
      return [
        `#### ${index + 1}. ${name.en} · ${name.zh} (${mechanisms.join(', ')})`,
        `${claim.en} ${design.en}`,
        table(linesOf(runs)),
      ].join('\n\n');
    })
    .join('\n\n');
}

function table(lines: readonly Line[]): string {
  const head =
    '| measure | claimed | effect [95 % interval] | d | p | without | effect [95 % interval] |\n|---|---|--:|--:|--:|---|--:|';
  return [head, ...lines.flatMap(rowsOf)].join('\n');
}

const claimSigns = { more: '> ', less: '< −', nothing: 'within ±' } as const;

/** One row a removal; what they share stands in the first. */
function rowsOf({ measure, whole, probability, without }: Line): string[] {
  const { name, unit, claimed, margin } = measure;
  const digits = digitsFor(whole);
  const claim = claimed === null ? 'no claim' : `${claimSigns[claimed]}${margin}`;
  const own = [
    `${name.en} (${unit.en})`,
    claim,
    interval(whole, digits),
    whole.d === null ? '–' : signed(whole.d, 2),
    probabilityText(probability),
  ];
  const rest = without.map(({ removal, effect }) => [removal.name.en, interval(effect, digits)]);
  const rows = rest.length === 0 ? [['–', '–']] : rest;
  return rows.map((cells, row) => {
    const left = row === 0 ? own : own.map(() => '');
    return `| ${[...left, ...cells].join(' | ')} |`;
  });
}

function probabilityText(probability: number): string {
  if (Number.isNaN(probability)) return '–';
  return probability < 1e-4 ? '< 0.0001' : probability.toFixed(4);
}

/** Enough to show two digits of the interval's width, at least one and at most four. */
function digitsFor({ lower, upper }: Effect): number {
  const width = upper - lower;
  return width > 0 ? Math.min(4, Math.max(1, 1 - Math.floor(Math.log10(width)))) : 1;
}

function interval({ mean, lower, upper }: Effect, digits: number): string {
  return `${signed(mean, digits)} [${signed(lower, digits)}, ${signed(upper, digits)}]`;
}

function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return (value < 0 ? '−' : '+') + text;
}
