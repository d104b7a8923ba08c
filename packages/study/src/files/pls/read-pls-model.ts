import type { Bilingual } from '@qunhai/kernel';
import type { Mode, SecondOrderConstruct, SemConstruct, SemModel } from '@qunhai/sem';
import type { Term, WrittenRelation, WrittenStatement } from '@qunhai/syntax';
import { failModel, type ModelPlace } from '../model/errors.ts';
import { type ModelText, placed, readStatements } from '../model/read-statements.ts';

export type SecondOrderApproach = SecondOrderConstruct['approach'];

const reasons = {
  statement: {
    zh: 'PLS 只估计测量和路径。',
    en: 'PLS estimates measurement and paths only.',
  },
  modifier: {
    zh: 'PLS 的系数不能固定、设初值或加标签。',
    en: 'Coefficients of PLS are not fixed, started or labelled.',
  },
} as const satisfies Record<string, Bilingual>;

interface Block {
  readonly operator: '=~' | '<~';
  mode: Mode;
  readonly parts: string[];
  readonly place: ModelPlace;
}

interface Path {
  readonly from: string;
  readonly to: string;
}

/**
 * A model for PLS in lavaan's syntax: `=~` reflective (mode A), `<~` composite (mode B; `mode(A)*` or `mode(unit)*` before an indicator
 * says otherwise), constructs on the right make a second-order construct; `y ~ x + m + x:m` adds an interaction and `x:x` a square.
 * What is not measured in a path is a column of the data that stands for itself.
 * @throws {QunhaiError} files.bad-statement, files.not-in-pls, files.bad-mode, files.measured-both-ways, files.mixed-block,
 *   files.path-to-product
 */
export function readPlsModel({ text, source }: ModelText, approach: SecondOrderApproach): SemModel {
  const statements = readStatements({ text, source }, ['mode']);
  const blocks = new Map<string, Block>();
  const paths: Path[] = [];
  for (const statement of statements) {
    const relation = relationOf(statement, source);
    if (relation.operator.text === '~') paths.push(...pathsOf(relation, source));
    else addBlock(blocks, relation, source);
  }
  return assemble(blocks, paths, approach);
}

function relationOf(statement: WrittenStatement, source: string): WrittenRelation {
  const place = placed(source, statement.place);
  const { statement: reason, modifier } = reasons;
  if (statement.kind !== 'relation')
    throw failModel('not-in-pls', {
      ...place,
      reason,
      found: statement.kind === 'definition' ? ':=' : statement.operator,
    });
  const { operator, lefts, rights } = statement;
  if (operator.text === '~~' || operator.text === '|')
    throw failModel('not-in-pls', { ...place, reason, found: operator.text });
  for (const term of [...lefts, ...rights]) {
    const own = placed(source, term.variable);
    if (term.variable.kind === 'number')
      throw failModel('not-in-pls', { ...own, reason, found: '~ 1' });
    if (Object.keys(term.modifiers).length > 0)
      throw failModel('not-in-pls', { ...own, reason: modifier, found: `*${term.variable.text}` });
  }
  return statement;
}

function pathsOf({ lefts, rights }: WrittenRelation, source: string): Path[] {
  for (const term of lefts) refuseProduct(term, source);
  return lefts.flatMap(({ variable: { text: to } }) =>
    [...new Set(rights.map(({ variable }) => variable.text))].map((from) => ({ from, to })),
  );
}

function refuseProduct({ variable }: Term, source: string): void {
  if (variable.text.includes(':'))
    throw failModel('path-to-product', { ...placed(source, variable), product: variable.text });
}

function addBlock(blocks: Map<string, Block>, relation: WrittenRelation, source: string): void {
  const { lefts, rights } = relation;
  const operator = relation.operator.text === '=~' ? '=~' : '<~';
  for (const term of [...lefts, ...rights]) refuseProduct(term, source);
  for (const { variable } of lefts) {
    const place = placed(source, variable);
    const known = blocks.get(variable.text);
    if (known && known.operator !== operator)
      throw failModel('measured-both-ways', { ...place, construct: variable.text });
    const usual: Mode = operator === '=~' ? 'A' : 'B';
    const block = known ?? { operator, mode: usual, parts: [], place };
    block.mode = modeOf([...lefts, ...rights], source) ?? block.mode;
    block.parts.push(...rights.map((term) => term.variable.text));
    blocks.set(variable.text, block);
  }
}

function modeOf(terms: readonly Term[], source: string): Mode | null {
  for (const { own, variable } of terms)
    for (const { entries } of own) {
      const [found] = entries;
      if (entries.length === 1 && (found === 'A' || found === 'B' || found === 'unit'))
        return found;
      const text = `mode(${entries.join(', ')})`;
      throw failModel('bad-mode', { ...placed(source, variable), found: text });
    }
  return null;
}

function assemble(
  blocks: ReadonlyMap<string, Block>,
  written: readonly Path[],
  approach: SecondOrderApproach,
): SemModel {
  const plain = written.filter(({ from }) => !from.includes(':'));
  const ends = new Set(
    written.flatMap(({ from, to }) => [...from.split(':'), to]).filter((id) => !blocks.has(id)),
  );
  const own = [...ends].map(
    (id): SemConstruct => ({ id, kind: 'composite', mode: 'unit', indicators: [id] }),
  );
  return {
    constructs: [
      ...[...blocks].map(([id, block]) => constructOf(id, block, blocks, approach)),
      ...own,
    ],
    paths: plain,
    ...termsOf(written.filter(({ from }) => from.includes(':'))),
  };
}

function constructOf(
  id: string,
  { operator, mode, parts, place }: Block,
  blocks: ReadonlyMap<string, Block>,
  approach: SecondOrderApproach,
): SemModel['constructs'][number] {
  const components = parts.filter((part) => blocks.has(part));
  if (components.length === 0)
    return { id, kind: operator === '=~' ? 'reflective' : 'composite', mode, indicators: parts };
  if (components.length < parts.length) throw failModel('mixed-block', { ...place, construct: id });
  return { id, kind: 'second-order', mode, components, approach };
}

/** `x:m` and `m:x` are one interaction, of the effect of the one written first. */
function termsOf(products: readonly Path[]): Pick<SemModel, 'interactions' | 'quadratics'> {
  const byPair = new Map<string, { predictor: string; moderator: string; to: string[] }>();
  for (const { from, to } of products) {
    const [predictor, moderator] = from.split(':') as [string, string];
    const key = [predictor, moderator].toSorted().join(':');
    const term = byPair.get(key) ?? { predictor, moderator, to: [] };
    if (!term.to.includes(to)) term.to.push(to);
    byPair.set(key, term);
  }
  const terms = [...byPair.values()];
  const squares = terms.filter(({ predictor, moderator }) => predictor === moderator);
  const interactions = terms.filter(({ predictor, moderator }) => predictor !== moderator);
  const name = (predictor: string, moderator: string) => `${predictor}:${moderator}`;
  return {
    ...(interactions.length > 0 && {
      interactions: interactions.map((term) => ({
        id: name(term.predictor, term.moderator),
        ...term,
      })),
    }),
    ...(squares.length > 0 && {
      quadratics: squares.map(({ predictor, to }) => ({
        id: name(predictor, predictor),
        construct: predictor,
        to,
      })),
    }),
  };
}
