import type { Scenario } from '@qunhai/simulation';
import { useUrlText } from '../../../app/use-url-state.ts';
import { mostCompared } from './edit-scenario.ts';

/** Which of the scenarios are compared, the reference first. Stands in the address, so that it can be sent on. */
export function useComparison(
  scenarios: readonly Scenario[],
): readonly [readonly Scenario[], (ids: readonly string[]) => void] {
  const [asked, ask] = useUrlText('compare');
  const compared = comparedOf(scenarios, asked);
  const choose = (ids: readonly string[]) => ask(ids.length === 0 ? null : ids.join(','));
  return [compared, choose];
}

/** Those named, as far as they exist; the first four when none does. */
export function comparedOf(scenarios: readonly Scenario[], asked: string | null): Scenario[] {
  const named = [...new Set(asked?.split(',') ?? [])].flatMap(
    (id) => scenarios.find((scenario) => scenario.id === id) ?? [],
  );
  return (named.length > 0 ? named : scenarios).slice(0, mostCompared);
}
