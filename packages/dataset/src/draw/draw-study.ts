import { RandomStream } from '@qunhai/kernel';
import type { Theory } from '@qunhai/theory';
import type { Cell } from '../raw-table.ts';
import { checkTruth } from './check-truth.ts';
import { answerRules, drawAnswers } from './draw-answers.ts';
import { type DrawnFirm, drawConstructs, firmsOf } from './draw-constructs.ts';
import { drawFacts, type FactScore, factScores } from './draw-facts.ts';
import { drawRegions } from './draw-regions.ts';
import { drawTies, tieColumns } from './draw-ties.ts';
import type { DrawnStudy, DrawnTable } from './drawn-study.ts';
import { type Population, population } from './population.ts';
import { spoilResponses } from './spoil-responses.ts';
import type { Truth, TruthInput } from './truth-schema.ts';

/** Which draw from the population; the same seed gives the same study on every machine. */
export interface DrawOptions {
  readonly seed: number;
  /** How messages name the truth; `truth.yaml` when absent. */
  readonly file?: string;
}

/** What every firm is drawn from. */
interface Source {
  readonly truth: Truth;
  readonly seed: number;
  readonly people: Population;
  readonly rules: ReturnType<typeof answerRules>;
  readonly facts: readonly FactScore[];
  readonly neighbours: readonly (readonly DrawnFirm[])[];
}

/**
 * Draw a study from a declared truth: tables as a survey would deliver them. Each firm and wave has its own random
 * streams, so one firm's answers do not depend on what is drawn for others.
 * @throws {QunhaiError} draw.* when the truth contradicts its theory or itself
 */
export function drawStudy(theory: Theory, declared: TruthInput, options: DrawOptions): DrawnStudy {
  const { seed, file = 'truth.yaml' } = options;
  const truth = checkTruth(declared, theory, file);
  const people = population(theory, truth, file);
  const firms = firmsOf(truth);
  const source: Source = {
    truth,
    seed,
    people,
    rules: answerRules(theory, truth),
    facts: factScores(people, truth, file),
    neighbours: truth.clusters.map((_, c) => firms.filter((firm) => firm.cluster === c)),
  };
  const drawn = firms.map((firm) => drawFirm(source, firm));
  const responses = {
    columns: responseColumns(source),
    rows: drawn.flatMap((firm) => firm.responses),
  };
  return {
    firms: {
      columns: ['firm', 'cluster', ...factsAsked(truth, 'once')],
      rows: drawn.map((firm) => firm.row),
    },
    spoiled: spoilResponses(responses, theory, truth, seed),
    responses,
    clusters: clustersTable(truth),
    ties: { columns: tieColumns, rows: drawn.flatMap((firm) => firm.ties) },
    regions: drawRegions(truth, seed),
    truth,
  };
}

/** Where clusters are stands in it only when the truth declares regions. */
function clustersTable({ clusters, regions }: Truth): DrawnTable {
  return {
    columns: ['cluster', 'name_zh', 'name_en', ...(regions ? ['region', 'industry'] : [])],
    rows: clusters.map(({ id, name, region, industry }) => [
      ...[id, name.zh, name.en],
      ...(regions ? [region ?? null, industry ?? null] : []),
    ]),
  };
}

function factsAsked(truth: Truth, asked: 'once' | 'every-wave'): string[] {
  return truth.facts.filter((fact) => fact.asked === asked).map((fact) => fact.fact);
}

function responseColumns({ truth, rules }: Source): string[] {
  const timing = truth.seconds === undefined ? [] : ['seconds'];
  return ['firm', 'wave', ...timing, ...rules.keys(), ...factsAsked(truth, 'every-wave')];
}

interface FirmRows {
  readonly row: Cell[];
  readonly responses: Cell[][];
  readonly ties: Cell[][];
}

function drawFirm(source: Source, firm: DrawnFirm): FirmRows {
  const { truth, seed, people, rules } = source;
  const waves = drawConstructs(people, truth, firm, seed);
  const present = waves.slice(0, wavesAnswered(truth, firm, seed));
  const told = drawFacts(source.facts, truth, firm, waves[0]!, seed);
  const once = factsAsked(truth, 'once').map((id) => told.get(id) ?? null);
  const responses = present.map((scores, wave): Cell[] => {
    const stream = new RandomStream(seed, 'draw.answers', firm.number, wave);
    const facts = drawFacts(source.facts, truth, firm, scores, seed);
    return [
      firm.id,
      wave + 1,
      ...secondsTaken(truth, firm, wave, seed),
      ...drawAnswers(people, rules, scores, truth.answers.kind, stream),
      ...factsAsked(truth, 'every-wave').map((id) => facts.get(id) ?? null),
    ];
  });
  const { ties } = truth;
  const neighbours = source.neighbours[firm.cluster]!;
  const tieRows = ties
    ? present.flatMap((scores, wave) =>
        drawTies({ truth, ties, firm, neighbours, scores, wave, seed }),
      )
    : [];
  return {
    row: [firm.id, truth.clusters[firm.cluster]!.id, ...once],
    responses,
    ties: tieRows,
  };
}

/** How many waves the firm answers before it stops. */
function wavesAnswered(truth: Truth, firm: DrawnFirm, seed: number): number {
  const stream = new RandomStream(seed, 'draw.attrition', firm.number);
  let waves = 1;
  while (waves < truth.waves.count && stream.uniform() >= truth.waves.attrition) waves++;
  return waves;
}

function secondsTaken(truth: Truth, firm: DrawnFirm, wave: number, seed: number): Cell[] {
  if (truth.seconds === undefined) return [];
  const stream = new RandomStream(seed, 'draw.seconds', firm.number, wave);
  return [Math.round(truth.seconds * Math.exp(0.3 * stream.normal()))];
}
