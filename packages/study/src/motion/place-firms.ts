import type { Bilingual } from '@qunhai/kernel';
import { defaultModel, defaultParameters, type MeasuredFirm, stages } from '@qunhai/simulation';
import { clusteredFirmsTheory, findFact } from '@qunhai/theory';
import type { ConstructShares } from './construct-shares.ts';
import type { FactReader } from './fact-reader.ts';
import { fillMissing } from './fill-missing.ts';
import { itemShares, rowMeans } from './item-shares.ts';
import type { MeasuredStudy, MeasuredWave } from './measure-study.ts';
import { motion } from './messages.ts';
import type { Abroad } from './place-abroad.ts';

/** What firms are made from; by row of the wave's answers. */
export interface FirmInput {
  readonly study: Pick<MeasuredStudy, 'theory'>;
  readonly measured: MeasuredWave;
  readonly shares: ConstructShares;
  readonly facts: FactReader;
  /** Position of each firm's cluster; −1: none. */
  readonly clusters: Int32Array;
  readonly abroad: Abroad;
}

/** Position of the stage that the diagnosis decided for, by row; null where it could not. */
export function stagesOf({ firms }: MeasuredWave): (number | null)[] {
  return firms.map(({ stage }) => {
    const at = (stages as readonly string[]).indexOf(stage ?? '');
    return at < 0 ? null : at;
  });
}

/** Firms as measured, in the order of the answers. */
export function placeFirms(input: FirmInput): {
  readonly firms: MeasuredFirm[];
  readonly notes: readonly Bilingual[];
} {
  const { measured, abroad, facts, study } = input;
  const notes: Bilingual[] = [];
  const variables = variablesOf(input, notes);
  const { decided, adjusted } = decideStages(stagesOf(measured), abroad);
  if (adjusted > 0) notes.push(motion.both('motion.stages-adjusted', { firms: adjusted }));
  const { money } = defaultPlan();
  const { growth } = variables;
  const meanGrowth = growth.reduce((sum, share) => sum + share / growth.length, 0) || 1;
  const steps = findFact(study.theory, 'chain_step')?.options ?? [];
  const firms = measured.wave.matrix.firms.map((id, row): MeasuredFirm => {
    const presence = abroad.presence[row]!;
    const at = (name: keyof typeof variables) => variables[name][row]!;
    const step = steps.findIndex(({ value }) => value === facts.text(row, 'chain_step'));
    return {
      id,
      cluster: input.clusters[row]!,
      chainStep: Math.max(0, step),
      value: valueIn(decided[row]!, at('value')),
      acquisition: at('acquisition'),
      transfer: at('transfer'),
      integration: at('integration'),
      advantage: at('advantage'),
      capability: at('capability'),
      resources: (money * at('growth')) / meanGrowth,
      support: supportOf(measured, row),
      homeBound: presence.length > 0 ? 1 - at('knowledge') : 1,
      stage: decided[row]!,
      markets: presence,
      knowledge: knowledgeOf(at('knowledge'), presence, abroad.markets.length),
    };
  });
  return { firms, notes };
}

function defaultPlan() {
  const { population } = defaultModel();
  if (population.kind !== 'drawn') throw new Error('The default model draws its firms.');
  return population.plan;
}

type Variable =
  | 'acquisition'
  | 'transfer'
  | 'integration'
  | 'advantage'
  | 'capability'
  | 'growth'
  | 'knowledge'
  | 'value';

