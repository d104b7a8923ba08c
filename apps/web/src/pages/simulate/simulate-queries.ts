import {
  done,
  type ExperimentRequest,
  type SavedScenarios,
  type SimulationSummary,
  savedScenarios,
  simulationModel,
  simulationResults,
  simulationSummary,
  simulations,
} from '@qunhai/api';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { useSingleMutation } from '../../api/use-single-mutation.ts';
import { withRun } from '../../api/use-study-events.ts';

/** Which firms are simulated: those of the study as measured, or those of the default model. */
export type ModelChoice = ExperimentRequest['model'];

const scenariosPath = (study: string) => `/api/studies/${study}/scenarios`;

/** Scenarios saved with the study. */
export function scenariosQuery(study: string) {
  return queryOptions({
    queryKey: keys.ofStudy(study, 'scenarios'),
    queryFn: ({ signal }) =>
      request(savedScenarios, 'GET', scenariosPath(study), undefined, { signal }),
  });
}

/** Save the scenarios of the study. 409 when somebody saved others meanwhile. */
export function useSaveScenarios(study: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (scenarios: SavedScenarios) =>
      request(savedScenarios, 'PUT', scenariosPath(study), scenarios),
    onSuccess: (saved) => client.setQueryData(keys.ofStudy(study, 'scenarios'), saved),
  });
}

/** The model for runs in the browser. That of a study changes with its newest run, so it is read anew each time. */
export function modelQuery(study: string, model: ModelChoice) {
  return queryOptions({
    queryKey: keys.ofStudy(study, 'simulation-model', model),
    queryFn: ({ signal }) =>
      request(
        simulationModel,
        'GET',
        `/api/studies/${study}/simulation-model?model=${model}`,
        undefined,
        { signal },
      ),
    retry: false,
  });
}

/** Simulations run on the server, newest first. */
export function simulationsQuery(study: string) {
  return queryOptions({
    queryKey: keys.simulations(study),
    queryFn: async ({ signal }) => {
      const path = `/api/studies/${study}/simulations`;
      return (await request(simulations, 'GET', path, undefined, { signal })).simulations;
    },
  });
}

/** What a finished simulation found; it never changes. */
export function simulationResultsQuery(simulation: string) {
  return queryOptions({
    queryKey: [...keys.simulation(simulation), 'results'],
    queryFn: ({ signal }) =>
      request(simulationResults, 'GET', `/api/simulations/${simulation}/results`, undefined, {
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Start a simulation on the server; `started` gets it as soon as it is queued. */
export function useStartSimulation(
  study: string,
  started: (simulation: SimulationSummary) => void,
) {
  const client = useQueryClient();
  return useSingleMutation({
    mutationFn: (experiment: ExperimentRequest) =>
      request(simulationSummary, 'POST', `/api/studies/${study}/simulations`, experiment),
    onSuccess: (simulation) => {
      client.setQueryData<SimulationSummary[]>(keys.simulations(study), (known) =>
        withRun(known, simulation),
      );
      started(simulation);
    },
  });
}

/** Cancel a simulation that is queued or under way. */
export function useCancelSimulation(study: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (simulation: string) =>
      request(simulationSummary, 'POST', `/api/simulations/${simulation}/cancel`),
    onSuccess: (simulation) => {
      client.setQueryData<SimulationSummary[]>(keys.simulations(study), (known) =>
        withRun(known, simulation),
      );
    },
  });
}

/** Delete a simulation with its results. */
export function useDeleteSimulation(study: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (simulation: string) => request(done, 'DELETE', `/api/simulations/${simulation}`),
    onSuccess: (_, simulation) => {
      client.setQueryData<SimulationSummary[]>(keys.simulations(study), (known) =>
        known?.filter(({ id }) => id !== simulation),
      );
    },
  });
}
