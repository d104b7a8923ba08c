/** Anchors of a set that grows (or, with full membership at the low end, shrinks) along the scale. */
export interface SShape {
  readonly exclusion: number;
  readonly crossover: number;
  readonly inclusion: number;
}

/** Anchors of a set of middling values, or with inclusion outside, of extreme ones. */
export interface BellShape {
  readonly exclusion: readonly [number, number];
  readonly crossover: readonly [number, number];
  readonly inclusion: readonly [number, number];
}

/** Powers of the curve below and above the crossover; 1 is a straight line. */
export interface Powers {
  readonly below: number;
  readonly above: number;
}

/** Memberships this near to an end are put there, in all methods but the logistic. */
export function snapped(membership: number): number {
  if (membership < 0.0001) return 0;
  return membership > 0.9999 ? 1 : membership;
}

/** Whether the crossover lies strictly between the other anchors. */
export function sShapeInOrder({ exclusion, crossover, inclusion }: SShape): boolean {
  return (inclusion - crossover) * (crossover - exclusion) > 0;
}

/** Whether the six anchors ascend, with inclusion inside or outside; the two inner ones may coincide. */
export function bellInOrder({ exclusion, crossover, inclusion }: BellShape): boolean {
  const inside = exclusion[0] < inclusion[0];
  const outer = inside ? exclusion : inclusion;
  const inner = inside ? inclusion : exclusion;
  return (
    outer[0] < crossover[0] &&
    crossover[0] < inner[0] &&
    inner[0] <= inner[1] &&
    inner[1] < crossover[1] &&
    crossover[1] < outer[1]
  );
}

/**
 * Direct method with a logistic curve: log odds 0 at the crossover and ±ln(idm / (1 − idm)) at the anchors.
 * @param idm - membership at the inclusion anchor, 0.95 by convention
 * @see Ragin (2008), Redesigning social inquiry, ch. 5; Duşa (2019), QCA with R, §4.2.
 */
export function logisticMembership(
  { exclusion, crossover, inclusion }: SShape,
  idm: number,
): (x: number) => number {
  const odds = Math.log(idm / (1 - idm));
  const growing = inclusion > exclusion;
  const low = growing ? exclusion : inclusion;
  const high = growing ? inclusion : exclusion;
  return (x) => {
    const scale = x < crossover ? odds / (crossover - low) : odds / (high - crossover);
    const membership = 1 / (1 + Math.exp(-(x - crossover) * scale));
    return growing ? membership : 1 - membership;
  };
}

/**
 * Direct method with a straight or powered curve between the anchors.
 * @see Duşa (2019), QCA with R, §4.2.2.
 */
export function poweredMembership(anchors: SShape, powers: Powers): (x: number) => number {
  const { exclusion, crossover, inclusion } = anchors;
  const sign = inclusion > exclusion ? 1 : -1;
  return (x) => {
    const at = sign * x;
    if (at <= sign * exclusion) return 0;
    if (at >= sign * inclusion) return 1;
    return snapped(halfCurve(x, at <= sign * crossover, exclusion, crossover, inclusion, powers));
  };
}

/** The curve between two anchors: from 0 to ½ outside the crossover, from ½ to 1 inside. */
function halfCurve(
  x: number,
  outside: boolean,
  exclusion: number,
  crossover: number,
  inclusion: number,
  { below, above }: Powers,
): number {
  if (outside) return ((exclusion - x) / (exclusion - crossover)) ** below / 2;
  return 1 - ((inclusion - x) / (inclusion - crossover)) ** above / 2;
}

/**
 * Bell-shaped set with six anchors, straight or powered between them.
 * @see Duşa (2019), QCA with R, §4.2.2.
 */
export function bellMembership(anchors: BellShape, powers: Powers): (x: number) => number {
  const { exclusion, crossover, inclusion } = anchors;
  const sides = ([0, 1] as const).map((side) => {
    const shape = {
      exclusion: exclusion[side],
      crossover: crossover[side],
      inclusion: inclusion[side],
    };
    return poweredMembership(shape, powers);
  });
  const middle = (Math.max(exclusion[0], inclusion[0]) + Math.min(exclusion[1], inclusion[1])) / 2;
  return (x) => sides[x <= middle ? 0 : 1]!(x);
}

/**
 * Membership by the empirical distribution of the values between the anchors, bent to ½ at the crossover.
 * @see Duşa (2019), QCA with R, §4.2.2 (`ecdf`).
 */
export function cumulativeMembership(
  anchors: SShape,
  values: readonly number[],
): (x: number) => number {
  const { exclusion, crossover, inclusion } = anchors;
  const growing = inclusion > exclusion;
  const low = Math.min(exclusion, inclusion);
  const high = Math.max(exclusion, inclusion);
  const between = values.filter((value) => value >= low && value <= high).sort((a, b) => a - b);
  const share = (x: number) => between.filter((value) => value <= x).length / between.length;
  const middle = share(crossover);
  const rising = (x: number) => {
    if (x <= low) return 0;
    if (x >= high) return 1;
    if (x <= crossover) return middle === 0 ? 0 : share(x) / middle / 2;
    return middle === 1 ? 1 : 1 - (1 - share(x)) / (1 - middle) / 2;
  };
  return (x) => snapped(growing ? rising(x) : 1 - rising(x));
}
