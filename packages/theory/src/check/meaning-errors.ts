import type { Bilingual, ErrorCatalogue } from '@qunhai/kernel';
import { type Place, placeText } from './place.ts';

/** What a reference of a theory may point at. */
export type ReferenceKind = 'construct' | 'item' | 'scale' | 'fact' | 'reference' | 'option';

const referenceNouns: Readonly<Record<ReferenceKind, Bilingual>> = {
  construct: { zh: '构念', en: 'construct' },
  item: { zh: '题项', en: 'item' },
  scale: { zh: '量表', en: 'scale' },
  fact: { zh: '事实题', en: 'fact' },
  reference: { zh: '文献', en: 'reference' },
  option: { zh: '选项', en: 'option' },
};

/** What can be wrong with a theory whose form is right. */
export interface MeaningErrors {
  'duplicate-id': { id: string; first: Place; second: Place };
  'unknown-reference': {
    owner: Bilingual;
    kind: ReferenceKind;
    id: string;
    nearest: string | null;
    known: readonly string[];
  };
  'cyclic-model': { cycle: readonly string[] };
  'duplicate-path': { from: string; to: string; first: Place };
  'construct-without-items': { construct: string };
  'item-of-second-order': { item: string; construct: string };
  'nested-second-order': { construct: string; component: string };
  'contains-itself': { construct: string };
  'component-in-path': { from: string; to: string };
  'component-on-path': { whole: string; component: string; from: string; to: string };
  'path-not-in-model': { hypothesis: string; from: string; to: string };
  'path-only-in-full': { hypothesis: string; from: string; to: string };
  'scale-range': { scale: string; min: number; max: number };
  'anchor-out-of-range': { scale: string; value: number; min: number; max: number };
  'anchor-missing': { scale: string; value: number };
  'dont-know-in-range': { scale: string; code: number };
  'foreign-item': { owner: Bilingual; item: string; actual: string; expected: string };
  'threshold-order': { owner: Bilingual; from: number; to: number };
  'fact-not-numeric': { owner: Bilingual; fact: string };
  'fact-without-options': { fact: string };
  'needless-options': { fact: string };
}

const list = (names: readonly string[]) =>
  names.slice(0, 12).join(', ') + (names.length > 12 ? ' …' : '');

const identity: Pick<ErrorCatalogue<MeaningErrors>, 'duplicate-id' | 'unknown-reference'> = {
  'duplicate-id': {
    zh: (d) => ({
      message: `标识符“${d.id}”重复：先在${placeText(d.first, 'zh')}，又在${placeText(d.second, 'zh')}。`,
      fix: '请给其中一处换一个标识符，并同步修改对它的引用。',
    }),
    en: (d) => ({
      message: `The identifier “${d.id}” is used twice: at ${placeText(d.first, 'en')} and at ${placeText(d.second, 'en')}.`,
      fix: 'Rename one of the two, together with what refers to it.',
    }),
  },
  'unknown-reference': {
    zh: (d) => {
      const noun = referenceNouns[d.kind].zh;
      const others = d.known.length > 0 ? `已定义的${noun}：${list(d.known)}。` : '';
      return {
        message: `${d.owner.zh}引用了不存在的${noun}“${d.id}”。`,
        fix: d.nearest
          ? `请改为“${d.nearest}”，或定义${noun}“${d.id}”。`
          : `请定义${noun}“${d.id}”，或更正此处引用。${others}`,
      };
    },
    en: (d) => {
      const noun = referenceNouns[d.kind].en;
      const others = d.known.length > 0 ? ` Defined: ${list(d.known)}.` : '';
      return {
        message: `The ${noun} “${d.id}” named by ${d.owner.en} does not exist.`,
        fix: d.nearest
          ? `Write “${d.nearest}”, or define the ${noun} “${d.id}”.`
          : `Define the ${noun} “${d.id}” or correct the reference.${others}`,
      };
    },
  },
};

type StructureCode =
  | 'cyclic-model'
  | 'duplicate-path'
  | 'component-in-path'
  | 'component-on-path'
  | 'path-not-in-model'
  | 'path-only-in-full';

