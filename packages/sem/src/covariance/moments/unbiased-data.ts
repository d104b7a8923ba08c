import type { GroupData } from './group-data.ts';

/** Complete data with covariances of divisor n − 1. */
export function unbiasedData(group: GroupData): GroupData {
  const factor = group.used / (group.used - 1);
  const patterns = group.patterns.map((pattern) => ({
    ...pattern,
    covariance: pattern.covariance.map((x) => x * factor),
    roots: pattern.roots?.map((x) => x * Math.sqrt(factor)) ?? null,
  }));
  return { ...group, patterns };
}
