import type { BellShape, SShape } from './direct.ts';

/** How a variable becomes a set. */
export type Calibration =
  | {
      readonly method: 'logistic';
      readonly anchors: SShape;
      /** Membership at full inclusion; 0.95 when absent. */
      readonly idm?: number | undefined;
    }
  | {
      readonly method: 'powered';
      readonly anchors: SShape;
      /** 1, a straight line, when absent. */
      readonly below?: number | undefined;
      readonly above?: number | undefined;
    }
  | {
      readonly method: 'bell';
      readonly anchors: BellShape;
      readonly below?: number | undefined;
      readonly above?: number | undefined;
    }
  | { readonly method: 'cumulative'; readonly anchors: SShape }
  | { readonly method: 'indirect'; readonly thresholds: readonly number[] }
  /** One threshold gives a crisp set, several a multi-value condition; a value equal to a threshold is above it. */
  | { readonly method: 'crisp'; readonly thresholds: readonly number[] };

/** Anchors and thresholds in the order in which they are given. */
export function anchorsOf(calibration: Calibration): number[] {
  if ('thresholds' in calibration) return [...calibration.thresholds];
  return Object.values(calibration.anchors).flat();
}

/** Anchors as they are shown: six digits. */
export function listAnchors(anchors: readonly number[]): string {
  return anchors.map((anchor) => Number(anchor.toPrecision(6))).join(', ');
}
