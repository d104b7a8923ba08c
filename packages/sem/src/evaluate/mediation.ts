/** An effect and its bootstrap interval; null where none could be had. */
export interface JudgedEffect {
  readonly estimate: number;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
}

/** What kind of mediation the estimates show. */
export interface MediationVerdict {
  readonly type: 'no-effect' | 'direct-only' | 'indirect-only' | 'complementary' | 'competitive';
  readonly verdict: 'none' | 'partial' | 'full';
  /**
   * This chain's share of the total effect (direct and all chains); null without a direct path, and where a part of the
   * total effect has another sign than the whole, so that a share means nothing.
   */
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
 * @param indirect - effect of one chain
 * @param total - total effect in the same model: direct effect plus the effects of all chains
 * @returns null when an interval needed for the verdict is missing
 * @see Zhao, Lynch & Chen (2010), J. of Consumer Research 37, 197–206; Hair et al. (2022), A Primer on PLS-SEM,
 *   3rd ed., ch. 7 (none, partial, full; variance accounted for)
 */
export function mediationVerdict(
  direct: JudgedEffect | null,
  indirect: JudgedEffect,
  total: number,
): MediationVerdict | null {
  if (!indirect.interval || (direct && !direct.interval)) return null;
  const type = mediationType(direct, indirect);
  return {
    type,
    verdict: verdictOf[type],
    varianceAccountedFor: shareOfTotal(direct, indirect, total),
    directModelled: direct !== null,
  };
}

function mediationType(direct: JudgedEffect | null, indirect: JudgedEffect) {
  const mediated = excludesZero(indirect.interval);
  if (!direct || !excludesZero(direct.interval)) return mediated ? 'indirect-only' : 'no-effect';
  if (!mediated) return 'direct-only';
  return direct.estimate * indirect.estimate > 0 ? 'complementary' : 'competitive';
}

function shareOfTotal(
  direct: JudgedEffect | null,
  indirect: JudgedEffect,
  total: number,
): number | null {
  if (!direct || total === 0) return null;
  const ofDirect = direct.estimate / total;
  const ofChain = indirect.estimate / total;
  const roundingError = 1e-9;
  const othersAgree = ofDirect + ofChain <= 1 + roundingError;
  return ofDirect > 0 && ofChain > 0 && othersAgree ? ofChain : null;
}

function excludesZero(interval: JudgedEffect['interval']): boolean {
  return interval !== null && (interval.lower > 0 || interval.upper < 0);
}
