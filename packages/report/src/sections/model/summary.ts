import type { FirmDiagnosis } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { type Section, sentences } from '../../edition/section.ts';
import { bounded, bracketed, count, percent } from '../../format/format-number.ts';
import { type Html, html, joined, phrase } from '../../html/html.ts';
import {
  assessmentAdvice,
  assessmentCounts,
  assessmentList,
} from '../../methods/assessment-links.ts';
import { t as page } from '../../page/messages.ts';
import { verbatim } from '../../table/cells.ts';
import {
  estimateWords,
  excludesZero,
  hasInference,
  inferenceReason,
  levelText,
} from './estimate-words.ts';
import { t } from './messages.ts';
import { verdictCounts } from './verdict-counts.ts';

/** Share of failed resamples from which the summary tells of them. */
const notableFailures = 0.05;

function dataSentence(edition: Edition): Html {
  const { quality, sem, run } = edition.results;
  const data = t(edition.language, 'summary.data', {
    responses: count(quality.responses),
    analysed: count(quality.analysed),
    wave: run.analysis.wave,
  });
  const estimated =
    sem.status !== 'not-estimated' &&
    t(edition.language, 'summary.estimated', { observations: count(sem.observations) });
  return sentences(edition, [data, estimated]);
}

function excludedSentence({ language, results }: Edition): string | null {
  const { exclusions } = results;
  if (exclusions.length === 0) return null;
  const rows = exclusions.filter(({ scope }) => scope === 'row').length;
  return t(language, 'summary.excluded', {
    rows: count(rows),
    cells: count(exclusions.length - rows),
  });
}

function statusSentence(edition: Edition): Html | null {
  const { status, notes } = edition.results.sem;
  if (status === 'converged') return null;
  const reasons = status === 'not-estimated' ? notes.map(edition.text) : [];
  return sentences(edition, [t(edition.language, `summary.${status}`), ...reasons]);
}

/** Says so when there is no inference, or when more resamples failed than can be passed over. */
function inferenceSentence(edition: Edition): string | null {
  const { language, results } = edition;
  const { requested, used } = results.sem.resamples;
  if (results.sem.status === 'not-estimated') return null;
  if (!hasInference(edition)) return inferenceReason(edition);
  const failed = requested - used;
  if (failed <= notableFailures * requested) return null;
  return t(language, 'summary.failed', {
    requested: count(requested),
    failed: count(failed),
    share: percent(failed / requested, 1),
  });
}

function hypothesesSentence(edition: Edition): string | null {
  const { language, results } = edition;
  const { hypotheses } = results;
  if (hypotheses.length === 0) return null;
  if (hypotheses.every(({ verdict }) => verdict === 'not-tested'))
    return t(language, 'summary.all-untested', { total: hypotheses.length });
  return t(language, 'summary.hypotheses', {
    total: hypotheses.length,
    counts: verdictCounts(
      edition,
      hypotheses.map(({ verdict }) => verdict),
    ),
  });
}

function pathsSentence(edition: Edition): Html | null {
  const { language, results } = edition;
  const { level } = results.run.analysis;
  const paths = [...results.sem.paths].sort((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate));
  const [strongest] = paths;
  if (strongest === undefined) return null;
  const words = (path: typeof strongest): Html => {
    const [open, close] = language === 'zh' ? ['（', '）'] : [' (', ')'];
    return html`${edition.names.construct(path.from)} → ${edition.names.construct(path.to)}${open}${estimateWords(edition, path)}${close}`;
  };
  if (paths.length === 1)
    return phrase(t(language, 'summary.only-path'), { strongest: words(strongest) });
  const extremes = { strongest: words(strongest), weakest: words(paths.at(-1)!) };
  if (!hasInference(edition))
    return phrase(t(language, 'summary.strongest-no-interval', { total: paths.length }), extremes);
  return phrase(
    t(language, 'summary.strongest', {
      total: paths.length,
      clear: paths.filter((path) => excludesZero(path, level)).length,
      level: levelText(level),
    }),
    extremes,
  );
}

function rSquaredSentence(edition: Edition): Html | null {
  const rows = [...edition.results.sem.rSquared].sort((a, b) => b.value - a.value);
  if (rows.length < 2) return null;
  const most = rows[0]!;
  const least = rows.at(-1)!;
  const figure = ({ value, interval }: (typeof rows)[number]): Html =>
    html`<i>R</i>²\u00a0=\u00a0${bounded(value, 2)}${
      interval &&
      html`, ${t(edition.language, 'estimate.interval', {
        level: levelText(interval.level),
        interval: bracketed(interval, (bound) => bounded(bound, 2)),
      })}`
    }`;
  return phrase(t(edition.language, 'summary.r-squared'), {
    most: edition.names.construct(most.construct),
    mostValue: figure(most),
    least: edition.names.construct(least.construct),
    leastValue: figure(least),
  });
}

