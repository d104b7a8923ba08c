import type { Theory } from '@qunhai/theory';
import { fail } from '../errors.ts';
import { numericFacts } from '../numeric-facts.ts';
import type { AnalysisPlan } from '../study-schema.ts';

/** A fact of firms that is held constant. */
export interface ControlRequest {
  /** Name of the control in the estimated model. */
  readonly id: string;
  readonly fact: string;
  /** Whether its natural logarithm is taken. */
  readonly log: boolean;
}

/**
 * The control variables of a plan; none when it names none.
 * @throws {QunhaiError} study.unknown-control
 */
export function controlRequests(
  theory: Theory,
  { controls = [] }: Pick<AnalysisPlan, 'controls'>,
): ControlRequest[] {
  const known = numericFacts(theory);
  return controls.map((control) => {
    const { fact, log = false } = typeof control === 'string' ? { fact: control } : control;
    if (!known.includes(fact)) throw fail('unknown-control', { fact, known });
    return { id: `control-${fact}`, fact, log };
  });
}
