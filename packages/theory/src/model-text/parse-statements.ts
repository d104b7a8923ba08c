import { theoryError } from '../errors.ts';
import type { ModelTextReport, Span } from './model-text-issue.ts';
import { type Token, tokenize } from './tokenize.ts';

/** `=~` measured by effects, `<~` formed by parts, `~` explained by. */
type Operator = '=~' | '<~' | '~';

/** What may stand before a name: `full()*` or `weights(A)*`. */
type Modifier =
  | { readonly kind: 'full' }
  | { readonly kind: 'weights'; readonly weighting: 'A' | 'B' | 'unit' };

/** One name on the right of an operator, with its modifier; the span holds both. */
export interface Term extends Span {
  readonly name: Token;
  readonly modifier: Modifier | null;
}

/** One statement of a model text; `start` to `end` reaches from its first to its last piece, comments apart. */
export interface Statement extends Span {
  readonly left: Token;
  readonly operator: Token & { readonly text: Operator };
  readonly terms: readonly Term[];
}

const operators: readonly string[] = ['=~', '<~', '~'];
const isMark = (token: Token | undefined) =>
  token !== undefined && ['operator', 'plus', 'star'].includes(token.kind);

/** Whether the tokens from `index` on open a statement of their own: a name and its operator. */
function opensStatement(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.kind === 'name' && tokens[index + 1]?.kind === 'operator';
}

/** Tokens of each statement; one goes on over line ends after and before an operator, `+` or `*`. */
function statementTokens(text: string): Token[][] {
  const tokens = tokenize(text).filter((token) => token.kind !== 'comment');
  const statements: Token[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    const current = statements.at(-1)!;
    if (token.kind !== 'end') {
      current.push(token);
      continue;
    }
    const next = tokens.findIndex((other, at) => at > index && other.kind !== 'end');
    const joined = isMark(current.at(-1)) || isMark(tokens[next]);
    const goesOn = token.text !== ';' && joined && !opensStatement(tokens, next);
    if (!goesOn && current.length > 0) statements.push([]);
  }
  return statements.filter((statement) => statement.length > 0);
}

const halfWidth: Readonly<Record<string, string>> = {
  '＋': '+',
  '～': '~',
  '＝': '=',
  '＜': '<',
  '＊': '*',
  '＃': '#',
  '；': ';',
  '（': '(',
  '）': ')',
};

/** Reports the first piece that no statement can hold. */
function reportForeign(tokens: readonly Token[], report: ModelTextReport): boolean {
  const unknown = tokens.find((token) => token.kind === 'unknown');
  if (unknown) {
    const half = halfWidth[unknown.text];
    const error = half
      ? theoryError('full-width-sign', { sign: unknown.text, half })
      : theoryError('unknown-sign', { sign: unknown.text });
    const { start, end } = unknown;
    report.add(unknown, error, {
      remedies: half ? [{ kind: 'replace', start, end, text: half }] : [],
    });
    return true;
  }
  const operator = tokens.find(
    (token) => token.kind === 'operator' && !operators.includes(token.text),
  );
  if (operator) report.add(operator, theoryError('unsupported-operator', { sign: operator.text }));
  return operator !== undefined;
}

/** The modifier before a `*`; undefined when it is none that is known. */
function modifierOf(token: Token): Modifier | undefined {
  const call = /^(\w+)\(\s*["']?(\w*)["']?\s*\)$/.exec(token.text);
  if (call?.[1] === 'full' && call[2] === '') return { kind: 'full' };
  const weighting = (['A', 'B', 'unit'] as const).find((one) => one === call?.[2]);
  if (call?.[1] === 'weights' && weighting) return { kind: 'weights', weighting };
  return undefined;
}

/** Reads the tokens between two `+`; null when they are no term, which is then reported. */
function readTerm(tokens: readonly Token[], before: Token, report: ModelTextReport): Term | null {
  const [first, second, third] = tokens;
  if (first === undefined) {
    report.add(before, theoryError('name-missing', { after: before.text }));
    return null;
  }
  if (second?.kind === 'star') {
    const modifier = modifierOf(first);
    if (!modifier) report.add(first, theoryError('unsupported-modifier', { modifier: first.text }));
    else if (!third) report.add(second, theoryError('name-missing', { after: '*' }));
    const name = readTerm(tokens.slice(2), second, third ? report : silent);
    return modifier && name ? { ...name, modifier, start: first.start } : null;
  }
  if (first.kind === 'number' || first.kind === 'call') {
    report.add(first, theoryError('not-a-name', { text: first.text }));
    return null;
  }
  if (second !== undefined) {
    const { start } = second;
    report.add(second, theoryError('plus-missing', { before: first.text, after: second.text }), {
      remedies: [{ kind: 'replace', start, end: start, text: '+ ' }],
    });
    return null;
  }
  return { name: first, modifier: null, start: first.start, end: first.end };
}

const silent: ModelTextReport = { issues: [], add: () => undefined, place: () => undefined };

function readTerms(operator: Token, tokens: readonly Token[], report: ModelTextReport): Term[] {
  const terms: Term[] = [];
  let before = operator;
  let at = 0;
  while (at <= tokens.length) {
    const plus = tokens.findIndex((token, index) => index >= at && token.kind === 'plus');
    const stop = plus === -1 ? tokens.length : plus;
    const term = readTerm(tokens.slice(at, stop), before, report);
    if (term) terms.push(term);
    before = tokens[stop] ?? before;
    at = stop + 1;
  }
  return terms;
}

function readStatement(tokens: readonly Token[], report: ModelTextReport): Statement | null {
  if (reportForeign(tokens, report)) return null;
  const [left, operator, ...right] = tokens;
  if (left!.kind !== 'name') {
    report.add(left!, theoryError('left-side-missing', { found: left!.text }));
    return null;
  }
  if (operator?.kind !== 'operator') {
    report.add(operator ?? left!, theoryError('operator-missing', { name: left!.text }));
    return null;
  }
  const second = right.find((token) => token.kind === 'operator');
  if (second) {
    report.add(second, theoryError('second-operator', { sign: second.text }));
    return null;
  }
  return {
    left: left!,
    operator: operator as Statement['operator'],
    terms: readTerms(operator, right, report),
    start: left!.start,
    end: tokens.at(-1)!.end,
  };
}

/**
 * Read the statements of a model text by form alone, without looking at what the names mean. What is malformed is
 * reported and left out.
 */
export function parseStatements(text: string, report: ModelTextReport): Statement[] {
  return statementTokens(text)
    .map((tokens) => readStatement(tokens, report))
    .filter((statement) => statement !== null);
}
