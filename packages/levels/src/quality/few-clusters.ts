/**
 * Whether there are enough groups for what is asked of them; texts under `clusters.*` of the messages.
 * - `clusters-below-10`: variances between groups can hardly be estimated; groups as fixed effects are the usual advice (Snijders & Bosker
 *   2012, Multilevel Analysis, 2nd ed., ch. 4; McNeish & Stapleton 2016, Multivariate Behavioral Research 51(4)).
 * - `clusters-below-30`: standard errors and variances of the upper level are too small without a small-sample correction (Kreft 1996,
 *   the 30/30 rule; Maas & Hox 2005, Methodology 1(3); Cameron & Miller 2015, Journal of Human Resources 50(2), §VI).
 * - `clusters-below-50`: standard errors of variances between groups are somewhat too small (Maas & Hox 2005).
 */
export type FewClusters = 'clusters-below-10' | 'clusters-below-30' | 'clusters-below-50';

/** The warning that a number of groups calls for; null from 50 on. */
export function fewClusters(groups: number): FewClusters | null {
  if (groups < 10) return 'clusters-below-10';
  if (groups < 30) return 'clusters-below-30';
  return groups < 50 ? 'clusters-below-50' : null;
}
