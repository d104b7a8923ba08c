import { readFileSync } from 'node:fs';
import {
  coordinationDegree,
  correctedCouplingDegree,
  couplingDegree,
  developmentIndex,
  entropyWeights,
  obstacleDegrees,
  rescaleByRange,
  subsystemScores,
} from '@qunhai/diagnosis';
import { type Comparison, inColumn } from './agreement-cases.ts';

type Lists = Readonly<Record<string, number[]>>;
interface Golden {
  readonly indicators: string[];
  readonly subsystem: string[];
  readonly negative: string[];
  readonly normalised: number[][];
  readonly obstacleDegree: number[][];
  readonly 'entropyWeightsEps0.002': Lists;
  readonly entropyWeightsTextbook: Lists;
  readonly subsystemScores: Lists;
}

/** Coupling coordination of the 16 German Länder beside mathmodels', from the raw indicators on. */
export function couplingComparisons(folder: URL): Comparison[] {
  const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  const golden = JSON.parse(text('ccd_germany.json')) as Golden & Lists;
  const raw = text('ccd_germany.csv').trim().split('\n').slice(1);
  const rows = raw.map((line) => line.split(',').slice(1).map(Number));
  const columns = golden.indicators.map((id, k) =>
    rescaleByRange(
      rows.map((row) => row[k]!),
      golden.negative.includes(id) ? 'negative' : 'positive',
    ),
  );
  const subsystems = Object.keys(golden.subsystemScores);
  const blocks = subsystems.map((id) => columns.filter((_, k) => golden.subsystem[k] === id));
  const weights = blocks.map((block) => entropyWeights(block, 0.002));
  const scores = blocks.map((block, s) => subsystemScores(block, weights[s]!));
  const levels = rows.map((_, i) => scores.map((score) => score[i]!));
  const coupling = levels.map(couplingDegree);
  const corrected = levels.map(correctedCouplingDegree);
  const equal = levels.map((level) => developmentIndex(level));
  const unequal = levels.map((level) => developmentIndex(level, golden.weightsUnequal));
  const degrees = (c: number[], t: number[]) =>
    c.map((value, i) => coordinationDegree(value, t[i]!));
  const globalWeights = weights.flatMap((block) => [...block].map((w) => w / subsystems.length));
  const obstacles = rows.map((_, i) =>
    obstacleDegrees(
      columns.map((column) => column[i]!),
      globalWeights,
    ),
  );
  const flat = (lists: readonly ArrayLike<number>[]) => lists.flatMap((list) => Array.from(list));
  const textbook = blocks.map((block) => entropyWeights(block));
  const pair = (ours: readonly number[], theirs: readonly number[]) =>
    theirs.map((value, i) => [ours[i], value] as const);
  return inColumn('16 Länder', {
    'rescaled indicators': pair(
      rows.flatMap((_, i) => columns.map((column) => column[i]!)),
      flat(golden.normalised),
    ),
    'entropy weights, ε = 0.002': pair(flat(weights), byId(golden['entropyWeightsEps0.002'])),
    'entropy weights, textbook': pair(flat(textbook), byId(golden.entropyWeightsTextbook)),
    'subsystem scores': pair(flat(scores), byId(golden.subsystemScores)),
    C: pair(coupling, golden.couplingStandard!),
    'C, corrected': pair(corrected, golden.couplingAdjusted!),
    'T, equal and unequal weights': pair(
      [...equal, ...unequal],
      [...golden.T_equalWeights!, ...golden.T_unequal!],
    ),
    'D, equal and unequal weights': pair(
      [...degrees(coupling, equal), ...degrees(coupling, unequal)],
      [...golden.D_equalWeights!, ...golden.D_unequal!],
    ),
    'D, corrected': pair(degrees(corrected, equal), golden.D_adjusted!),
    'obstacle degrees': pair(flat(obstacles), flat(golden.obstacleDegree)),
  });

  function byId(lists: Lists): number[] {
    return subsystems.flatMap((id) => lists[id]!);
  }
}
