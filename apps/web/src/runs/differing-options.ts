import { controlName, count, decimal, levelText } from '@qunhai/report';
import { assessmentFamilies, type Run, type SemResults } from '@qunhai/results';
import type { Words } from '../app/use-words.ts';
import type { optionWords } from './fields/messages.ts';

/** What of a run decides how its results are read. */
export interface RunSetting {
  readonly run: Run;
  readonly sem: SemResults;
}

export interface DifferingOption {
  readonly option: string;
  readonly here: string;
  readonly there: string;
}

type T = Words<Parameters<typeof optionWords>[1]>['t'];
type RunKey = Parameters<T>[0];

/** Names of the chosen options, in the order in which they are asked for. */
const options: readonly (readonly [name: RunKey, value: (t: T, of: RunSetting) => string])[] = [
  ['option.estimator', (t, { run }) => t(`option.estimator.${run.analysis.estimator}`)],
  ['option.scheme', (t, { run }) => t(`option.scheme.${run.analysis.scheme}`)],
  ['option.missing', (t, { run }) => t(`option.missing.${run.analysis.missing}`)],
  ['option.resamples', (_, { run }) => count(run.analysis.resamples)],
  ['option.interval', (t, { run }) => t(`option.interval.${run.analysis.interval}`)],
  ['option.level', (_, { run }) => levelText(run.analysis.level)],
  ['option.wave', (t, { run }) => t('option.wave.number', { wave: run.analysis.wave })],
  ['option.moderation', (t, { run }) => t(`option.moderation.${run.analysis.moderation ?? true}`)],
  ['option.moderationApproach', approachText],
  [
    'option.moderationResamples',
    (t, { sem }) => taken(t, sem.extensions?.[0]?.resamples.requested),
  ],
  ['option.groups', groupsText],
  ['option.permutations', (t, { sem }) => taken(t, sem.groups?.[0]?.permutations)],
  [
    'option.correction',
    (t, { run }) => t(`option.correction.${run.analysis.correction ?? 'none'}`),
  ],
  ['option.controls', controlsText],
  ['option.weights', (t, { run }) => run.analysis.weights ?? t('option.weights.none')],
  ['option.assessments', assessmentsText],
  ['option.covariance.short', covarianceText],
  ['option.levels', levelsText],
  ['option.configurations', configurationsText],
  ['option.observations', (_, { sem }) => count(sem.observations)],
  ['option.effective', effectiveText],
  ['option.theory', (_, { run }) => `${run.theory.id} ${run.theory.version}`],
  ['option.seed', (_, { run }) => String(run.seed)],
  ['option.engine', (_, { run }) => run.engine.version],
];

/** A number of resamples, where any were taken. */
function taken(t: T, number: number | undefined): string {
  return number === undefined ? t('option.none') : count(number);
}

const ways = ['clustered', 'cluster', 'stage'] as const;

/** What firms were grouped by; facts by their id. */
function groupsText(t: T, { run, sem }: RunSetting): string {
  const by = run.analysis.groups?.by ?? sem.groups?.map((groups) => groups.by) ?? [];
  return listed(
    t,
    by.map((one) => {
      const way = ways.find((known) => known === one);
      return way ? t(`option.groups.${way}`) : one;
    }),
  );
}

function assessmentsText(t: T, { run }: RunSetting): string {
  const families = run.analysis.assessments ?? assessmentFamilies;
  return listed(
    t,
    families.map((family) => t(`option.assessments.${family}`)),
  );
}

function approachText(t: T, { run }: RunSetting): string {
  return t(`option.moderationApproach.${run.analysis.moderationApproach ?? 'two-stage'}`);
}

/** How the covariance-based model was estimated, and what else was asked of it. */
function covarianceText(t: T, { run }: RunSetting): string {
  const { estimator = 'MLR', interactions = false, scores = false } = run.analysis.covariance ?? {};
  return [
    estimator,
    ...(interactions ? [t('option.covariance.interactions')] : []),
    ...(scores ? [t('option.covariance.scores')] : []),
  ].join(t('list'));
}

/** What makes the groups of the two levels; facts by their id. */
function levelsText(t: T, { run }: RunSetting): string {
  const { by = 'cluster' } = run.analysis.levels ?? {};
  return by === 'cluster' ? t('option.levels.cluster') : by;
}

/** Settings of configurations that are not left to the defaults. */
function configurationsText(t: T, { run }: RunSetting): string {
  const { conditions, anchors, ...cutOffs } = run.analysis.configurations ?? {};
  const parts = [
    ...(conditions
      ? [t('option.configurations.conditions', { list: conditions.join(t('list')) })]
      : []),
    ...(['consistency', 'pri', 'frequency'] as const).flatMap((name) =>
      cutOffs[name] === undefined
        ? []
        : [t(`option.configurations.${name}`, { value: cutOffs[name] })],
    ),
    ...(anchors ? [t('option.configurations.anchors')] : []),
  ];
  return parts.length === 0 ? t('option.automatic') : listed(t, parts);
}

/** What firms are worth where they are weighted, else their number. */
function effectiveText(t: T, { sem }: RunSetting): string {
  const { observations, weighting } = sem;
  if (weighting === undefined) return count(observations);
  return t('option.effective.value', {
    effective: decimal(weighting.effective, 1),
    effect: decimal(weighting.designEffect, 2),
  });
}

/** Facts held constant, by their id. */
function controlsText(t: T, { run }: RunSetting): string {
  const controls = (run.analysis.controls ?? []).map((control) => {
    const { fact, log = false } = typeof control === 'string' ? { fact: control } : control;
    return controlName({ fact, log });
  });
  return listed(t, controls);
}

function listed(t: T, names: readonly string[]): string {
  return names.length === 0 ? t('option.none') : names.join(t('list'));
}

/** Files a run read, without study.yaml: that one also holds the options. */
function inputsOf({ run }: RunSetting): string {
  return run.inputs
    .filter(({ role }) => role !== 'study')
    .map(({ file, sha256 }) => `${file} ${sha256}`)
    .sort()
    .join('\n');
}

/** Every option of a run with its value, in the order in which they are asked for. */
export function runSettings(of: RunSetting, t: T): { option: string; value: string }[] {
  return options.map(([name, value]) => ({ option: t(name), value: value(t, of) }));
}

/** Options and inputs in which two runs differ; none when both ran on the same with the same. */
export function differingOptions(here: RunSetting, there: RunSetting, t: T): DifferingOption[] {
  const differing = options.flatMap(([name, value]) => {
    const both = { here: value(t, here), there: value(t, there) };
    return both.here === both.there ? [] : [{ option: t(name), ...both }];
  });
  if (inputsOf(here) === inputsOf(there)) return differing;
  return [...differing, { option: t('option.data'), here: '—', there: t('option.data.other') }];
}

/** The options of a run in one line. */
export function optionsInShort({ run }: Pick<RunSetting, 'run'>, t: T): string {
  const { interval, level, resamples } = run.analysis;
  const estimator = t(`option.estimator.${run.analysis.estimator}`);
  if (resamples === 0) return t('short.none', { estimator });
  return t('short.inferred', {
    estimator,
    interval: t(`short.${interval}`),
    level: levelText(level),
    resamples: count(resamples),
  });
}
