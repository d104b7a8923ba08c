import type { Bilingual } from '@qunhai/kernel';
import type { SemModel } from '@qunhai/sem';
import type { Theory } from '@qunhai/theory';
import { type AnalysedWave, varyingItems } from './analysed-wave.ts';
import { approachWarnings } from './extend/approach-warnings.ts';
import type { AnalysisPlan } from './study-schema.ts';
import { leftOutWarnings } from './weigh/left-out-warnings.ts';

/** What a plan asks for that a run of these answers will not give, said before the run. */
export function planWarnings(
  theory: Theory,
  base: SemModel,
  wave: AnalysedWave,
  plan: AnalysisPlan,
): Bilingual[] {
  return [
    ...leftOutWarnings(theory, wave, plan),
    ...approachWarnings(theory, base, varyingItems(wave), plan),
  ];
}
