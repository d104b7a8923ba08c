import type { Theory } from '@qunhai/theory';
import { fail } from '../../errors.ts';
import type { AnalysisPlan } from '../../study-schema.ts';

/**
 * Check that the constructs whose configurations a plan asks for, and those it gives anchors, are the theory's.
 * @throws {QunhaiError} study.unknown-condition
 */
export function checkConditions(
  theory: Pick<Theory, 'constructs'>,
  { configurations = {} }: Pick<AnalysisPlan, 'configurations'>,
): void {
  const known = theory.constructs.map(({ id }) => id);
  const { conditions = [], anchors = {} } = configurations;
  const named = { conditions, anchors: Object.keys(anchors) };
  for (const [setting, ids] of Object.entries(named)) {
    const construct = ids.find((id) => !known.includes(id));
    if (construct !== undefined) throw fail('unknown-condition', { setting, construct, known });
  }
}
