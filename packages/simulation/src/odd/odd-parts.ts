import type { Language } from '@qunhai/kernel';
import { fullCitation } from '@qunhai/theory';
import { mechanismNames } from '../parameters/parameter.ts';
import { oddText } from './messages.ts';
import { drawsTable, patternsTable, scheduleTable, stateTables } from './model-tables.ts';
import { citedInProse } from './model-works.ts';
import { outcomesTable, populationTable, scenarioTables, settingTables } from './setting-tables.ts';
import { citedWorks, submodel } from './submodels.ts';

/** The parts of the ODD description that are made from the code: name between the markers → Markdown. */
export function oddParts(language: Language): Readonly<Record<string, string>> {
  const submodels = mechanismNames.map((name) => [`submodel.${name}`, submodel(name, language)]);
  return {
    patterns: patternsTable(language),
    ...stateTables(language),
    schedule: scheduleTable(language),
    draws: drawsTable(language),
    outcomes: outcomesTable(language),
    ...settingTables(language),
    population: populationTable(language),
    ...scenarioTables(language),
    ...Object.fromEntries(submodels),
    references: references(language),
  };
}

function references(language: Language): string {
  const works = citedWorks(citedInProse).map((work) => {
    const note = work.note ? ` *${work.note[language]}*` : '';
    return `- ${fullCitation(work, language)}${note}`;
  });
  return [oddText(language, 'references.lead'), works.join('\n')].join('\n\n');
}
