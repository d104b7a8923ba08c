import type { SensitivityResults } from '@qunhai/results';
import { decimal, percent } from '../../../format/format-number.ts';
import { t as page } from '../../../page/messages.ts';
import { commonDigits } from '../evidence/number-words.ts';
import type { SimulationEdition } from '../simulation-edition.ts';
import { t } from './messages.ts';

/** Sources, and parameters, that a sentence names. */
const named = { sources: 2, parameters: 2 };

/** The largest sources of differences in growth, as shares of the whole; null when they were not asked for or have no interval. */
export function sourcesSentence(edition: SimulationEdition): string | null {
  const { language, simulation } = edition;
  const results = simulation.decomposition;
  if (results === null || results.total <= 0) return null;
  const share = (value: number) => percent(value / results.total);
  const items = [...results.parts]
    .sort((a, b) => b.contribution - a.contribution)
    .slice(0, named.sources)
    .flatMap(({ name, contribution, interval }) =>
      interval === null
        ? []
        : [
            t(language, 'sources.item', {
              part: edition.text(name),
              share: share(contribution),
              low: share(interval.lower),
              high: share(interval.upper),
            }),
          ],
    );
  if (items.length === 0) return null;
  return t(language, 'sources.lead', {
    measure: edition.text(results.measure),
    items: items.join(page(language, 'page.list-separator')),
  });
}

function mattersItems(edition: SimulationEdition, { method, rows }: SensitivityResults): string[] {
  const ranked = rows.flatMap(({ name, ...row }) => {
    const value = method === 'morris' ? row.muStar : row.total;
    const interval = method === 'morris' ? row.muStarInterval : row.totalInterval;
    return value === null || interval === null ? [] : [{ name, value, interval }];
  });
  const first = ranked.sort((a, b) => b.value - a.value).slice(0, named.parameters);
  const digits = commonDigits(first.map(({ value }) => value));
  const format = method === 'morris' ? digits : (value: number) => decimal(value, 2);
  return first.map(({ name, value, interval }) =>
    t(edition.language, 'matters.item', {
      parameter: edition.text(name),
      value: format(value),
      low: format(interval.lower),
      high: format(interval.upper),
    }),
  );
}

/** The parameters that matter most to the first outcome whose sensitivity was found; null when none was. */
export function mattersSentence(edition: SimulationEdition): string | null {
  const { language, simulation } = edition;
  const results = simulation.sensitivity[0];
  const outcome = simulation.outcomes.find(({ id }) => id === results?.outcome);
  if (results === undefined || outcome === undefined) return null;
  const items = mattersItems(edition, results);
  if (items.length === 0) return null;
  return t(language, results.method === 'morris' ? 'matters.lead' : 'matters.lead-sobol', {
    outcome: edition.text(outcome.name),
    items: items.join(page(language, 'page.part-separator')),
  });
}
