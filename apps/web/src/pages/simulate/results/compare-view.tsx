import {
  comparisonsOf,
  directionOf,
  futuresHigher,
  levelText,
  measureOf,
  orderedScenarios,
  referenceOf,
  simulationWords,
  verdictOf,
} from '@qunhai/report';
import type { ScenarioComparison, SimulationResults } from '@qunhai/results';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useUrlText } from '../../../app/use-url-state.ts';
import { useWords } from '../../../app/use-words.ts';
import { Notice } from '../../../components/notice.tsx';
import { ScienceTable } from '../../../components/science-table/science-table.tsx';
import { scenarioLook } from '../scenario-look.ts';
import { comparisonTable } from './comparison-table.ts';
import { GroupChoice, useGroup } from './group-choice.tsx';
import { resultWords } from './messages.ts';
import styles from './results.module.css';
import type { Outcome, ScenarioShown } from './shown-results.ts';
import { whenInWords } from './when-in-words.ts';

/** What differs between the scenarios, in words and as a table. */
export function CompareView({ simulation }: { readonly simulation: SimulationResults }) {
  const words = useWords(resultWords);
  const { t, text } = words;
  const [group] = useGroup(simulation);
  const [asked, ask] = useUrlText('quarter');
  const quarters = useMemo(
    () => [...new Set(simulation.comparisons.map(({ quarter }) => quarter))].sort((a, b) => a - b),
    [simulation],
  );
  const quarter = quarters.find((known) => String(known) === asked) ?? quarters.at(-1);
  if (quarter === undefined) return <Notice what={t('compare.one')} />;
  const reference = text(referenceOf(simulation).title);
  const when = whenInWords(words, quarter);
  return (
    <>
      <div className={styles.choices}>
        <GroupChoice simulation={simulation} />
        <div className={styles.field}>
          <label htmlFor="simulate-quarter">{t('when')}</label>
          <Select
            id="simulate-quarter"
            value={quarter}
            options={quarters.map((known) => ({ value: known, label: whenInWords(words, known) }))}
            onChange={(next: number) => ask(next === quarters.at(-1) ? null : String(next))}
          />
        </div>
      </div>
      <p className={styles.lead}>{t('compare.lead', { reference, when })}</p>
      <div className={styles.findings}>
        {orderedScenarios(simulation)
          .slice(1)
          .map((scenario) => (
            <Findings
              key={scenario.id}
              {...{ simulation, scenario, group, quarter }}
              index={simulation.scenarios.indexOf(scenario)}
            />
          ))}
      </div>
      <p className={styles.small}>{t('compare.interval', { level: levelOf(simulation) })}</p>
      <ScienceTable {...comparisonTable(simulation, words, { group, quarter, when })} />
    </>
  );
}

function levelOf({ comparisons }: SimulationResults): string {
  return levelText(comparisons.find(({ interval }) => interval !== null)?.interval?.level ?? 0.95);
}

interface Compared {
  readonly outcome: Outcome;
  readonly row: ScenarioComparison;
}

/** What of a scenario differs from the reference: growth and what drives it first, what it costs last. */
function Findings({
  simulation,
  scenario,
  group,
  quarter,
  index,
}: {
  readonly simulation: SimulationResults;
  readonly scenario: ScenarioShown;
  readonly group: string;
  readonly quarter: number;
  readonly index: number;
}) {
  const { t, text, language } = useWords(resultWords);
  const rows = comparisonsOf(simulation, group, quarter).filter(
    (row) => row.scenario === scenario.id,
  );
  const compared = simulation.outcomes.flatMap((outcome): Compared[] => {
    const row = rows.find((each) => each.outcome === outcome.id);
    return row === undefined || outcome.aspect === 'stage' ? [] : [{ outcome, row }];
  });
  const differing = compared.filter(({ row }) => directionOf(verdictOf(row)) !== 0);
  const names = (verdict: string) =>
    compared
      .filter(({ row }) => verdictOf(row) === verdict)
      .map(({ outcome }) => text(outcome.name))
      .join(language === 'zh' ? '、' : ', ');
  const [open, same] = [names('open'), names('same')];
  return (
    <section
      className={styles.finding}
      style={{ borderInlineStartColor: scenarioLook(index).colour }}
    >
      <h3>{text(scenario.title)}</h3>
      <ul>
        {differing.map((one) => (
          <Sentence key={one.outcome.id} simulation={simulation} scenario={scenario} {...one} />
        ))}
        {open !== '' && <li className={styles.open}>{t('compare.nothing', { outcomes: open })}</li>}
        {same !== '' && <li className={styles.open}>{t('compare.same', { outcomes: same })}</li>}
      </ul>
    </section>
  );
}

function Sentence({
  simulation,
  scenario,
  outcome,
  row,
}: Compared & { readonly simulation: SimulationResults; readonly scenario: ScenarioShown }) {
  const { t, text, language } = useWords(resultWords);
  const { difference, interval, higher } = row;
  if (difference === null || interval === null || higher === null) return null;
  const measure = measureOf({ language, simulation }, outcome);
  const verdict = verdictOf(row);
  return (
    <li>
      <span className={styles.mark} aria-hidden="true">
        {directionOf(verdict) > 0 ? '▲' : '▼'}
      </span>
      {t('compare.sentence', {
        outcome: text(outcome.name),
        verdict: simulationWords(language, `verdict.${verdict}`),
        amount: measure.amount(difference),
        low: measure.difference(interval.lower),
        high: measure.difference(interval.upper),
        futures: futuresHigher(language, higher, scenario.replications),
      })}
    </li>
  );
}
