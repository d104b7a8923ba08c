import type { Pair } from './compare.ts';

/** What both programs made of one case. */
export interface Outcome {
  readonly name: string;
  readonly family: string;
  /** Our status. */
  readonly ours: string;
  /** Whether lavaan converged, or its error. */
  readonly theirs: boolean | string;
  readonly pairs: readonly Pair[];
}

/** Largest difference, relative for numbers above 1, that needs no explanation. */
const tolerance = 1e-4;

/** The page's section, what differs, and one line on all. */
export function conformanceTables(outcomes: readonly Outcome[], version: string) {
  const compared = outcomes.filter(({ pairs }) => pairs.length > 0);
  const pairs = compared.flatMap((outcome) => outcome.pairs);
  const summary =
    `${compared.length} of ${outcomes.length} random models that both programs estimated, ${pairs.length.toLocaleString('en')} numbers; ` +
    `largest difference ${largest(pairs).toExponential(1)} (relative above 1). lavaan ${version}.`;
  const unfit = outcomes.filter(({ pairs: own }) => own.length === 0);
  const parts = [
    summary,
    table(
      'family',
      Map.groupBy(compared, ({ family }) => family),
    ),
    quantities(pairs),
    ...(unfit.length > 0 ? [unfit.map(unfitLine).join('\n')] : []),
  ];
  const beyond = compared.flatMap(({ name, pairs: own }) =>
    own
      .filter(({ difference }) => !(difference <= tolerance))
      .map(
        ({ quantity, what, ours, theirs }) => `${name}: ${quantity}, ${what}: ${ours} ≠ ${theirs}`,
      ),
  );
  const disagreed = unfit.filter(
    ({ ours, theirs }) => (ours === 'converged') !== (theirs === true),
  );
  return { text: parts.join('\n\n'), beyond: [...beyond, ...disagreed.map(unfitLine)], summary };
}

function largest(pairs: readonly Pair[]): number {
  return pairs.reduce((most, { difference }) => Math.max(most, difference), 0);
}

function unfitLine({ name, ours, theirs }: Outcome): string {
  return `- ${name}: ours ${ours}, lavaan ${theirs === true ? 'converged' : theirs || 'not converged'}`;
}

function table(title: string, groups: ReadonlyMap<string, readonly Outcome[]>): string {
  const rows = [...groups].map(([name, outcomes]) => {
    const pairs = outcomes.flatMap((outcome) => outcome.pairs);
    return `| ${name} | ${outcomes.length} | ${pairs.length.toLocaleString('en')} | ${shown(largest(pairs))} |`;
  });
  return [`| ${title} | models | numbers | largest difference |\n|---|--:|--:|--:|`, ...rows].join(
    '\n',
  );
}

function quantities(pairs: readonly Pair[]): string {
  const rows = [...Map.groupBy(pairs, ({ quantity }) => quantity)].map(
    ([name, own]) => `| ${name} | ${own.length.toLocaleString('en')} | ${shown(largest(own))} |`,
  );
  return ['| quantity | numbers | largest difference |\n|---|--:|--:|', ...rows].join('\n');
}

function shown(difference: number): string {
  const text = difference === 0 ? '0' : difference.toExponential(0);
  return difference > tolerance ? `**${text}**` : text;
}
