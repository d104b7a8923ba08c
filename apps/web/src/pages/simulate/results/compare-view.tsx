import {
  directionOf,
  futuresHigher,
  levelText,
  measureOf,
  orderedScenarios,
  referenceOf,
  simulationWords,
  verdictOf,
} from '@qunhai/report';
import type { SimulationResults } from '@qunhai/results';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useUrlText } from '../../../app/use-url-state.ts';
import { useWords } from '../../../app/use-words.ts';
import { Notice } from '../../../components/notice.tsx';
import { ScienceTable } from '../../../components/science-table/science-table.tsx';
import { scenarioLook } from '../scenario-look.ts';
import { type Compared, costInWords, findingsOf } from './comparison-findings.ts';
import { comparisonTable } from './comparison-table.ts';
import { GroupChoice, useGroup } from './group-choice.tsx';
import { resultWords } from './messages.ts';
import styles from './results.module.css';
import type { ScenarioShown } from './shown-results.ts';
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
      <ScienceTable {...comparisonTable(simulation, words, { group, quarter, when })} tall />
    </>
  );
}

function levelOf({ comparisons }: SimulationResults): string {
  return levelText(comparisons.find(({ interval }) => interval !== null)?.interval?.level ?? 0.95);
}

/** What of a scenario differs from the reference, growth first; the table below has all. */
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
  const words = useWords(resultWords);
  const { t, text, language } = words;
  const found = findingsOf(simulation, scenario, group, quarter);
  const cost = costInWords(words, simulation, scenario, group);
  const names = (rows: readonly Compared[]) =>
    rows.map(({ outcome }) => text(outcome.name)).join(language === 'zh' ? '、' : ', ');
  return (
    <section
      className={styles.finding}
      style={{ borderInlineStartColor: scenarioLook(index).colour }}
    >
      <h3>{text(scenario.title)}</h3>
      <ul>
        {found.told.map((one) => (
          <Sentence key={one.outcome.id} simulation={simulation} scenario={scenario} {...one} />
        ))}
        {found.told.length === 0 && <li>{t('compare.none')}</li>}
        {found.open.length > 0 && (
          <li className={styles.open}>{t('compare.nothing', { outcomes: names(found.open) })}</li>
        )}
        {found.more.length > 0 && (
          <li className={styles.open}>{t('compare.more', { outcomes: names(found.more) })}</li>
        )}
        {cost !== null && <li className={styles.open}>{cost}</li>}
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
  const isHigher = directionOf(verdict) > 0;
  return (
    <li className={styles.sentence}>
      <span className={isHigher ? styles.higher : styles.lower} aria-hidden="true">
        {isHigher ? '▲' : '▼'}
      </span>
      <span>
        <strong>{text(outcome.name)}</strong>{' '}
        {t('compare.sentence', {
          verdict: simulationWords(language, `verdict.${verdict}`),
          amount: measure.amount(difference),
          low: measure.difference(interval.lower),
          high: measure.difference(interval.upper),
          futures: futuresHigher(language, higher, scenario.replications),
        })}
      </span>
    </li>
  );
}
