import { type Language, languages } from '@qunhai/kernel';
import type { Results, SimulationResults } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import { type Edition, newEdition } from './edition/edition.ts';
import type { Section } from './edition/section.ts';
import { methodSections } from './methods/method-sections.ts';
import { documentMarkup } from './page/document.ts';
import { editionPage, type Lead } from './page/edition-page.ts';
import { t } from './page/messages.ts';
import { clustersSection } from './sections/diagnosis/clusters.ts';
import { couplingSection } from './sections/diagnosis/coupling.ts';
import { firmsSection } from './sections/diagnosis/firms.ts';
import { importanceSection } from './sections/diagnosis/importance.ts';
import { lockInSection } from './sections/diagnosis/lock-in.ts';
import { resourcesSection } from './sections/diagnosis/resources.ts';
import { stagesSection } from './sections/diagnosis/stages.ts';
import { resourceStructureSection } from './sections/diagnosis/structure.ts';
import { groupsSection } from './sections/full-model/groups.ts';
import { moderationSection } from './sections/full-model/moderation.ts';
import { measurementSection } from './sections/measurement/measurement.ts';
import { effectsSection } from './sections/model/effects.ts';
import { frameworkSection } from './sections/model/framework.ts';
import { hypothesesSection } from './sections/model/hypotheses.ts';
import { structureSection } from './sections/model/structure.ts';
import { summarySection } from './sections/model/summary.ts';
import { citationSection } from './sections/record/citation.ts';
import { exclusionsSection } from './sections/record/exclusions.ts';
import { inputsSection } from './sections/record/inputs.ts';
import { limitationsSection } from './sections/record/limitations.ts';
import { methodsSection } from './sections/record/methods.ts';
import { qualitySection } from './sections/record/quality.ts';
import { referencesSection } from './sections/record/references.ts';
import { simulationSections } from './sections/simulation/simulation-sections.ts';

export interface ReportOptions {
  /** Shown first. Without it the page follows the browser's language, and shows Chinese where no script runs. */
  readonly language?: Language;
  /**
   * False for a report to pass on: no section about firms and no identifier of a firm anywhere; lists of excluded rows, missing
   * answers and suspects then give counts only.
   */
  readonly firms?: boolean;
  /** What an experiment with the study's model found; its sections stand before those about the data. */
  readonly simulation?: SimulationResults;
}

type MakeSection = (edition: Edition) => Section | null | Promise<Section | null>;

/** In reading order: tables and figures are numbered, and works cited, as the sections are made; references come last. */
const findings: readonly MakeSection[] = [
  summarySection,
  frameworkSection,
  hypothesesSection,
  measurementSection,
  structureSection,
  effectsSection,
  moderationSection,
  groupsSection,
  ...methodSections,
  clustersSection,
  resourcesSection,
  resourceStructureSection,
  importanceSection,
  stagesSection,
  couplingSection,
  lockInSection,
  firmsSection,
];

const record: readonly MakeSection[] = [
  qualitySection,
  exclusionsSection,
  methodsSection,
  inputsSection,
  limitationsSection,
  citationSection,
  referencesSection,
];

async function made(sections: readonly MakeSection[], edition: Edition): Promise<Section[]> {
  const all: Section[] = [];
  for (const make of sections) {
    const section = await make(edition);
    if (section !== null) all.push(section);
  }
  return all;
}

async function sectionsOf(
  edition: Edition,
  simulation: SimulationResults | undefined,
): Promise<Section[]> {
  const found = await made(findings, edition);
  const simulated =
    simulation === undefined
      ? []
      : await simulationSections({ ...edition, simulation, within: true });
  return [...found, ...simulated, ...(await made(record, edition))];
}

/** Title of the study, its theory and program, and its note. */
function leadOf({ language, results, theory, text, mark }: Edition): Lead {
  const { study, engine } = results.run;
  return {
    title: text(study.title),
    meta: [
      t(language, 'page.theory', { title: text(theory.title), version: theory.version }),
      t(language, 'page.engine', { version: engine.version }),
    ],
    note: study.note && text(study.note),
    banner: mark && t(language, 'page.simulated-banner'),
  };
}

/**
 * The report of a study: one HTML file in Chinese and English that needs no network. The same results and theory give the same
 * bytes. Parts the theory or the data do not provide are left out or say why they are empty; nothing is recomputed.
 * @param results - results.json as its schema reads it
 * @param theory - the theory the study ran with; names, definitions and limits come from it
 * @returns the complete document
 */
export async function renderReport(
  results: Results,
  theory: Theory,
  options: ReportOptions = {},
): Promise<string> {
  const editions = {
    zh: newEdition(results, theory, 'zh', options.firms),
    en: newEdition(results, theory, 'en', options.firms),
  };
  const pages = [];
  for (const language of languages) {
    const edition = editions[language];
    pages.push(
      editionPage(edition, leadOf(edition), await sectionsOf(edition, options.simulation)),
    );
  }
  const { study, engine } = results.run;
  const title = (language: Language) =>
    t(language, 'page.document', { study: study.title[language] });
  return documentMarkup({
    subject: study.title,
    title: { zh: title('zh'), en: title('en') },
    mark: study.data === 'simulated' ? t.both('page.simulated') : null,
    version: engine.version,
    pages,
    language: options.language ?? languages[0]!,
    followBrowser: options.language === undefined,
  });
}