const structure: Pick<ErrorCatalogue<MeaningErrors>, StructureCode> = {
  'cyclic-model': {
    zh: (d) => ({
      message: `结构模型有回路：${d.cycle.join(' → ')}。`,
      fix: '请删去或反转回路中的一条路径。',
    }),
    en: (d) => ({
      message: `The structural model runs in a circle: ${d.cycle.join(' → ')}.`,
      fix: 'Remove or reverse one path of the circle.',
    }),
  },
  'duplicate-path': {
    zh: (d) => ({
      message: `路径 ${d.from} → ${d.to} 重复，先在${placeText(d.first, 'zh')}。`,
      fix: '请删去其中一条。',
    }),
    en: (d) => ({
      message: `The path ${d.from} → ${d.to} is given twice, first at ${placeText(d.first, 'en')}.`,
      fix: 'Remove one of the two.',
    }),
  },
  'component-in-path': {
    zh: (d) => ({
      message: `路径 ${d.from} → ${d.to} 的一端是另一端的组成维度。`,
      fix: '请删去这条路径：二阶构念与其维度之间的关系已由测量模型给出。',
    }),
    en: (d) => ({
      message: `One end of the path ${d.from} → ${d.to} is a component of the other.`,
      fix: 'Remove the path; the measurement model already relates a second-order construct to its components.',
    }),
  },
  'component-on-path': {
    zh: (d) => ({
      message: `${d.component} 是二阶构念 ${d.whole} 的组成维度，又单独出现在路径 ${d.from} → ${d.to} 上；${d.whole} 自己也在路径上，同一模型不能两者兼有。`,
      fix: `请让这条路径改用 ${d.whole} 作端点，或把 ${d.component} 移出 ${d.whole} 的 components。`,
    }),
    en: (d) => ({
      message: `${d.component} is a component of the second-order construct ${d.whole} and stands on the path ${d.from} → ${d.to} of its own; as ${d.whole} stands on a path too, one model cannot hold both.`,
      fix: `Draw the path to or from ${d.whole}, or take ${d.component} out of the components of ${d.whole}.`,
    }),
  },
  'path-not-in-model': {
    zh: (d) => ({
      message: `假设“${d.hypothesis}”涉及的路径 ${d.from} → ${d.to} 不在 paths 中。`,
      fix: `请在 paths 中加入“from: ${d.from}, to: ${d.to}”，或更正该假设。`,
    }),
    en: (d) => ({
      message: `Hypothesis “${d.hypothesis}” speaks of the path ${d.from} → ${d.to}, which is not among the paths.`,
      fix: `Add “from: ${d.from}, to: ${d.to}” to paths, or correct the hypothesis.`,
    }),
  },
  'path-only-in-full': {
    zh: (d) => ({
      message: `假设“${d.hypothesis}”属于基本模型，但路径 ${d.from} → ${d.to} 只在完整模型中。`,
      fix: '请给该假设加上“model: full”，或把该路径改为“model: base”。',
    }),
    en: (d) => ({
      message: `Hypothesis “${d.hypothesis}” belongs to the base model but its path ${d.from} → ${d.to} only to the full model.`,
      fix: 'Give the hypothesis “model: full” or the path “model: base”.',
    }),
  },
};

type MeasurementCode =
  | 'construct-without-items'
  | 'item-of-second-order'
  | 'nested-second-order'
  | 'contains-itself'
  | 'foreign-item';

const measurement: Pick<ErrorCatalogue<MeaningErrors>, MeasurementCode> = {
  'construct-without-items': {
    zh: (d) => ({
      message: `构念“${d.construct}”没有题项。`,
      fix: `请至少写一个“construct: ${d.construct}”的题项，或删去该构念。`,
    }),
    en: (d) => ({
      message: `The construct “${d.construct}” has no items.`,
      fix: `Write at least one item with “construct: ${d.construct}”, or remove the construct.`,
    }),
  },
  'item-of-second-order': {
    zh: (d) => ({
      message: `题项“${d.item}”属于二阶构念“${d.construct}”，而二阶构念由其他构念组成，没有自己的题项。`,
      fix: `请把该题项归入“${d.construct}”的某个维度。`,
    }),
    en: (d) => ({
      message: `Item “${d.item}” belongs to the second-order construct “${d.construct}”, which is formed by other constructs and has no items of its own.`,
      fix: `Give the item to one of the components of “${d.construct}”.`,
    }),
  },
  'nested-second-order': {
    zh: (d) => ({
      message: `二阶构念“${d.construct}”的维度“${d.component}”本身也是二阶构念。`,
      fix: `请用“${d.component}”的维度代替它。`,
    }),
    en: (d) => ({
      message: `The component “${d.component}” of the second-order construct “${d.construct}” is itself second-order.`,
      fix: `Name the components of “${d.component}” instead.`,
    }),
  },
  'contains-itself': {
    zh: (d) => ({
      message: `二阶构念“${d.construct}”把自己列为维度。`,
      fix: `请从 components 中删去“${d.construct}”。`,
    }),
    en: (d) => ({
      message: `The second-order construct “${d.construct}” names itself as a component.`,
      fix: `Remove “${d.construct}” from its components.`,
    }),
  },
  'foreign-item': {
    zh: (d) => ({
      message: `${d.owner.zh}使用了构念“${d.actual}”的题项“${d.item}”，而它属于构念“${d.expected}”。`,
      fix: `请改用“${d.expected}”的题项，或更正所属构念。`,
    }),
    en: (d) => ({
      message: `The ${d.owner.en} uses item “${d.item}” of construct “${d.actual}”, but belongs to construct “${d.expected}”.`,
      fix: `Use items of “${d.expected}”, or correct the construct.`,
    }),
  },
};

