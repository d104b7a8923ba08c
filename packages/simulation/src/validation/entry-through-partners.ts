import type { World } from '../world.ts';
import { live } from './live.ts';
import { type Pattern, type Removal, withoutMechanism } from './pattern.ts';
import { modelOf } from './worlds.ts';

const steps = 60;

/** Partners neither show a firm markets nor make it more willing; what they tell it (transfer) stays. */
const noDoors: Removal = {
  name: {
    zh: '伙伴不引荐（自主搜寻为 1，伙伴作用为 0）',
    en: 'partners open no doors (own search 1, effect of partners 0)',
  },
  parameters: { ownSearch: 1, entryPartners: 0 },
};

/** Entry probability rises with exporting neighbours. */
export const entryThroughPartners: Pattern = {
  id: 'entry-through-partners',
  name: { zh: '联系带来联系', en: 'Contacts beget contacts' },
  mechanisms: ['extend'],
  claim: {
    zh: '本地伙伴的国外联系带来新的国外联系：有伙伴在某市场的企业更可能进入该市场。',
    en: 'Partners’ foreign contacts beget contacts: a firm is likelier to enter a market that a local partner is in.',
  },
  design: {
    zh: `默认模型 ${steps} 季度。每季度、每家付得起进入成本的企业、每个尚未进入的市场为一个观察；按市场、知识、优势、本地伙伴数分层匹配，Mantel–Haenszel 风险差。`,
    en: `The default model, ${steps} quarters. An observation is a quarter, a firm that can pay the cost of entry, and a market it is not in; matched by market, knowledge, advantage and number of local partners; Mantel–Haenszel risk difference.`,
  },
  measures: [
    {
      id: 'risk-difference',
      name: {
        zh: '有伙伴在该市场减没有：每千次观察的进入数',
        en: 'Entries per 1000 observations, with a partner there less without',
      },
      unit: { zh: '每千次', en: 'per 1000' },
      claimed: 'more',
      margin: 2,
      vanishesWithout: [withoutMechanism('extend'), noDoors],
    },
  ],
  observe(seed, without) {
    const strata = new Strata();
    let before: Snapshot | null = null;
    live({
      model: modelOf({}),
      seed,
      steps,
      without,
      watch(world) {
        if (before !== null) count(world, before, strata);
        before = snapshotOf(world);
      },
    });
    return [1000 * strata.riskDifference()];
  },
};

/** What firms were like before a quarter. */
interface Snapshot {
  readonly used: number;
  readonly firmId: Int32Array;
  readonly presence: Uint32Array;
  /** Markets that any local partner is in. */
  readonly partnersPresence: Uint32Array;
  readonly couldPay: Uint8Array;
  readonly knowledge: Float64Array;
  readonly advantage: Float64Array;
  readonly degree: Uint8Array;
}

function snapshotOf({ state, parameters }: World): Snapshot {
  const { ties, presence, alive, used } = state;
  const partnersPresence = new Uint32Array(used);
  const couldPay = new Uint8Array(used);
  for (let i = 0; i < used; i++) {
    couldPay[i] = alive[i] === 1 && state.resources[i]! >= parameters.entryCost ? 1 : 0;
    for (let t = i * ties.room, end = t + ties.degree[i]!; t < end; t++)
      partnersPresence[i]! |= presence[ties.partner[t]!]!;
  }
  return {
    ...{ used, partnersPresence, couldPay },
    firmId: state.firmId.slice(),
    presence: presence.slice(),
    knowledge: state.knowledge.slice(),
    advantage: state.advantage.slice(),
    degree: ties.degree.slice(),
  };
}

function count({ state }: World, before: Snapshot, strata: Strata): void {
  const { markets } = state.size;
  for (let i = 0; i < before.used; i++) {
    const same = state.alive[i] === 1 && state.firmId[i] === before.firmId[i];
    if (!same || before.couldPay[i] === 0) continue;
    for (let m = 0; m < markets; m++) {
      if ((before.presence[i]! >>> m) & 1) continue;
      const stratum = stratumOf(before, i, m, before.knowledge[i * markets + m]!);
      const exposed = (before.partnersPresence[i]! >>> m) & 1;
      strata.add(stratum, exposed, (state.presence[i]! >>> m) & 1);
    }
  }
}

/** Bounds of what counts as equal knowledge. */
const knowledgeSteps = [0.005, 0.02, 0.05, 0.15];

function stratumOf({ advantage, degree }: Snapshot, i: number, m: number, known: number): number {
  const ofKnowledge = knowledgeSteps.filter((step) => known >= step).length;
  const ofAdvantage = Math.min(9, Math.floor(advantage[i]! * 10));
  const ofDegree = Math.min(7, degree[i]! >> 1);
  return ((m * 5 + ofKnowledge) * 10 + ofAdvantage) * 8 + ofDegree;
}

/** Two-by-two tables by stratum: unexposed, their entries, exposed, their entries. */
class Strata {
  readonly #tables = new Map<number, [number, number, number, number]>();

  add(stratum: number, exposed: number, entered: number): void {
    let table = this.#tables.get(stratum);
    if (table === undefined) {
      table = [0, 0, 0, 0];
      this.#tables.set(stratum, table);
    }
    table[exposed === 1 ? 2 : 0]++;
    table[exposed === 1 ? 3 : 1] += entered;
  }

  /** @see Greenland & Robins (1985), Estimation of a common effect parameter from sparse follow-up data */
  riskDifference(): number {
    let [sum, weights] = [0, 0];
    for (const [others, theirEntries, exposed, entries] of this.#tables.values()) {
      const all = others + exposed;
      sum += (entries * others - theirEntries * exposed) / all;
      weights += (others * exposed) / all;
    }
    return weights > 0 ? sum / weights : 0;
  }
}
