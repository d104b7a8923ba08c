import type { Bilingual, Language } from '@qunhai/kernel';
import type { Theory } from '@qunhai/theory';
import type { AnalysedWave } from '../analysed-wave.ts';
import { groupRequests } from '../groups/group-firms.ts';
import type { AnalysisPlan } from '../study-schema.ts';
import { weighWords } from './messages.ts';
import { isWeighed } from './weighed-matrix.ts';

/** Families of assessments with methods that take no weights (docs/decisions/0015), in the order in which they are told. */
const families = ['prediction', 'robustness', 'covariance', 'levels'] as const;

/**
 * What a run leaves out because firms are weighted, and settings that have no effect for that reason, said before the run; nothing where
 * firms count alike.
 */
export function leftOutWarnings(
  theory: Theory,
  { matrix }: Pick<AnalysedWave, 'matrix'>,
  plan: AnalysisPlan,
): Bilingual[] {
  if (!isWeighed(matrix)) return [];
  const isCompared = groupRequests(theory, plan).length > 0;
  const asked = families.filter((family) => plan.assessments?.includes(family) ?? true);
  const parts = [...asked, ...(isCompared ? (['groups'] as const) : [])];
  const settings = idleSettings(plan, parts);
  const listed = (language: Language) => parts.map((part) => weighWords(language, `part.${part}`));
  const told = (language: Language) =>
    weighWords(language, 'before.left-out', {
      fact: plan.weights!,
      parts: listed(language).join(language === 'zh' ? '；' : '; '),
    });
  return [
    ...(parts.length > 0 ? [{ zh: told('zh'), en: told('en') }] : []),
    ...(settings.length > 0 ? [weighWords.both('before.idle', { settings })] : []),
  ];
}

/** Settings of a plan that only what is left out would read, as study.yaml names them. */
function idleSettings(
  { covariance = {}, levels, groups }: AnalysisPlan,
  parts: readonly string[],
): string[] {
  const ofCovariance = Object.entries(covariance)
    .filter(([, value]) => value !== false)
    .map(([name]) => `analysis.covariance.${name}`);
  return [
    ...(parts.includes('covariance') ? ofCovariance : []),
    ...(parts.includes('levels') && levels !== undefined ? ['analysis.levels'] : []),
    ...(parts.includes('groups') && groups !== undefined ? ['analysis.groups'] : []),
  ];
}
