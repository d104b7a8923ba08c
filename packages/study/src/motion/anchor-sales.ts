import type { Bilingual } from '@qunhai/kernel';
import {
  baseline,
  defaultModel,
  type Model,
  type OutcomeId,
  outcomeAt,
  runReplication,
  type Scenario,
} from '@qunhai/simulation';
import { motion } from './messages.ts';

/** Neither luck nor a cycle: what firms sell on average. */
const calm: Scenario = { ...baseline, id: 'calm', parameters: { luck: 0, cycleSpread: 0 } };
/** Rivals may be this many times weaker or stronger than in the default model. */
const widest = 1e4;

/**
 * Set what a survey does not tell so that its firms start where they say they are. Rivals in all markets are made stronger or weaker by
 * one factor until firms export in the first quarter, luck aside, what they say they do; the costs of entering a market and staying in
 * it are in proportion to what a firm sells in one, as in the default model. Otherwise firms would leave, or flood, markets in which
 * they were found.
 * @param exportShare - mean share of exports in sales, 0 … 1, the mean sales of a firm being the unit of money; null: not asked, and a
 *   firm then sells in a market what it does in the default model
 */
export function anchorSales(
  model: Model,
  exportShare: number | null,
): { readonly model: Model; readonly notes: readonly Bilingual[] } {
  const usual = firstQuarter(defaultModel());
  const found = firstQuarter(model);
  const present = found.markets;
  if (present === 0) return { model, notes: [motion.both('motion.no-exporters')] };
  const usualSales = usual.exports / usual.markets;
  const target = exportShare === null || exportShare === 0 ? usualSales * present : exportShare;
  const factor = rivalsFactor(model, target);
  const { setting } = withRivals(model, factor);
  const reached = firstQuarter({ ...model, setting }).exports;
  if (Math.abs(reached / target - 1) > 0.05)
    return { model, notes: [motion.both('motion.not-anchored', { exports: target.toFixed(2) })] };
  const costs = Math.min(10, target / present / usualSales);
  const parameters = {
    ...model.parameters,
    entryCost: model.parameters.entryCost * costs,
    presenceCost: model.parameters.presenceCost * costs,
  };
  const values = { exports: target.toFixed(2), costs: costs.toFixed(2), rivals: factor.toFixed(2) };
  const note = exportShare === null ? 'motion.anchored-usual' : 'motion.anchored';
  return { model: { ...model, setting, parameters }, notes: [motion.both(note, values)] };
}

/** Exports and markets per firm in the first quarter. */
function firstQuarter(model: Model): { readonly exports: number; readonly markets: number } {
  const plan = { scenario: calm, steps: 1, seed: 1, replication: 0 };
  const { paths } = runReplication({ ...model, samples: [] }, plan);
  const width = paths.length / 2;
  const at = (quarter: number, id: OutcomeId) => paths[quarter * width + outcomeAt(id)]!;
  return { exports: at(1, 'exports'), markets: at(0, 'markets') };
}

/** Exports fall as rivals grow, so halving the logarithmic interval finds the factor. */
function rivalsFactor(model: Model, target: number): number {
  let low = -Math.log(widest);
  let high = Math.log(widest);
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    const { exports } = firstQuarter(withRivals(model, Math.exp(middle)));
    if (exports > target) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

function withRivals(model: Model, factor: number): Model {
  const markets = model.setting.markets.map((market) => ({
    ...market,
    rivals: market.rivals * factor,
  }));
  return { ...model, setting: { ...model.setting, markets } };
}
