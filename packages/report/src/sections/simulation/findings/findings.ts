import type { ScenarioResults } from '@qunhai/results';
import type { Section } from '../../../edition/section.ts';
import { count, decimal } from '../../../format/format-number.ts';
import { html } from '../../../html/html.ts';
import { t as page } from '../../../page/messages.ts';
import { measureOf } from '../measure.ts';
import {
  isOfGrowth,
  type Outcome,
  orderedScenarios,
  pathOf,
  referenceOf,
  type SimulationEdition,
  titleOf,
  wholeGroup,
} from '../simulation-edition.ts';
import { mattersSentence, sourcesSentence } from './evidence-sentences.ts';
import { t } from './messages.ts';
import { scenarioFindings } from './scenario-findings.ts';

function yearsInWords({ language, simulation }: SimulationEdition): string {
  const years = Number(decimal(simulation.plan.steps / 4, 2));
  return t(language, years === 1 ? 'run.year' : 'run.years', { years });
}

function runSentence(edition: SimulationEdition): string {
  const { language, simulation } = edition;
  const { model, plan, scenarios } = simulation;
  return t(language, scenarios.length === 1 ? 'run.one' : 'run.many', {
    firms: count(model.firms),
    scenarios: scenarios.length,
    reference: edition.text(referenceOf(simulation).title),
    replications: count(plan.replications),
    quarters: plan.steps,
    years: yearsInWords(edition),
    population: t(language, `run.${model.population}`),
  });
}

/** Where an outcome goes from the first quarter, before which nothing is sold, to the last one, with the band of that. */
function courseOf(
  edition: SimulationEdition,
  scenario: ScenarioResults,
  outcome: Outcome,
): string | null {
  const path = pathOf(scenario, wholeGroup(edition.simulation), outcome.id);
  const [start, end] = [path?.median[1], path?.median.at(-1)];
  const [low, high] = [path?.low.at(-1), path?.high.at(-1)];
  if (start == null || end == null || low == null || high == null) return null;
  const { level } = measureOf(edition, outcome);
  return t(edition.language, 'reference.item', {
    outcome: edition.text(outcome.name),
    start: level(start),
    end: level(end),
    low: level(low),
    high: level(high),
  });
}

/** The outcome that leads: how much is sold abroad, or else the first of growth. */
function leadingOutcome({ simulation: { outcomes } }: SimulationEdition): Outcome | undefined {
  return (
    outcomes.find(({ unit, aspect }) => unit === 'money' && aspect === 'quantity') ??
    outcomes.find(isOfGrowth)
  );
}

/** The leading outcome and the first of each aspect of growth. */
function toldOutcomes(edition: SimulationEdition): Outcome[] {
  const leading = leadingOutcome(edition);
  const growth = edition.simulation.outcomes.filter(isOfGrowth);
  return growth.filter(
    (outcome) =>
      outcome === leading || outcome === growth.find(({ aspect }) => aspect === outcome.aspect),
  );
}

/** The course of the reference in the outcomes of growth. */
function referenceSentence(edition: SimulationEdition): string | null {
  const { language, simulation } = edition;
  const reference = referenceOf(simulation);
  const items = toldOutcomes(edition)
    .map((outcome) => courseOf(edition, reference, outcome))
    .filter((item) => item !== null);
  if (items.length === 0) return null;
  return t(language, 'reference.lead', {
    scenario: edition.text(reference.title),
    quarters: simulation.plan.steps,
    items: items.join(page(language, 'page.part-separator')),
  });
}

/** Scenarios by the leading outcome at the end. */
function rankingSentence(edition: SimulationEdition): string | null {
  const { language, simulation } = edition;
  const outcome = leadingOutcome(edition);
  if (outcome === undefined || simulation.scenarios.length < 2) return null;
  const group = wholeGroup(simulation);
  const { level } = measureOf(edition, outcome);
  const ends = orderedScenarios(simulation).flatMap(({ title, paths }) => {
    const path = paths.find((each) => each.group === group && each.outcome === outcome.id);
    const [median, low, high] = [path?.median.at(-1), path?.low.at(-1), path?.high.at(-1)];
    return median == null || low == null || high == null ? [] : [{ title, median, low, high }];
  });
  const items = ends
    .sort((a, b) => b.median - a.median)
    .map(({ title, median, low, high }) =>
      t(language, 'ranking.item', {
        scenario: edition.text(title),
        median: level(median),
        low: level(low),
        high: level(high),
      }),
    );
  return t(language, 'ranking.lead', {
    outcome: edition.text(outcome.name),
    quarter: simulation.plan.steps,
    items: items.join(page(language, 'page.part-separator')),
  });
}

/** What the model counts as spending, and that it counts nothing else. */
function costSentence(edition: SimulationEdition): string | null {
  const { language, simulation } = edition;
  const outcome = simulation.outcomes.find(({ aspect }) => aspect === 'policy');
  if (outcome === undefined || simulation.scenarios.length < 2) return null;
  return t(language, 'reading.cost', { outcome: edition.text(outcome.name) });
}

/** Monte-Carlo error of the mean of the leading outcome, the largest of the scenarios. */
function errorSentence(edition: SimulationEdition): string | null {
  const { language, simulation } = edition;
  const { replications, steps } = simulation.plan;
  if (replications < 2) return t(language, 'reading.no-error');
  const outcome = leadingOutcome(edition);
  if (outcome === undefined) return null;
  const group = wholeGroup(simulation);
  const errors = simulation.scenarios.map(
    (scenario) => pathOf(scenario, group, outcome.id)?.standardError.at(-1) ?? 0,
  );
  return t(language, 'reading.error', {
    replications: count(replications),
    outcome: edition.text(outcome.name),
    quarter: steps,
    error: measureOf(edition, outcome).amount(Math.max(...errors)),
  });
}

/** What was run, where it goes when nothing else is done, which scenario ends highest, and what else was found out. */
export function openingSentences(edition: SimulationEdition): string[] {
  return [
    runSentence(edition),
    referenceSentence(edition),
    rankingSentence(edition),
    sourcesSentence(edition),
    mattersSentence(edition),
  ].filter((sentence) => sentence !== null);
}

/** What was found, in sentences made from the numbers, and how to read them. */
export function findingsSection(edition: SimulationEdition): Section {
  const { language, simulation } = edition;
  const { samples } = simulation.model;
  const reading = [
    samples > 0
      ? t(language, 'reading.bands-samples', { samples: count(samples) })
      : t(language, 'reading.bands-luck'),
    errorSentence(edition),
    costSentence(edition),
    t(language, 'reading.causes'),
  ].filter((sentence) => sentence !== null);
  const list = (items: readonly string[]) =>
    html`<ul class="findings">${items.map(
      (item) => html`<li>${item}</li>
`,
    )}</ul>`;
  return {
    id: 'simulation-findings',
    title: titleOf(edition, t(language, 'title')),
    body: [
      list(openingSentences(edition)),
      orderedScenarios(simulation)
        .slice(1)
        .map((scenario) => scenarioFindings(edition, scenario)),
      html`<h3>${t(language, 'reading.title')}</h3>`,
      list(reading),
    ],
  };
}
