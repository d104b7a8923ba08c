import { z } from 'zod';

const anchors = z.strictObject({
  /** Score at which a firm is fully out of the set, at which it is neither in nor out, and at which it is fully in. */
  exclusion: z.number(),
  crossover: z.number(),
  inclusion: z.number(),
});

/**
 * How configurations are sought, where the study does not leave it to the defaults.
 *
 * The defaults, and why:
 * - `conditions`: what theory puts before the outcome, nearest first, then its mechanisms; as many as leave five firms on average for
 *   each possible combination, at least three and at most eight. With more, most combinations would be without firms.
 * - `anchors`: a sixth, the middle and five sixths of the answer scale (2, 4 and 6 of seven points), an outside standard; percentiles
 *   5, 50 and 95 of the sample where that would put twice as many firms on one side as on the other; where half of the firms are at the
 *   lowest score, that score and percentiles 50 and 95 of the firms above it.
 * - `consistency` .80 and `pri` .60: Greckhamer et al. (2018) ask for .80, and for a PRI well above .50.
 * - `frequency`: one firm in a hundred, at least one, and less where that would drop more than a fifth of the firms.
 */
export const configurationSettings = z.strictObject({
  /** Ids of constructs; of these an outcome takes those that are not itself or a part of it. */
  conditions: z.array(z.string().min(1)).min(2).max(10).optional(),
  /** Points of the answer scale by construct; others as by default. */
  anchors: z
    .record(
      z.string(),
      anchors.refine(
        ({ exclusion, crossover, inclusion }) => exclusion < crossover && crossover < inclusion,
        // A key of the catalogue of whoever reads studies.
        { error: 'expected.anchors' },
      ),
    )
    .optional(),
  /** Least raw consistency of a combination that counts as sufficient. */
  consistency: z.number().min(0.5).max(1).optional(),
  /** Least proportional reduction in inconsistency of such a combination. */
  pri: z.number().min(0).max(1).optional(),
  /** Fewest firms of a combination that counts as observed. */
  frequency: z.int().min(1).max(10_000).optional(),
});