function mediationSentence(edition: Edition): Html | string | null {
  const { language, results } = edition;
  const { mediation } = results.sem;
  if (mediation.length === 0 || !hasInference(edition)) return null;
  const clear = mediation.filter(({ verdict }) => verdict !== 'none');
  if (clear.length === 0) return t(language, 'summary.mediation-none', { total: mediation.length });
  const assumed = clear.filter((row) => row.directModelled === false);
  const tested = clear.filter((row) => row.directModelled !== false);
  const counts = [
    ['full', tested.filter(({ verdict }) => verdict === 'full').length],
    ['partial', tested.filter(({ verdict }) => verdict === 'partial').length],
    ['assumed', assumed.length],
  ] as const;
  const findings = t(language, 'summary.mediation', {
    total: mediation.length,
    clear: clear.length,
    counts: counts
      .filter(([, n]) => n > 0)
      .map(([kind, n]) => t(language, `summary.mediation-${kind}`, { n }))
      .join(page(language, 'page.list-separator')),
  });
  const level = levelText(results.run.analysis.level);
  return sentences(edition, [
    findings,
    t(language, 'effects.multiplicity', { n: count(mediation.length), level }),
  ]);
}

function firmsOfWave({ results }: Edition): readonly FirmDiagnosis[] {
  return results.diagnosis.firms.filter((firm) => firm.wave === results.run.analysis.wave);
}

function stagesSentence(edition: Edition): string | null {
  const { language, theory } = edition;
  const firms = firmsOfWave(edition);
  if (theory.diagnosis.stages.length === 0 || firms.length === 0) return null;
  const stages: readonly (string | null)[] = [...theory.diagnosis.stages.map(({ id }) => id), null];
  const counts = stages.flatMap((stage) => {
    const n = firms.filter((firm) => firm.stage === stage).length;
    const name = stage === null ? t(language, 'summary.stage-open') : edition.names.stage(stage);
    return n === 0 ? [] : [t(language, 'summary.stage-count', { stage: name, n: count(n) })];
  });
  return t(language, 'summary.stages', {
    total: count(firms.length),
    counts: counts.join(page(language, 'page.list-separator')),
  });
}

function constraintsSentence(edition: Edition): string | null {
  const tally = new Map<string, number>();
  let total = 0;
  for (const firm of firmsOfWave(edition)) {
    const first = firm.constraints.find((constraint) => constraint.rank === 1);
    if (first === undefined) continue;
    total += 1;
    tally.set(first.construct, (tally.get(first.construct) ?? 0) + 1);
  }
  const [top] = [...tally].sort((a, b) => b[1] - a[1]);
  if (top === undefined) return null;
  return t(edition.language, 'summary.constraints', {
    construct: edition.names.construct(top[0]),
    n: count(top[1]),
    total: count(total),
  });
}

function caveats(edition: Edition): (Html | string)[] {
  const { language, results } = edition;
  const untested = results.hypotheses.filter(({ verdict }) => verdict === 'not-tested');
  const withheld = results.diagnosis.suppressions.length;
  const ids = joined(
    untested.map(({ id }) => verbatim(id)),
    page(language, 'page.list-separator'),
  );
  return [
    ...(untested.length > 0 && untested.length < results.hypotheses.length
      ? [phrase(t(language, 'summary.untested'), { ids })]
      : []),
    ...(withheld > 0 ? [t(language, 'summary.withheld', { n: count(withheld) })] : []),
  ];
}

/** How many findings came to each verdict, what follows, and the sections to read, the most urgent first. */
function assessmentsEntry(edition: Edition): Html | null {
  const found = assessmentCounts(edition);
  if (found === null) return null;
  const told = sentences(edition, [
    t(edition.language, 'summary.assessments', found),
    assessmentAdvice(edition),
  ]);
  return html`${told}${assessmentList(edition)}`;
}

/** What was found, in sentences made from the verdicts and figures. */
export function summarySection(edition: Edition): Section {
  const findings = [
    dataSentence(edition),
    excludedSentence(edition),
    statusSentence(edition),
    inferenceSentence(edition),
    hypothesesSentence(edition),
    pathsSentence(edition),
    rSquaredSentence(edition),
    mediationSentence(edition),
    assessmentsEntry(edition),
    stagesSentence(edition),
    constraintsSentence(edition),
    ...caveats(edition),
  ].filter((sentence) => sentence !== null);
  return {
    id: 'summary',
    title: t(edition.language, 'summary.title'),
    body: html`<ul class="findings">${findings.map(
      (sentence) => html`<li>${sentence}</li>
`,
    )}</ul>`,
  };
}
