/** An effect and its bootstrap interval; null where none could be had. */
export interface JudgedEffect {
  readonly estimate: number;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** What kind of mediation the estimates show. */
export interface MediationVerdict {
  readonly type: 'no-effect' | 'direct-only' | 'indirect-only' | 'complementary' | 'competitive';
  readonly verdict: 'none' | 'partial' | 'full';
  /** Indirect share of the total effect; null unless direct and indirect effect have the same sign. */
  readonly varianceAccountedFor: number | null;
  /** False when the model has no direct path, so that full mediation is assumed rather than found. */
  readonly directModelled: boolean;
}

const verdictOf = {
  'no-effect': 'none',
  'direct-only': 'none',
  'indirect-only': 'full',
  complementary: 'partial',
  competitive: 'partial',
} as const;

/**
 * Mediation by the decision tree of Zhao, Lynch & Chen: is the indirect effect significant (its interval excludes 0),
 * is the direct effect, and do they point the same way? Only then: complementary; opposite ways: competitive.
 * @param direct - null when the model has no direct path between the two constructs
 * @returns null when an interval needed for the verdict is missing
 * @see Zhao, Lynch & Chen (2010), J. of Consumer Research 37, 197–206; Hair et al. (2022), A Primer on PLS-SEM,
 *   3rd ed., ch. 7 (none, partial, full; variance accounted for)
 */
export function mediationVerdict(
  direct: JudgedEffect | null,
  indirect: JudgedEffect,
): MediationVerdict | null {
  if (!indirect.interval || (direct && !direct.interval)) return null;
  const type = mediationType(direct, indirect);
  return {
    type,
    verdict: verdictOf[type],
    varianceAccountedFor: indirectShare(direct, indirect),
    directModelled: direct !== null,
  };
}

function mediationType(direct: JudgedEffect | null, indirect: JudgedEffect) {
  const mediated = excludesZero(indirect.interval);
  if (!direct || !excludesZero(direct.interval)) return mediated ? 'indirect-only' : 'no-effect';
  if (!mediated) return 'direct-only';
  return direct.estimate * indirect.estimate > 0 ? 'complementary' : 'competitive';
}

function indirectShare(direct: JudgedEffect | null, indirect: JudgedEffect): number | null {
  if (!direct || !(direct.estimate * indirect.estimate > 0)) return null;
  return indirect.estimate / (direct.estimate + indirect.estimate);
}

function excludesZero(interval: JudgedEffect['interval']): boolean {
  return interval !== null && (interval.lower > 0 || interval.upper < 0);
}
