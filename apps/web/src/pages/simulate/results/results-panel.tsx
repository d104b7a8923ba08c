import type { SimulationSummary } from '@qunhai/api';
import type { Scenario } from '@qunhai/simulation';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import type { Ref } from 'react';
import { useUrlText } from '../../../app/use-url-state.ts';
import { useWords } from '../../../app/use-words.ts';
import { type AsyncQuery, AsyncState } from '../../../components/async-state.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { simulateWords } from '../messages.ts';
import { EarlierSimulations, isSimulating, ServerProgress } from '../run/server-simulations.tsx';
import type { LocalResults } from '../run/use-local-run.ts';
import { simulationResultsQuery } from '../simulate-queries.ts';
import { resultWords } from './messages.ts';
import styles from './results.module.css';
import { Results } from './results-section.tsx';

interface PanelProps {
  readonly study: string;
  /** Where a reader is led when a run has ended. */
  readonly heading: Ref<HTMLHeadingElement>;
  readonly local: LocalResults | null;
  readonly simulations: AsyncQuery<readonly SimulationSummary[]>;
  readonly mayChange: boolean;
  readonly compared: readonly Scenario[];
  readonly onScenarios: (scenarios: readonly Scenario[]) => void;
}

/** What came of it: here, or on the server. What runs there is told first. */
export function ResultsPanel(props: PanelProps) {
  const { heading, local, simulations, mayChange } = props;
  const { t } = useWords(resultWords);
  const [asked, ask] = useUrlText('result');
  const isUnderWay = simulations.data?.some(isSimulating) ?? false;
  const done = simulations.data?.filter(({ state }) => state === 'done') ?? [];
  const named = done.find(({ id }) => id === asked) ?? null;
  const kept = named ?? (local === null ? (done[0] ?? null) : null);
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {t('title')}
        </h2>
        <Which local={local} done={done} shown={kept?.id ?? null} onShow={ask} />
      </div>
      <ServerProgress simulations={simulations.data ?? []} mayChange={mayChange} />
      {simulations.error && <ProblemNotice error={simulations.error} />}
      {kept !== null && <Kept {...props} simulation={kept} />}
      {kept === null && local !== null && <Tried {...props} local={local} />}
      {kept === null && local === null && !isUnderWay && (
        <Notice title={t('none')} what={t('none.what')} />
      )}
      <EarlierSimulations
        simulations={simulations.data ?? []}
        shown={kept?.id ?? null}
        mayChange={mayChange}
        onShow={ask}
      />
    </section>
  );
}

/** Which results are shown, where there are several. */
function Which({
  local,
  done,
  shown,
  onShow,
}: {
  readonly local: LocalResults | null;
  readonly done: readonly SimulationSummary[];
  readonly shown: string | null;
  readonly onShow: (simulation: string | null) => void;
}) {
  const { t, number } = useWords(resultWords);
  const here = 'here';
  const options = [
    ...(local === null ? [] : [{ value: here, label: t('which.here') }]),
    ...done.map(({ id, number: n, title }) => ({
      value: id,
      label: t('which.server', { number: number(n), title }),
    })),
  ];
  if (options.length < 2) return null;
  return (
    <div className={styles.field}>
      <label htmlFor="simulate-result">{t('which')}</label>
      <Select
        id="simulate-result"
        value={shown ?? here}
        options={options}
        onChange={(id) => onShow(id === here ? null : id)}
      />
    </div>
  );
}

/** What was tried in this browser. */
function Tried({ study, local, compared }: PanelProps & { readonly local: LocalResults }) {
  const { t } = useWords(resultWords);
  const ran = local.results.scenarios.map(({ definition }) => definition);
  const isChanged = JSON.stringify(ran) !== JSON.stringify(compared);
  return (
    <Results
      study={study}
      shown={{ ...local, simulation: null }}
      caveat={isChanged && <Notice kind="info" what={t('changed')} />}
    />
  );
}

/** What the server kept. */
function Kept({
  study,
  simulation,
  onScenarios,
}: PanelProps & { readonly simulation: SimulationSummary }) {
  const { t } = useWords(simulateWords);
  const { t: say } = useWords(resultWords);
  const query = useQuery(simulationResultsQuery(simulation.id));
  const { experiment, withdrawnSince } = simulation;
  return (
    <AsyncState query={query}>
      {(results) => (
        <Results
          study={study}
          shown={{ results, model: experiment.model, simulation: simulation.id }}
          caveat={
            withdrawnSince > 0 && (
              <Notice kind="warning" what={t('withdrawn', { count: withdrawnSince })} />
            )
          }
          tools={
            <Button onClick={() => onScenarios(experiment.scenarios)}>
              {say('use-scenarios')}
            </Button>
          }
        />
      )}
    </AsyncState>
  );
}
