import { measureOf } from '@qunhai/report';
import type { SimulationResults } from '@qunhai/results';
import { Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { useNarrow } from '../../../app/use-media.ts';
import { useUrlChoice, useUrlText } from '../../../app/use-url-state.ts';
import { useWords } from '../../../app/use-words.ts';
import { Chart } from '../../../charts/chart.tsx';
import { FigureFrame } from '../../../components/figure/figure-frame.tsx';
import { Notice } from '../../../components/notice.tsx';
import { scenarioLook } from '../scenario-look.ts';
import { type Curve, commonRange, type FanWords, fanOption } from './fan-option.ts';
import { GroupChoice, useGroup } from './group-choice.tsx';
import { resultWords } from './messages.ts';
import { pathsTable } from './paths-table.ts';
import styles from './results.module.css';
import { hasValues, type Outcome, pathOfScenario } from './shown-results.ts';

/** An outcome over time in all scenarios: together, or each with all its bands. */
export function PathsView({ simulation }: { readonly simulation: SimulationResults }) {
  const { t } = useWords(resultWords);
  const [group] = useGroup(simulation);
  const [asked, ask] = useUrlText('outcome');
  const [arrangement, arrange] = useUrlChoice('fans', ['together', 'apart']);
  const outcome =
    simulation.outcomes.find(({ id }) => id === asked) ??
    simulation.outcomes.find(({ id }) => id === 'exports') ??
    simulation.outcomes[0]!;
  const isAlone = simulation.scenarios.length === 1;
  const curves = useCurves(simulation, outcome, group);
  return (
    <>
      <div className={styles.choices}>
        <OutcomeChoice simulation={simulation} outcome={outcome} onChoose={ask} />
        <GroupChoice simulation={simulation} />
        {!isAlone && (
          <Segmented
            aria-label={t('paths.arrange')}
            value={arrangement}
            options={[
              { value: 'together', label: t('paths.together') },
              { value: 'apart', label: t('paths.apart') },
            ]}
            onChange={arrange}
          />
        )}
      </div>
      {simulation.plan.replications === 1 && <Notice kind="warning" what={t('bands.one')} />}
      {curves.length === 0 ? (
        <Notice what={t('paths.none')} />
      ) : (
        <Fans
          {...{ simulation, outcome, group, curves }}
          together={!isAlone && arrangement === 'together'}
        />
      )}
    </>
  );
}

/** Outcomes by what they are about. */
function OutcomeChoice({
  simulation,
  outcome,
  onChoose,
}: {
  readonly simulation: SimulationResults;
  readonly outcome: Outcome;
  readonly onChoose: (id: string) => void;
}) {
  const { t, text } = useWords(resultWords);
  const aspects = [...new Set(simulation.outcomes.map(({ aspect }) => aspect))];
  return (
    <div className={styles.field}>
      <label htmlFor="simulate-outcome">{t('outcome')}</label>
      <Select
        id="simulate-outcome"
        value={outcome.id}
        popupMatchSelectWidth={false}
        options={aspects.map((aspect) => ({
          label: isAspect(aspect) ? t(`aspect.${aspect}`) : aspect,
          title: aspect,
          options: simulation.outcomes
            .filter((one) => one.aspect === aspect)
            .map(({ id, name }) => ({ value: id, label: text(name) })),
        }))}
        onChange={onChoose}
      />
    </div>
  );
}

const aspects = [
  'size',
  'quantity',
  'form',
  'quality',
  'driver',
  'stage',
  'network',
  'risk',
  'inequality',
  'policy',
] as const;

function isAspect(aspect: string): aspect is (typeof aspects)[number] {
  return aspects.some((known) => known === aspect);
}

function useCurves(
  simulation: SimulationResults,
  { id }: Outcome,
  group: string,
): readonly Omit<Curve, 'bands'>[] {
  const { text } = useWords(resultWords);
  return useMemo(
    () =>
      simulation.scenarios.flatMap((scenario, index) => {
        const path = pathOfScenario(scenario, group, id);
        if (path === undefined || !hasValues(path)) return [];
        return [{ name: text(scenario.title), path, look: scenarioLook(index) }];
      }),
    [simulation, id, group, text],
  );
}

function Fans({
  simulation,
  outcome,
  group,
  curves,
  together,
}: {
  readonly simulation: SimulationResults;
  readonly outcome: Outcome;
  readonly group: string;
  readonly curves: readonly Omit<Curve, 'bands'>[];
  readonly together: boolean;
}) {
  const words = useWords(resultWords);
  const { t, text } = words;
  const narrow = useNarrow();
  const fanWords = useFanWords(simulation, outcome);
  const name = text(outcome.name);
  const groupName = simulation.groups.find(({ id }) => id === group)?.name;
  const caption = t('paths.caption', {
    outcome: name,
    group: groupName ? text(groupName) : group,
  });
  const table = useMemo(
    () => pathsTable(simulation, words, outcome, curves, caption),
    [simulation, words, outcome, curves, caption],
  );
  const options = useMemo(() => {
    const bands = curves.length > 1 ? 'half' : 'both';
    if (together)
      return [
        fanOption(
          curves.map((curve) => ({ ...curve, bands })),
          fanWords,
          null,
        ),
      ];
    const range = commonRange(curves.map(({ path }) => path));
    return curves.map((curve, index) =>
      fanOption(
        [
          ...(index > 0 ? [{ ...curves[0]!, bands: 'none' as const }] : []),
          { ...curve, bands: 'both' },
        ],
        fanWords,
        range,
      ),
    );
  }, [curves, together, fanWords]);
  const description = t('paths.description', { outcome: name });
  if (together)
    return (
      <FigureFrame caption={caption} note={t('bands.together')} table={table} scrolls={false}>
        <Chart option={options[0]!} description={description} height={narrow ? 340 : 400} />
      </FigureFrame>
    );
  return (
    <div className={styles.pair}>
      {curves.map((curve, index) => (
        <FigureFrame
          key={curve.name}
          caption={t('paths.caption-of', { outcome: name, scenario: curve.name })}
          note={index === curves.length - 1 ? t('bands') : undefined}
          {...(index === curves.length - 1 && { table })}
          scrolls={false}
        >
          <Chart option={options[index]!} description={description} height={280} />
        </FigureFrame>
      ))}
    </div>
  );
}

function useFanWords(simulation: SimulationResults, outcome: Outcome): FanWords {
  const { t, number, language } = useWords(resultWords);
  return useMemo(() => {
    const { level } = measureOf({ language, simulation }, outcome);
    const write = (value: number | null | undefined) => (value == null ? '—' : level(value));
    return {
      year: t('paths.year'),
      quarter: (quarter) =>
        quarter === 0 ? t('paths.start') : t('paths.quarter', { quarter: number(quarter) }),
      tick: (value) =>
        outcome.unit === 'share'
          ? `${number(value * 100, { maximumFractionDigits: 1 })}%`
          : number(value, { maximumFractionDigits: 3 }),
      line: ({ name, path }, quarter) =>
        t('paths.line', {
          scenario: name,
          median: write(path.median[quarter]),
          lower: write(path.lower[quarter]),
          upper: write(path.upper[quarter]),
          low: write(path.low[quarter]),
          high: write(path.high[quarter]),
        }),
    };
  }, [simulation, outcome, t, number, language]);
}
