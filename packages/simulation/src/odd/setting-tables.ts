import type { Language } from '@qunhai/kernel';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { outcomes } from '../outcomes/outcomes.ts';
import { policies, shocks } from '../policies/policies.ts';
import { defaultSetting } from '../state/default-setting.ts';
import { defaultPopulation, type PopulationPlan } from '../state/draw-population.ts';
import { list, number, table } from './markdown.ts';
import { oddText } from './messages.ts';
import { outcomeMeanings } from './outcome-meanings.ts';
import { populationMeanings } from './population-meanings.ts';

/** Resources and markets of the default model. */
export function settingTables(language: Language): { resources: string; markets: string } {
  const say = (key: Parameters<typeof oddText>[1]) => oddText(language, key);
  const { resources, markets } = defaultSetting();
  const rounded = (share: number) => number(Math.round(share * 10_000) / 10_000);
  return {
    resources: table(
      [
        ...['id', say('column.resource'), 'b_k', 'g_k'],
        ...[say('column.public'), say('column.follows')],
      ],
      resources.map(({ id, toAdvantage, toCapability, isPublic, follows }) => [
        `\`${id}\``,
        clusteredFirmsTheory.resources.find((resource) => resource.id === id)!.name[language],
        ...[rounded(toAdvantage), rounded(toCapability)],
        ...[say(isPublic ? 'yes' : 'no'), say(`follows.${follows}`)],
      ]),
    ),
    markets: table(
      [
        ...[say('column.market'), say('column.distance')],
        ...[say('column.demand'), say('column.rivals')],
      ],
      markets.map(({ id, distance, demand, rivals }) => [id, distance, demand, rivals]),
    ),
  };
}

/** How the default population is drawn. */
export function populationTable(language: Language): string {
  const say = (key: Parameters<typeof oddText>[1]) => oddText(language, key);
  const fields = Object.keys(populationMeanings) as (keyof PopulationPlan)[];
  return table(
    [say('column.name'), say('column.meaning'), say('column.default')],
    fields.map((field) => {
      const value = defaultPopulation[field];
      const shown = typeof value === 'number' ? number(value) : list(value.map(number), language);
      return [`\`${field}\``, populationMeanings[field][language], shown];
    }),
  );
}

/** What a scenario can do, and what it can let happen. */
export function scenarioTables(language: Language): { policies: string; shocks: string } {
  const say = (key: Parameters<typeof oddText>[1]) => oddText(language, key);
  return {
    policies: table(
      [say('column.policy'), '`policy`', say('column.meaning'), say('column.full')],
      Object.entries(policies).map(([kind, { name, meaning, fullSizeMeaning }]) => [
        ...[name[language], `\`${kind}\``],
        ...[meaning[language], fullSizeMeaning[language]],
      ]),
    ),
    shocks: table(
      [say('column.shock'), '`shock`', say('column.meaning')],
      Object.entries(shocks).map(([kind, { name, meaning }]) => [
        ...[name[language], `\`${kind}\``, meaning[language]],
      ]),
    ),
  };
}

/** What is observed of a world at every quarter. */
export function outcomesTable(language: Language): string {
  const say = (key: Parameters<typeof oddText>[1]) => oddText(language, key);
  return table(
    [
      ...[say('column.outcome'), say('column.aspect'), say('column.meaning')],
      ...[say('column.unit'), say('column.variable')],
    ],
    outcomes.map(({ id, name, aspect, unit }) => [
      ...[name[language], say(`aspect.${aspect}`), outcomeMeanings[id][language]],
      ...[say(`unit.${unit}`), `\`${id}\``],
    ]),
  );
}
