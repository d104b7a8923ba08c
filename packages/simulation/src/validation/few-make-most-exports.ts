import { live } from './live.ts';
import { type Pattern, withoutMechanism } from './pattern.ts';
import { modelOf } from './worlds.ts';

const steps = 80;

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
  ],
  observe(seed, without) {
    const { state } = live({ model: modelOf({}), seed, steps, without });
    const exports = state.exports
      .slice(0, state.used)
      .filter((sold) => sold > 0)
      .toSorted()
      .reverse();
    const sum = (part: Float64Array) => part.reduce((total, sold) => total + sold, 0);
    return [sum(exports.slice(0, Math.ceil(exports.length / 10))) / sum(exports) - 0.5];
  },
};
