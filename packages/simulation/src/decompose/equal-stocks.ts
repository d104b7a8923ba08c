import { mean } from '@qunhai/numerics';
import type { MeasuredPopulation } from '../model/model.ts';

/**
 * Stocks of clusters with the same level, the same mix, or both; [clusters][resources]. The level of a cluster is the mean of its stocks, its
 * mix their ratios to the level; both are replaced by the mean over firms. A stock that would exceed 1 is 1.
 */
export function equalStocks(
  { endowment, firms }: MeasuredPopulation,
  same: { readonly level: boolean; readonly mix: boolean },
): number[][] {
  if (!same.level && !same.mix) return endowment.map((stocks) => [...stocks]);
  const levels = endowment.map(mean);
  const mixes = endowment.map((stocks, c) =>
    stocks.map((stock) => (levels[c]! > 0 ? stock / levels[c]! : 1)),
  );
  const clusters = firms.map(({ cluster }) => cluster).filter((c) => c >= 0);
  const level = mean(clusters.map((c) => levels[c]!));
  const mix = endowment[0]!.map((_, k) => mean(clusters.map((c) => mixes[c]![k]!)));
  return endowment.map((_, c) => {
    const ratios = same.mix ? mix : mixes[c]!;
    return ratios.map((ratio) => Math.min(1, (same.level ? level : levels[c]!) * ratio));
  });
}
