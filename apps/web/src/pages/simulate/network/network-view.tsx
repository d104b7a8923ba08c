import {
  CaretRightOutlined,
  PauseOutlined,
  StepBackwardOutlined,
  StepForwardOutlined,
} from '@ant-design/icons';
import { simulationWords } from '@qunhai/report';
import type { SimulationResults } from '@qunhai/results';
import { scenarioSchema } from '@qunhai/simulation';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, InputNumber, Select, Slider } from 'antd';
import { useMemo, useState } from 'react';
import { useNarrow } from '../../../app/use-media.ts';
import { useUrlText } from '../../../app/use-url-state.ts';
import { useWords } from '../../../app/use-words.ts';
import { Chart } from '../../../charts/chart.tsx';
import { AsyncState } from '../../../components/async-state.tsx';
import { FigureFrame } from '../../../components/figure/figure-frame.tsx';
import { Notice } from '../../../components/notice.tsx';
import results from '../results/results.module.css';
import { askWorker } from '../run/ask-worker.ts';
import { type ModelChoice, modelQuery } from '../simulate-queries.ts';
import { layoutNetwork } from './layout-network.ts';
import { networkWords } from './messages.ts';
import type { NetworkFrames } from './network-frames.ts';
import { type NetworkNames, networkOption } from './network-option.ts';
import { networkTable } from './network-table.ts';
import styles from './network-view.module.css';
import { type Playback, usePlayback } from './use-playback.ts';

/** Firms up to which each is drawn. */
const mostDrawn = 400;

interface NetworkViewProps {
  readonly study: string;
  readonly simulation: SimulationResults;
  readonly model: ModelChoice;
  /** Whether the results came from the server, where the model may have moved on since. */
  readonly isKept: boolean;
}

/** One possible future, firm by firm, quarter by quarter. */
export function NetworkView({ study, simulation, model, isKept }: NetworkViewProps) {
  const { t, text, number } = useWords(networkWords);
  const [asked, ask] = useUrlText('watched');
  const [future, setFuture] = useState(1);
  const { firms } = simulation.model;
  const scenario = simulation.scenarios.find(({ id }) => id === asked) ?? simulation.scenarios[0]!;
  const film = useFilm(study, model, simulation, scenario, future - 1, firms <= mostDrawn);
  if (firms > mostDrawn)
    return (
      <Notice
        title={t('too-many.title')}
        what={t('too-many.what', { firms: number(firms), most: number(mostDrawn) })}
      />
    );
  return (
    <>
      <p className={results.lead}>
        {t('lead', { replications: number(simulation.plan.replications) })}
      </p>
      <div className={results.choices}>
        <div className={results.field}>
          <label htmlFor="simulate-watched">{t('scenario')}</label>
          <Select
            id="simulate-watched"
            value={scenario.id}
            options={simulation.scenarios.map(({ id, title }) => ({
              value: id,
              label: text(title),
            }))}
            onChange={ask}
          />
        </div>
        <div className={results.field}>
          <label htmlFor="simulate-future">{t('future')}</label>
          <InputNumber<number>
            id="simulate-future"
            value={future}
            min={1}
            max={simulation.plan.replications}
            precision={0}
            onChange={(next) => {
              if (next !== null) setFuture(next);
            }}
          />
        </div>
      </div>
      <AsyncState query={film} loading={<p>{t('loading')}</p>}>
        {(frames) => (
          <Film film={frames} title={text(scenario.title)} again={isKept && model === 'study'} />
        )}
      </AsyncState>
    </>
  );
}

/** The world of a scenario, run again here and recorded. */
function useFilm(
  study: string,
  choice: ModelChoice,
  { plan }: SimulationResults,
  { definition }: SimulationResults['scenarios'][number],
  replication: number,
  enabled: boolean,
) {
  const client = useQueryClient();
  return useQuery(
    queryOptions({
      queryKey: ['film', study, choice, plan, definition, replication],
      queryFn: async ({ signal }): Promise<NetworkFrames> => {
        const { model } = await client.ensureQueryData(modelQuery(study, choice));
        const scenario = scenarioSchema.parse(definition);
        const { steps, seed } = plan;
        const asked = askWorker({ kind: 'watch', model, scenario, steps, seed, replication });
        signal.addEventListener('abort', asked.cancel);
        return (await asked.answer).frames;
      },
      staleTime: Number.POSITIVE_INFINITY,
      enabled,
      retry: false,
    }),
  );
}

