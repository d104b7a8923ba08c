import type { Bilingual, Language } from '@qunhai/kernel';
import { clusteredFirmsTheory } from '@qunhai/theory';
import type { Model } from '../model/model.ts';
import { mechanismTexts } from '../odd/mechanism-texts.ts';
import { type ParameterName, parameters } from '../parameters/parameters.ts';
import { type PolicyKind, policies } from '../policies/policies.ts';
import type { PolicyUse, Scenario, Shock } from '../scenario/scenario-schema.ts';
import { say } from './messages.ts';

/** Policies whose full size is a share, and is said in per cent. */
const saidInPercent: ReadonlySet<PolicyKind> = new Set([
  'invest',
  'entry-support',
  'joint-brand',
  'training',
]);

/**
 * What is done and what happens in a scenario, one sentence each. Quarters are counted from 1 for people: what starts at step 4 happens
 * in the fifth quarter, and shows in the observations of quarter 5.
 * @param steps - quarters of the run
 */
export function scenarioTexts(scenario: Scenario, model: Model, steps: number): Bilingual[] {
  const texts = [
    ...scenario.policies.map((use) => policyText(use, model, steps)),
    ...scenario.shocks.map((shock) => shockText(shock, steps)),
    ...Object.keys(scenario.parameters).map((name) =>
      parameterText(name as ParameterName, scenario, model),
    ),
    ...scenario.switchedOff.map((mechanism) =>
      inBoth((language) =>
        say(language, 'change.switched-off', { name: mechanismTexts[mechanism].name[language] }),
      ),
    ),
  ];
  return texts.length > 0 ? texts : [say.both('change.nothing')];
}

function policyText(use: PolicyUse, model: Model, steps: number): Bilingual {
  const { fullSize } = policies[use.policy];
  const amount = use.size * fullSize * (saidInPercent.has(use.policy) ? 100 : 1);
  return inBoth((language) =>
    say(language, `policy.${use.policy}`, {
      when: whenText(use, steps, language),
      where: whereText(use, model, language),
      size: brief(use.size * 100),
      amount: brief(amount),
      ...(use.resource !== undefined && { resource: resourceName(use.resource, language) }),
    }),
  );
}

function shockText(shock: Shock, steps: number): Bilingual {
  const span = { start: shock.start, duration: shock.shock === 'demand' ? shock.duration : 1 };
  const key =
    shock.shock === 'structural'
      ? 'shock.structural'
      : shock.size < 0
        ? 'shock.demand-lower'
        : 'shock.demand-higher';
  return inBoth((language) =>
    say(language, key, {
      when: whenText(span, steps, language),
      size: brief(Math.abs(shock.size) * 100),
    }),
  );
}

function parameterText(name: ParameterName, scenario: Scenario, model: Model): Bilingual {
  return inBoth((language) =>
    say(language, 'change.parameter', {
      name,
      value: scenario.parameters[name]!,
      usual: brief(model.parameters[name]),
      meaning: parameters[name].meaning[language],
    }),
  );
}

function whenText(
  { start, duration }: { readonly start: number; readonly duration: number },
  steps: number,
  language: Language,
): string {
  const values = { first: start + 1, last: start + duration, steps };
  if (start >= steps) return say(language, 'when.never', values);
  if (duration === 1) return say(language, 'when.one', values);
  return say(language, start + duration >= steps ? 'when.on' : 'when.some', values);
}

/** The firms, or the clusters, that a policy is for. */
function whereText({ policy, clusters }: PolicyUse, model: Model, language: Language): string {
  const ofClusters = policy === 'invest' || policy === 'joint-brand';
  if (clusters === undefined)
    return say(language, ofClusters ? 'where.all-clusters' : 'where.all-firms');
  const names = clusters.map(
    (id) => model.setting.clusters.find((cluster) => cluster.id === id)?.name[language] ?? id,
  );
  const listed = names.join(language === 'zh' ? '、' : ', ');
  return ofClusters ? listed : say(language, 'where.firms-of', { clusters: listed });
}

/** Name of a resource of the built-in theory; the identifier of one of a theory of the user's own. */
function resourceName(id: string, language: Language): string {
  return (
    clusteredFirmsTheory.resources.find((resource) => resource.id === id)?.name[language] ?? id
  );
}

function inBoth(text: (language: Language) => string): Bilingual {
  return { zh: text('zh'), en: text('en') };
}

/** At most three significant digits. */
function brief(value: number): number {
  return Number(value.toPrecision(3));
}
