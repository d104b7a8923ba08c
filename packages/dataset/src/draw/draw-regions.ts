import { RandomStream } from '@qunhai/kernel';
import type { Cell } from '../raw-table.ts';
import type { DrawnTable } from './drawn-study.ts';
import type { Truth } from './truth-schema.ts';

/**
 * Employment of regions by industry as a statistical office would publish it: a row for each pair, with the number of firms and the
 * Herfindahl index of the industry's plants that log-normal sizes imply. Empty when the truth declares no regions.
 */
export function drawRegions(truth: Truth, seed: number): DrawnTable {
  const columns = ['region', 'industry', 'employment', 'firms', 'herfindahl'];
  const { regions } = truth;
  if (!regions) return { columns, rows: [] };
  const industries = Object.keys(regions.industries);
  const cells = regions.names.map((region, row) => drawRegion(truth, region, row, seed));
  const firmsOf = (column: number) => cells.reduce((sum, own) => sum + own[column]!.firms, 0);
  const concentration = Math.exp(regions.firms.spread ** 2);
  return {
    columns,
    rows: regions.names.flatMap((region, row) =>
      industries.map((industry, column): Cell[] => {
        const { employment, firms } = cells[row]![column]!;
        const herfindahl = Math.min(1, concentration / Math.max(1, firmsOf(column)));
        return [region, industry, employment, firms, Number(herfindahl.toFixed(6))];
      }),
    ),
  };
}

function drawRegion(truth: Truth, region: string, row: number, seed: number) {
  const { industries, employees, quotients, firms } = truth.regions!;
  const stream = new RandomStream(seed, 'draw.regions', row);
  const total = employees.median * Math.exp(employees.spread * stream.normal());
  const homes = new Set(
    truth.clusters.flatMap((cluster) => (cluster.region === region ? [cluster.industry] : [])),
  );
  const weights = Object.entries(industries).map(([industry, share]) => {
    const drawn = Math.exp(quotients.spread * stream.normal() - quotients.spread ** 2 / 2);
    return share * (homes.has(industry) ? quotients.clusters : drawn);
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => {
    const employment = 10 * Math.round((total * weight) / sum / 10);
    const mean = firms.mean * Math.exp(0.2 * stream.normal());
    return { employment, firms: employment === 0 ? 0 : Math.max(1, Math.round(employment / mean)) };
  });
}