type AnswerCode = Exclude<
  keyof MeaningErrors,
  'duplicate-id' | 'unknown-reference' | StructureCode | MeasurementCode
>;

const answers: Pick<ErrorCatalogue<MeaningErrors>, AnswerCode> = {
  'scale-range': {
    zh: (d) => ({
      message: `量表“${d.scale}”的最小值 ${d.min} 不小于最大值 ${d.max}。`,
      fix: '请更正 min 和 max。',
    }),
    en: (d) => ({
      message: `The minimum ${d.min} of scale “${d.scale}” is not below its maximum ${d.max}.`,
      fix: 'Correct min and max.',
    }),
  },
  'anchor-out-of-range': {
    zh: (d) => ({
      message: `量表“${d.scale}”的标签值 ${d.value} 不在 ${d.min} 到 ${d.max} 之间。`,
      fix: '请更正该标签的 value，或修改量表的范围。',
    }),
    en: (d) => ({
      message: `The anchor ${d.value} of scale “${d.scale}” is outside ${d.min} to ${d.max}.`,
      fix: 'Correct the value of the anchor or the range of the scale.',
    }),
  },
  'anchor-missing': {
    zh: (d) => ({
      message: `量表“${d.scale}”的端点 ${d.value} 没有标签。`,
      fix: `请在 anchors 中加入“value: ${d.value}”及其中英文标签。`,
    }),
    en: (d) => ({
      message: `The end ${d.value} of scale “${d.scale}” has no label.`,
      fix: `Add an anchor with “value: ${d.value}” and its label in both languages.`,
    }),
  },
  'dont-know-in-range': {
    zh: (d) => ({
      message: `量表“${d.scale}”的“不清楚”编码 ${d.code} 落在量表范围内，会被当作回答。`,
      fix: '请换一个范围之外的编码，例如 99。',
    }),
    en: (d) => ({
      message: `The “don’t know” code ${d.code} of scale “${d.scale}” lies on the scale and would count as an answer.`,
      fix: 'Choose a code outside the range, e.g. 99.',
    }),
  },
  'threshold-order': {
    zh: (d) => ({
      message: `${d.owner.zh}的阈值 from ${d.from} 不小于 to ${d.to}。`,
      fix: '请让 from 小于 to；下降的条件请用 falls。',
    }),
    en: (d) => ({
      message: `In ${d.owner.en} the threshold from ${d.from} is not below to ${d.to}.`,
      fix: 'Make from smaller than to; use falls for a condition that falls.',
    }),
  },
  'fact-not-numeric': {
    zh: (d) => ({
      message: `${d.owner.zh}对事实题“${d.fact}”用了不适合其类型的条件。`,
      fix: '数值型事实题请用 rises 或 falls，选择题请用 is。',
    }),
    en: (d) => ({
      message: `A condition of ${d.owner.en} does not fit the kind of fact “${d.fact}”.`,
      fix: 'Use rises or falls for numbers and is for choices.',
    }),
  },
  'fact-without-options': {
    zh: (d) => ({ message: `选择题“${d.fact}”没有选项。`, fix: '请在 options 中列出选项。' }),
    en: (d) => ({
      message: `The choice question “${d.fact}” has no options.`,
      fix: 'List the options under options.',
    }),
  },
  'needless-options': {
    zh: (d) => ({
      message: `事实题“${d.fact}”不是选择题，却有选项。`,
      fix: '请删去 options，或把 kind 改为 choice 或 multiple-choice。',
    }),
    en: (d) => ({
      message: `The fact “${d.fact}” has options but is no choice question.`,
      fix: 'Remove options, or set kind to choice or multiple-choice.',
    }),
  },
};

export const meaningErrors: ErrorCatalogue<MeaningErrors> = {
  ...identity,
  ...structure,
  ...measurement,
  ...answers,
};
