import type { Bilingual } from '@qunhai/kernel';
import type { SemModel } from '@qunhai/sem';
import type { Theory } from '@qunhai/theory';
import { message } from '../messages.ts';
import type { AnalysisPlan } from '../study-schema.ts';
import { extensions } from './extended-models.ts';
import { approachOf, productObstacle } from './moderation-approach.ts';

/** Hypotheses that a study's way to estimate interactions cannot test, said before the run. */
export function approachWarnings(
  theory: Theory,
  base: SemModel,
  measured: ReadonlySet<string>,
  plan: AnalysisPlan,
): Bilingual[] {
  const approach = approachOf(plan);
  if (approach === 'two-stage' || plan.moderation === false) return [];
  return extensions(theory, base, measured).flatMap(({ id: hypothesis, model }) => {
    const why = model && productObstacle(model, approach);
    if (!why) return [];
    return [
      {
        zh: message('zh', 'warning.no-products', { hypothesis, reason: why.zh }),
        en: message('en', 'warning.no-products', { hypothesis, reason: why.en }),
      },
    ];
  });
}
