import type { Bilingual, JobControl } from '@qunhai/kernel';
import { weighWords } from '../../weigh/messages.ts';
import { isWeighed } from '../../weigh/weighed-matrix.ts';
import { jobPortion } from '../job-portion.ts';
import { significanceOf } from '../robustness/correct-tests.ts';
import { constructLevels } from './construct-levels.ts';
import { groupBootstrap } from './group-bootstrap.ts';
import { type GroupedFirms, groupedFirms, type LevelsBasis } from './grouped-firms.ts';
import { levelsFindings } from './levels-findings.ts';
import {
  fewestGroups,
  type LevelsAnalysis,
  type LevelsResults,
  wildResamples,
} from './levels-settings.ts';
import { mediationPart } from './mediation-part.ts';
import { levelsWords as words } from './messages.ts';
import { judgedBy, outcomeModels } from './outcome-models.ts';

/** How far firms of a cluster agree, what belongs to clusters, and whether conclusions stand when its firms resemble one another. */
export async function assessLevels(
  basis: LevelsBasis,
  control: JobControl,
): Promise<LevelsResults> {
  const { plan, seed, theory } = basis;
  if (isWeighed(basis.wave.matrix))
    return { findings: [], notes: [weighWords.both('left-out.levels')], analysis: null };
  const grouped = groupedFirms(basis);
  const missing = missingGroups(grouped);
  if (missing !== null) return { findings: [], notes: [missing], analysis: null };
  const settings = { seed, level: plan.level, significance: significanceOf(plan) };
  const constructs = await constructLevels(basis, grouped, settings, jobPortion(control, 0, 0.1));
  const models = await outcomeModels(basis, grouped, settings, jobPortion(control, 0.1, 0.4));
  const mediation = await mediationPart(basis, grouped, settings, jobPortion(control, 0.4, 0.6));
  const bootstrap = await groupBootstrap(basis, grouped, settings, jobPortion(control, 0.6, 1));
  const { by, name, sizes, relatedFrom } = grouped;
  const analysis: LevelsAnalysis = {
    ...{ seed, level: plan.level, by, name, groups: sizes, wildResamples },
    fewest: { ...fewestGroups },
    judgedBy: judgedBy(sizes.count),
    scores: relatedFrom,
    constructs: constructs.found,
    models: models.found,
    mediation: mediation.found,
    bootstrap: bootstrap.found,
  };
  return {
    findings: levelsFindings(theory, analysis, settings.significance),
    notes: [
      ...sizeNotes(grouped),
      ...[constructs, models, mediation, bootstrap].flatMap(({ notes }) => notes),
    ],
    analysis,
  };
}

/** Why there is nothing to look at; null when there is. */
function missingGroups({ by, name, sizes }: GroupedFirms): Bilingual | null {
  const told = (key: 'none.groups' | 'none.one' | 'none.single'): Bilingual => ({
    zh: words('zh', key, { name: name.zh, by }),
    en: words('en', key, { name: name.en, by }),
  });
  if (sizes.count === 0) return told('none.groups');
  if (sizes.count === 1) return told('none.one');
  return sizes.most === 1 ? told('none.single') : null;
}

function sizeNotes({ by, sizes, relatedFrom }: GroupedFirms): Bilingual[] {
  const { without, single, count } = sizes;
  return [
    ...(without > 0 ? [words.both('note.without', { count: without })] : []),
    ...(single > 0 ? [words.both('note.single', { count: single, groups: count })] : []),
    ...(by === 'cluster' ? [] : [words.both('note.fact')]),
    ...(relatedFrom === 'answers' ? [words.both('note.answers')] : []),
    ...(count < fewestGroups.between
      ? [words.both('note.between', { groups: count, required: fewestGroups.between })]
      : []),
  ];
}
