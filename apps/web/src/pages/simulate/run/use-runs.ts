import type { SimulationSummary } from '@qunhai/api';
import type { Scenario } from '@qunhai/simulation';
import { useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../../../api/study-queries.ts';
import { useUrlText } from '../../../app/use-url-state.ts';
import { useWords } from '../../../app/use-words.ts';
import { simulateWords } from '../messages.ts';
import { modelQuery, useStartSimulation } from '../simulate-queries.ts';
import type { RunSettings } from './run-settings.ts';
import { type LocalRun, useLocalRun } from './use-local-run.ts';

/** The two ways to run what is planned. */
export interface Runs {
  readonly local: LocalRun;
  readonly server: { readonly isPending: boolean; readonly error: Error | null };
  readonly here: () => void;
  readonly onServer: () => void;
}

/**
 * Run the compared scenarios in this browser or on the server; what comes of it is then shown.
 * @param ended - a run in this browser has results
 */
export function useRuns(
  study: string,
  settings: RunSettings,
  compared: readonly Scenario[],
  ended: () => void,
): Runs {
  const { text } = useWords(simulateWords);
  const [, show] = useUrlText('result');
  const local = useLocalRun(study);
  const server = useStartSimulation(study, ({ id }: SimulationSummary) => show(id));
  const prepare = usePrepare(study);
  return {
    local,
    server,
    here: () => {
      show(null);
      local.start(() => prepare(settings, compared), settings.model, ended);
    },
    onServer: () => {
      const title = compared.map((scenario) => text(scenario.title)).join(' · ');
      server.mutate({ ...settings, title: title.slice(0, 120), scenarios: [...compared] });
    },
  };
}

/** What a run in the browser needs: the model as it is now, and what the results say of themselves. */
function usePrepare(study: string) {
  const client = useQueryClient();
  return async (
    { sensitivity: _, decomposition: __, model, ...plan }: RunSettings,
    compared: readonly Scenario[],
  ) => {
    const [source, { version }] = await Promise.all([
      client.fetchQuery(modelQuery(study, model)),
      client.ensureQueryData(sessionQuery),
    ]);
    return {
      model: source.model,
      experiment: { ...plan, scenarios: [...compared] },
      context: { study: source.study, version, notes: source.notes },
    };
  };
}
