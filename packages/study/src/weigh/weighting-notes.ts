import type { Bilingual } from '@qunhai/kernel';
import { strongDesignEffect } from '@qunhai/results';
import { message } from '../messages.ts';
import type { Weighting } from './weighting.ts';

/** That firms are weighted, what that costs, and a caution where weights differ much. */
export function weightingNotes(weighting: Weighting): Bilingual[] {
  const { fact, firms, effective, designEffect, least, most, withoutWeight } = weighting;
  const effect = designEffect.toFixed(2);
  const values = { fact, firms, effective: effective.toFixed(1), effect };
  return [
    message.both('weights.used', values),
    ...(withoutWeight > 0 ? [message.both('weights.without', { count: withoutWeight })] : []),
    ...(designEffect > strongDesignEffect
      ? [
          message.both('weights.uneven', {
            ...{ least: least.toFixed(2), most: most.toFixed(2), effect },
            limit: strongDesignEffect.toFixed(1),
          }),
        ]
      : []),
  ];
}
