import { type Bilingual, type Language, languages } from '@qunhai/kernel';
import type { SimulationResults } from '@qunhai/results';
import { count } from './format/format-number.ts';
import { documentMarkup } from './page/document.ts';
import { editionPage, type Lead } from './page/edition-page.ts';
import { t as page } from './page/messages.ts';
import { t } from './sections/simulation/messages.ts';
import { newSimulationEdition } from './sections/simulation/simulation-edition.ts';
import { simulationSections } from './sections/simulation/simulation-sections.ts';

export interface SimulationReportOptions {
  /** Shown first. Without it the page follows the browser's language, and shows Chinese where no script runs. */
  readonly language?: Language;
}

/** What the numbers are, so that nobody takes them for observations. */
function markOf({ study }: SimulationResults): { mark: Bilingual; banner: Bilingual } {
  if (study === null) return { mark: t.both('mark.default'), banner: t.both('banner.default') };
  if (study.data === 'simulated')
    return { mark: page.both('page.simulated'), banner: t.both('banner.simulated') };
  return { mark: t.both('mark.projection'), banner: t.both('banner.projection') };
}

function titleOf({ study }: SimulationResults, language: Language): string {
  const subject = study?.title[language] ?? t(language, 'page.subject-default');
  return t(language, 'page.title', { subject });
}

function leadOf(simulation: SimulationResults, language: Language, banner: string): Lead {
  const { engine, plan, scenarios } = simulation;
  return {
    title: titleOf(simulation, language),
    meta: [
      t(language, 'page.meta', {
        scenarios: scenarios.length,
        replications: count(plan.replications),
        quarters: count(plan.steps),
      }),
      t(language, 'page.engine', { version: engine.version, seed: plan.seed }),
    ],
    banner,
  };
}

/**
 * The report of an experiment: one HTML file in Chinese and English that needs no network. The same results give the same bytes;
 * nothing is recomputed.
 * @param simulation - simulation.json as its schema reads it
 * @returns the complete document
 */
export async function renderSimulation(
  simulation: SimulationResults,
  options: SimulationReportOptions = {},
): Promise<string> {
  const { mark, banner } = markOf(simulation);
  const pages = [];
  for (const language of languages) {
    const edition = newSimulationEdition(simulation, language, mark[language]);
    const lead = leadOf(simulation, language, banner[language]);
    pages.push(editionPage(edition, lead, await simulationSections(edition)));
  }
  const titles: Bilingual = { zh: titleOf(simulation, 'zh'), en: titleOf(simulation, 'en') };
  return documentMarkup({
    subject: titles,
    title: {
      zh: t('zh', 'page.document', { title: titles.zh }),
      en: t('en', 'page.document', { title: titles.en }),
    },
    mark,
    version: simulation.engine.version,
    pages,
    language: options.language ?? languages[0]!,
    followBrowser: options.language === undefined,
  });
}