/** Completed shares of every variable by row; what was missing is counted in a note. */
function variablesOf(
  input: FirmInput,
  notes: Bilingual[],
): Readonly<Record<Variable, Float64Array>> {
  const { shares, clusters, measured } = input;
  const plan = defaultPlan();
  const n = measured.wave.matrix.n;
  const unknown = new Float64Array(n).fill(Number.NaN);
  const sources = {
    acquisition: ['AQ', shares.get('AQ'), plan.ability],
    transfer: ['TR', shares.get('TR'), plan.ability],
    integration: ['IN', shares.get('IN'), plan.ability],
    advantage: ['CA', shares.get('CA'), plan.advantage],
    capability: ['DC', shares.get('DC'), plan.capability],
    growth: ['GR', shares.get('GR'), 0.5],
    knowledge: ['MK', shares.get('MK'), 0],
    value: ['GE', valueShares(input), plan.value],
  } as const satisfies Record<Variable, readonly [string, Float64Array | undefined, number]>;
  const unmeasured: string[] = [];
  const filled: string[] = [];
  const completed = Object.entries(sources).map(([name, [construct, values, otherwise]]) => {
    const { values: all, missing } = fillMissing(values ?? unknown, clusters, otherwise);
    if (missing === n) unmeasured.push(construct);
    else if (missing > 0) filled.push(`${construct} ${missing}`);
    return [name, all] as const;
  });
  if (unmeasured.length > 0)
    notes.push(motion.both('motion.unmeasured', { constructs: unmeasured }));
  if (filled.length > 0) notes.push(motion.both('motion.filled', { list: filled }));
  return Object.fromEntries(completed) as Record<Variable, Float64Array>;
}

/** Position of value: mean of the firm's function in the chain and of GE3 and GE5; of GE where none of these is known. */
function valueShares({ study, measured, facts, shares }: FirmInput): Float64Array | undefined {
  const { theory } = study;
  const { matrix } = measured.wave;
  // Items of other theories may have these names and another meaning.
  if (theory.id !== clusteredFirmsTheory.id) return shares.get('GE');
  const functions = findFact(theory, 'gvc_function')?.options ?? [];
  const byFunction = Float64Array.from({ length: matrix.n }, (_, row) => {
    const told = facts.text(row, 'gvc_function');
    const at = functions.findIndex(({ value }) => value === told);
    return at < 0 ? Number.NaN : (at + 0.5) / functions.length;
  });
  const items = ['GE3', 'GE5'].map((item) => itemShares(matrix, theory, item));
  const direct = rowMeans([byFunction, ...items], matrix.n);
  const embedding = shares.get('GE');
  const value = direct.map((share, row) =>
    Number.isNaN(share) ? (embedding?.[row] ?? Number.NaN) : share,
  );
  return value.every(Number.isNaN) ? undefined : value;
}

/** A firm in no market is domestic, and one that is in a market at least learns. */
function decideStages(
  diagnosed: readonly (number | null)[],
  { presence }: Abroad,
): { readonly decided: readonly number[]; readonly adjusted: number } {
  const decided = diagnosed.map((stage, row) =>
    presence[row]!.length === 0 ? 0 : Math.max(1, stage ?? 1),
  );
  const adjusted = decided.filter((stage, row) => stage !== diagnosed[row]).length;
  return { decided, adjusted };
}

/**
 * The stage sets the band of the position of value, so that no firm changes its stage for the way in which value is measured; the share
 * says where in the band it stands.
 */
function valueIn(stage: number, share: number): number {
  const { competingAt, cooperatingAt } = defaultParameters();
  const [from, to] =
    stage >= 3 ? [cooperatingAt, 1] : stage === 2 ? [competingAt, cooperatingAt] : [0, competingAt];
  return from + (to - from) * (0.02 + 0.96 * share);
}

/** Membership of the flag of political lock-in; 0 where it is not known. */
function supportOf({ firms }: MeasuredWave, row: number): number {
  return firms[row]?.lockIns.find(({ id }) => id === 'political')?.membership ?? 0;
}

/** A firm knows the markets it is in as well as its score says; one in none has as much knowledge in all, spread over all markets. */
function knowledgeOf(share: number, presence: readonly number[], markets: number): number[] {
  if (presence.length === 0) return new Array<number>(markets).fill(share / markets);
  return Array.from({ length: markets }, (_, m) => (presence.includes(m) ? share : 0));
}
