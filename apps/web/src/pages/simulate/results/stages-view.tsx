import {
  bracketed,
  decimal,
  drawStageFlowDiagram,
  measureOf,
  simulationWords,
} from '@qunhai/report';
import type { SimulationResults } from '@qunhai/results';
import { useId, useMemo } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { Chart } from '../../../charts/chart.tsx';
import { FigureFrame } from '../../../components/figure/figure-frame.tsx';
import { SvgMarkup } from '../../../components/figure/svg-markup.tsx';
import { figureCell } from '../../../components/science-table/cell.ts';
import type { TableContent } from '../../../components/science-table/table-content.ts';
import { GroupChoice, useGroup } from './group-choice.tsx';
import { resultWords } from './messages.ts';
import styles from './results.module.css';
import { pathOfScenario, type ScenarioShown, tableQuarters } from './shown-results.ts';
import { type StageBand, stageOption, stageOutcomes } from './stage-option.ts';

/** How firms stand at the stages over time, and from where to where they went. */
export function StagesView({ simulation }: { readonly simulation: SimulationResults }) {
  const [group] = useGroup(simulation);
  return (
    <>
      <div className={styles.choices}>
        <GroupChoice simulation={simulation} />
      </div>
      <div className={styles.pair}>
        {simulation.scenarios.map((scenario, index) => (
          <Shares
            key={scenario.id}
            {...{ simulation, scenario, group }}
            isLast={index === simulation.scenarios.length - 1}
          />
        ))}
      </div>
      <div className={styles.pair}>
        {simulation.scenarios.map((scenario) => (
          <Flow key={scenario.id} {...{ simulation, scenario }} />
        ))}
      </div>
    </>
  );
}

interface OfScenario {
  readonly simulation: SimulationResults;
  readonly scenario: ScenarioShown;
}

function Shares({
  simulation,
  scenario,
  group,
  isLast,
}: OfScenario & { readonly group: string; readonly isLast: boolean }) {
  const words = useWords(resultWords);
  const { t, text, number, language } = words;
  const title = text(scenario.title);
  const caption = t('stages.caption', { scenario: title });
  const bands = useMemo(
    () =>
      stageOutcomes.flatMap((id, stage): StageBand[] => {
        const path = pathOfScenario(scenario, group, id);
        const name = simulationWords(language, `stage.${stage as 0 | 1 | 2 | 3}`);
        return path === undefined ? [] : [{ name, path }];
      }),
    [scenario, group, language],
  );
  const level = useMemo(() => {
    const outcome = simulation.outcomes.find(({ id }) => id === 'learning');
    return outcome === undefined
      ? (value: number) => decimal(value, 2)
      : measureOf({ language, simulation }, outcome).level;
  }, [simulation, language]);
  const quarterName = (quarter: number) =>
    quarter === 0 ? t('paths.start') : t('paths.quarter', { quarter: number(quarter) });
  const option = useMemo(
    () =>
      stageOption(bands, {
        year: t('paths.year'),
        quarter: (quarter) =>
          quarter === 0 ? t('paths.start') : t('paths.quarter', { quarter: number(quarter) }),
        line: ({ name, path }, quarter) => {
          const [mean, low, high] = [path.mean[quarter], path.low[quarter], path.high[quarter]];
          return mean == null || low == null || high == null
            ? name
            : `${name}: ${level(mean)} (${t('paths.most')} ${bracketed({ lower: low, upper: high }, level)})`;
        },
      }),
    [bands, t, number, level],
  );
  const table: TableContent = {
    caption,
    columns: [
      { head: t('paths.quarter-head') },
      ...bands.map(({ name }) => ({ head: name, kind: 'number' as const })),
    ],
    groups: [
      {
        rows: tableQuarters(simulation.plan.steps).map((quarter) => [
          quarterName(quarter),
          ...bands.map(({ path }) => {
            const [low, high] = [path.low[quarter], path.high[quarter]];
            const cell = figureCell(path.mean[quarter] ?? null, level, t('reason.none'));
            return low == null || high == null
              ? cell
              : { ...cell, below: bracketed({ lower: low, upper: high }, level) };
          }),
        ]),
      },
    ],
    note: t('stages.table-note'),
  };
  return (
    <FigureFrame caption={caption} note={isLast && t('stages.note')} table={table} scrolls={false}>
      <Chart
        option={option}
        description={t('stages.description', { scenario: title })}
        height={300}
      />
    </FigureFrame>
  );
}

/** Firms from stage to stage between the start and the end, as the report draws it. */
function Flow({ simulation, scenario }: OfScenario) {
  const { t, text, number, language } = useWords(resultWords);
  const id = useId().replace(/\W/g, '');
  const say = (key: Parameters<typeof simulationWords>[1], values?: Record<string, string>) =>
    simulationWords(language, key, values);
  const caption = t('flow.caption', { scenario: text(scenario.title) });
  const stages = ([0, 1, 2, 3] as const).map((stage) => say(`stage.${stage}`));
  const from = [...stages, say('stage.founded')];
  const to = [...stages, say('stage.closed')];
  const format = (firms: number) => decimal(firms, firms < 10 ? 1 : 0);
  const total = (flow: readonly (readonly number[])[]) =>
    flow.flat().reduce((sum, n) => sum + n, 0);
  const svg = drawStageFlowDiagram({
    id,
    language,
    title: caption,
    description: caption,
    flow: scenario.flow,
    from,
    to,
    startName: say('stages.start'),
    endName: say('stages.end', { quarter: number(simulation.plan.steps) }),
    firms: Math.max(...simulation.scenarios.map(({ flow }) => total(flow))),
    format,
  });
  const table: TableContent = {
    caption,
    columns: [
      { head: t('flow.from') },
      ...to.map((head) => ({
        head,
        group: say('stages.end', { quarter: number(simulation.plan.steps) }),
        kind: 'number' as const,
      })),
    ],
    groups: [
      {
        rows: scenario.flow.map((row, stage) => [
          from[stage]!,
          ...row.map((firms) => ({ text: format(firms), value: firms })),
        ]),
      },
    ],
    note: t('flow.note', { replications: number(scenario.replications) }),
  };
  return (
    <FigureFrame
      caption={caption}
      note={t('flow.note', { replications: number(scenario.replications) })}
      table={table}
      scrolls={false}
    >
      <div className={styles.drawing}>
        <SvgMarkup svg={svg} />
      </div>
    </FigureFrame>
  );
}
