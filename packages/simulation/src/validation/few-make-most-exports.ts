import type { State } from '../state/state.ts';
import { live } from './live.ts';
import { type Pattern, unclaimed, withoutMechanism } from './pattern.ts';
import { modelOf } from './worlds.ts';

const steps = 80;
/** Ten years more. */
const later = 120;

/** Few firms make most exports: the top tenth at least half. */
export const fewMakeMostExports: Pattern = {
  id: 'few-make-most-exports',
  name: { zh: '少数企业占大部分出口', en: 'Few firms make most exports' },
  mechanisms: ['sell', 'grow'],
  claim: {
    zh: '出口额前 10% 的出口企业占出口总额的一半以上。',
    en: 'The top tenth of the exporting firms make at least half of all exports.',
  },
  design: {
    zh: `默认模型，第 ${steps} 季度的出口企业。`,
    en: `The default model; firms that export in quarter ${steps}.`,
  },
  measures: [
    {
      id: 'top-share',
      name: {
        zh: '前 10% 出口企业的出口份额减一半',
        en: 'Share of exports of the top tenth of exporters, less half',
      },
      unit: { zh: '份额', en: 'share' },
      claimed: 'more',
      margin: 0,
      vanishesWithout: [withoutMechanism('sell'), withoutMechanism('grow')],
    },
    unclaimed({
      id: 'top-share-later',
      name: { zh: `同上，第 ${later} 季度`, en: `The same in quarter ${later}` },
      unit: { zh: '份额', en: 'share' },
    }),
  ],
  observe(seed, without) {
    const shares: number[] = [];
    live({
      model: modelOf({}),
      seed,
      steps: later,
      without,
      watch({ state }, quarter) {
        if (quarter === steps || quarter === later) shares.push(topShare(state) - 0.5);
      },
    });
    return shares;
  },
};

/** Share of exports that the top tenth of the exporting firms makes. */
function topShare({ exports, used }: State): number {
  const sold = exports
    .slice(0, used)
    .filter((x) => x > 0)
    .toSorted()
    .reverse();
  const sum = (part: Float64Array) => part.reduce((total, x) => total + x, 0);
  return sum(sold.slice(0, Math.ceil(sold.length / 10))) / sum(sold);
}
