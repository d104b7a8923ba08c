import type { ConfigurationInput } from '../analyze-configurations.ts';
import type { Calibration } from '../calibration/calibration.ts';
import { bellInOrder, sShapeInOrder } from '../calibration/direct.ts';
import type { RawVariable, RobustnessOptions } from './test-robustness.ts';

/** What may be changed: a cut-off, or one anchor (by its order) of a set. */
export type Choice =
  | { readonly kind: 'consistency' | 'pri' | 'frequency' }
  | { readonly kind: 'anchor'; readonly set: string; readonly anchor: number };

/** An analysis with its raw variables. */
export interface Choices {
  readonly input: ConfigurationInput;
  readonly raw: Readonly<Record<string, RawVariable>>;
}

/** A choice with its value, by how much it is moved, and between what. */
export interface Move {
  readonly choice: Choice;
  readonly value: number;
  readonly step: number;
  readonly low: number;
  readonly high: number;
}

export function choicesOf(
  { input, raw }: Choices,
  steps: NonNullable<RobustnessOptions['steps']>,
): Move[] {
  const { consistency = 0.8, pri = 0, frequency = 1 } = input.cutoffs ?? {};
  const moves: Move[] = [
    {
      ...move('consistency', consistency, steps.consistency ?? 0.05),
      low: input.cutoffs?.contradiction ?? 0,
      high: 1,
    },
    {
      ...move('frequency', frequency, steps.frequency ?? 1),
      low: 1,
      high: Math.max(1, input.cases.length),
    },
  ];
  if (pri > 0) moves.push({ ...move('pri', pri, steps.pri ?? 0.05), low: 0, high: 1 });
  for (const [set, variable] of Object.entries(raw)) {
    const step = steps.anchor ?? rangeOf(variable.values) / 20;
    for (const [anchor, value] of anchorList(variable.calibration).entries())
      moves.push({
        ...{ choice: { kind: 'anchor', set, anchor }, value, step },
        low: Number.NEGATIVE_INFINITY,
        high: Number.POSITIVE_INFINITY,
      });
  }
  return moves.filter(({ step }) => step > 0);
}

function move(kind: 'consistency' | 'pri' | 'frequency', value: number, step: number) {
  return { choice: { kind }, value, step };
}

function rangeOf(values: ArrayLike<number>): number {
  const known = Array.from(values).filter(Number.isFinite);
  return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
}

/** The analysis with one choice changed; null when the anchors would no longer be in order. */
export function withChoice(choices: Choices, choice: Choice, to: number): Choices | null {
  const { input, raw } = choices;
  if (choice.kind !== 'anchor')
    return { raw, input: { ...input, cutoffs: { ...input.cutoffs, [choice.kind]: to } } };
  const variable = raw[choice.set]!;
  const calibration = withAnchor(variable.calibration, choice.anchor, to);
  if (!inOrder(calibration)) return null;
  return { input, raw: { ...raw, [choice.set]: { ...variable, calibration } } };
}

/** Exclusion, crossover and inclusion (of a bell, two each), or the thresholds. */
function anchorList(calibration: Calibration): number[] {
  if ('thresholds' in calibration) return [...calibration.thresholds];
  const { exclusion, crossover, inclusion } = calibration.anchors;
  return [exclusion, crossover, inclusion].flat();
}

function withAnchor(calibration: Calibration, position: number, to: number): Calibration {
  const moved = anchorList(calibration).with(position, to);
  if ('thresholds' in calibration) return { ...calibration, thresholds: moved };
  if (calibration.method === 'bell') {
    const pair = (i: number) => [moved[i]!, moved[i + 1]!] as const;
    return {
      ...calibration,
      anchors: { exclusion: pair(0), crossover: pair(2), inclusion: pair(4) },
    };
  }
  const [exclusion, crossover, inclusion] = moved as [number, number, number];
  return { ...calibration, anchors: { exclusion, crossover, inclusion } };
}

function inOrder(calibration: Calibration): boolean {
  if (calibration.method === 'bell') return bellInOrder(calibration.anchors);
  return 'thresholds' in calibration || sShapeInOrder(calibration.anchors);
}