function Film({
  film,
  title,
  again,
}: {
  readonly film: NetworkFrames;
  readonly title: string;
  readonly again: boolean;
}) {
  const words = useWords(networkWords);
  const { t, number, language } = words;
  const narrow = useNarrow();
  const playback = usePlayback(film.steps);
  const layout = useMemo(() => layoutNetwork(film), [film]);
  const names = useNetworkNames(film);
  const { quarter } = playback;
  const option = useMemo(
    () => networkOption(film, layout, quarter, names, narrow ? 'narrow' : 'wide'),
    [film, layout, quarter, names, narrow],
  );
  const when = quarterInWords(quarter);
  const caption = t('caption', { scenario: title, when });
  return (
    <>
      <Controls playback={playback} last={film.steps} name={quarterInWords} />
      <FigureFrame
        caption={caption}
        note={again ? `${t('note')} ${t('note.again')}` : t('note')}
        table={networkTable(film, film.frames[quarter]!, words, names.stages, caption)}
        svg={async () => {
          const { chartToSvg } = await import('../../../charts/echarts.ts');
          return chartToSvg(option, language, { width: 800, height: 640 });
        }}
        scrolls={false}
      >
        <Chart
          option={option}
          description={t('description')}
          height={narrow ? 430 : 620}
          renderer="canvas"
        />
      </FigureFrame>
    </>
  );
  function quarterInWords(at: number): string {
    if (at === 0) return t('start');
    return at % 4 === 0
      ? t('quarter.year', { quarter: number(at), years: number(at / 4) })
      : t('quarter', { quarter: number(at) });
  }
}

/** Play and pause, a quarter back and forth, and a slider over all quarters. */
function Controls({
  playback: { quarter, playing, show, toggle },
  last,
  name,
}: {
  readonly playback: Playback;
  readonly last: number;
  readonly name: (quarter: number) => string;
}) {
  const { t } = useWords(networkWords);
  return (
    <fieldset className={styles.controls} aria-label={t('controls')}>
      <Button
        type="primary"
        icon={playing ? <PauseOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
        onClick={toggle}
      >
        {t(playing ? 'pause' : quarter >= last ? 'again' : 'play')}
      </Button>
      <Button
        icon={<StepBackwardOutlined aria-hidden />}
        aria-label={t('back')}
        title={t('back')}
        disabled={quarter === 0}
        onClick={() => show(quarter - 1)}
      />
      <Button
        icon={<StepForwardOutlined aria-hidden />}
        aria-label={t('forth')}
        title={t('forth')}
        disabled={quarter === last}
        onClick={() => show(quarter + 1)}
      />
      <Slider
        className={styles.slider ?? ''}
        min={0}
        max={last}
        value={quarter}
        tooltip={{ open: false }}
        ariaLabelForHandle={t('slider')}
        ariaValueTextFormatterForHandle={name}
        onChange={(next: number) => show(next)}
      />
      <output className={styles.now}>{name(quarter)}</output>
    </fieldset>
  );
}

function useNetworkNames(film: NetworkFrames): NetworkNames {
  const { t, text, number, language } = useWords(networkWords);
  return useMemo(() => {
    const stages = ([0, 1, 2, 3] as const).map((stage) =>
      simulationWords(language, `stage.${stage}`),
    );
    const market = (id: string) => marketName(id, language);
    return {
      stages,
      market,
      group: (group) => {
        const cluster = film.clusters[group];
        return cluster ? text(cluster.name) : t('outside');
      },
      aboutFirm: (frame, at) => {
        const there = film.markets
          .filter((_, m) => ((frame.markets[at]! >>> m) & 1) === 1)
          .map(({ id }) => market(id));
        const markets = there.join(language === 'zh' ? '、' : ', ') || t('firm.none');
        return [
          t('firm.one', { number: number(frame.firm[at]! + 1) }),
          [t('firm.stage', { stage: stages[frame.stage[at]!]! }), t('firm.abroad', { markets })],
        ];
      },
      aboutMarket: (id, firms) => t('firm.market', { market: market(id), count: number(firms) }),
    };
  }, [film, t, text, number, language]);
}

/** Name of a country from its code; what is no code is its own name. */
function marketName(id: string, language: 'zh' | 'en'): string {
  if (!/^[A-Z]{2}$/.test(id)) return id;
  return new Intl.DisplayNames([language], { type: 'region' }).of(id) ?? id;
}
