import { count, levelText } from '@qunhai/report';
import type { Run, SemResults } from '@qunhai/results';
import type { Words } from '../app/use-words.ts';
import type { runWords } from './messages.ts';

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

type T = Words<Parameters<typeof runWords>[1]>['t'];
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
  ['option.observations', (_, { sem }) => count(sem.observations)],
  ['option.theory', (_, { run }) => `${run.theory.id} ${run.theory.version}`],
  ['option.seed', (_, { run }) => String(run.seed)],
  ['option.engine', (_, { run }) => run.engine.version],
];

/** Files a run read, without study.yaml: that one also holds the options. */
function inputsOf({ run }: RunSetting): string {
  return run.inputs
    .filter(({ role }) => role !== 'study')
    .map(({ file, sha256 }) => `${file} ${sha256}`)
    .sort()
    .join('\n');
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
