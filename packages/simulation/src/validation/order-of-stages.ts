import { stages } from '../state/state.ts';
import type { World } from '../world.ts';
import { live } from './live.ts';
import { type Pattern, withoutMechanism } from './pattern.ts';
import { livesOn, modelOf } from './worlds.ts';

const steps = 80;
const competing = stages.indexOf('competing');
const cooperating = stages.indexOf('cooperating');

/** Firms pass learning before competing before cooperating; some fall back. */
export const orderOfStages: Pattern = {
  id: 'order-of-stages',
  name: { zh: '阶段依次而过', en: 'Stages come in order' },
  mechanisms: ['climb'],
  claim: {
    zh: '企业先学习、再竞争、后合作；有的企业会退回。',
    en: 'Firms pass learning before competing before cooperating; some fall back.',
  },
  design: {
    zh: `默认模型的初始企业，${steps} 季度内每季度的阶段。`,
    en: `Firms of the start of the default model; their stage in each of ${steps} quarters.`,
  },
  measures: [
    {
      id: 'climbs',
      name: {
        zh: '每百家企业中走完三个阶段的企业',
        en: 'Firms of 100 that passed all three stages, one after another',
      },
      unit: { zh: '每百家', en: 'per 100' },
      claimed: 'more',
      margin: 2,
      vanishesWithout: [withoutMechanism('climb')],
    },
    {
      id: 'skips',
      name: {
        zh: '每百家企业跳过未曾到过的阶段的次数',
        en: 'Steps past a stage the firm had never been in, per 100 firms',
      },
      unit: { zh: '每百家', en: 'per 100' },
      claimed: 'nothing',
      margin: 0.01,
      vanishesWithout: [],
    },
    {
      id: 'falls',
      name: { zh: '每百家企业退回的次数', en: 'Falls to an earlier stage, per 100 firms' },
      unit: { zh: '每百家', en: 'per 100' },
      claimed: 'more',
      margin: 2,
      vanishesWithout: [withoutMechanism('climb')],
    },
    {
      id: 'falls-from-above',
      name: {
        zh: '其中从竞争或合作阶段退回的次数',
        en: 'of these, from competing or cooperating',
      },
      unit: { zh: '每百家', en: 'per 100' },
      claimed: 'more',
      margin: 0.2,
      vanishesWithout: [withoutMechanism('climb')],
    },
  ],
  observe(seed, without) {
    const course = new Course();
    live({ model: modelOf({}), seed, steps, without, watch: (world) => course.follow(world) });
    return course.per100();
  },
};

/** Follows the stages of the firms of the start. */
class Course {
  #stage = new Uint8Array();
  #highest = new Uint8Array();
  #passedAll = 0;
  #skips = 0;
  #falls = 0;
  #fallsFromAbove = 0;

  follow({ state }: World): void {
    if (this.#stage.length === 0) {
      this.#stage = state.stage.slice(0, state.used);
      this.#highest = this.#stage.slice();
    }
    for (let i = 0; i < this.#stage.length; i++)
      if (livesOn(state, i)) this.#go(i, state.stage[i]!);
  }

  #go(firm: number, to: number): void {
    const from = this.#stage[firm]!;
    const highest = this.#highest[firm]!;
    if (to > highest + 1) this.#skips++;
    if (to < from) this.#falls++;
    if (to < from && from >= competing) this.#fallsFromAbove++;
    if (to === cooperating && highest === competing) this.#passedAll++;
    this.#stage[firm] = to;
    this.#highest[firm] = Math.max(highest, to);
  }

  per100(): number[] {
    const scale = 100 / this.#stage.length;
    return [this.#passedAll, this.#skips, this.#falls, this.#fallsFromAbove].map((n) => n * scale);
  }
}
