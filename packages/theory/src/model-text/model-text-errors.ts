import type { Bilingual, ErrorCatalogue } from '@qunhai/kernel';

/** What can be wrong with a model text. */
export interface ModelTextErrors {
  'own-modifier': { modifier: string };
  'misplaced-modifier': { modifier: 'full' | 'weights' };
  'weights-disagree': { construct: string };
  'undefined-construct': { construct: string; nearest: string | null };
  'undefined-item': { item: string; construct: string; nearest: string | null };
  'item-not-construct': { item: string; construct: string };
  'mixed-measurement': { construct: string };
  'reflective-second-order': { construct: string };
  'measured-twice': { construct: string };
  'named-twice': { name: string };
  'path-twice': { from: string; to: string };
  'not-measured': { construct: string };
  'dropped-part-in-use': { part: Bilingual; dependents: readonly Bilingual[] };
  'hypothesis-without-path': { hypotheses: readonly string[]; from: string; to: string };
}

type NameCode = 'undefined-construct' | 'undefined-item' | 'item-not-construct' | 'named-twice';

const names: Pick<ErrorCatalogue<ModelTextErrors>, NameCode> = {
  'undefined-construct': {
    zh: (d) => ({
      message: `理论中没有构念“${d.construct}”。`,
      fix: d.nearest
        ? `是否想写“${d.nearest}”？若是新构念，请先写出它的名称和定义。`
        : '若是新构念，请先写出它的名称和定义。',
    }),
    en: (d) => ({
      message: `The theory has no construct “${d.construct}”.`,
      fix: d.nearest
        ? `Did you mean “${d.nearest}”? A new construct needs its name and definition first.`
        : 'A new construct needs its name and definition first.',
    }),
  },
  'undefined-item': {
    zh: (d) => ({
      message: `理论中没有题项“${d.item}”。`,
      fix: d.nearest
        ? `是否想写“${d.nearest}”？若是“${d.construct}”的新题项，请先写出它的题目。`
        : `若是“${d.construct}”的新题项，请先写出它的题目。`,
    }),
    en: (d) => ({
      message: `The theory has no item “${d.item}”.`,
      fix: d.nearest
        ? `Did you mean “${d.nearest}”? A new item of “${d.construct}” needs its wording first.`
        : `A new item of “${d.construct}” needs its wording first.`,
    }),
  },
  'item-not-construct': {
    zh: (d) => ({
      message: `“${d.item}”是题项；路径连接的是构念。`,
      fix: `请改用它所属的构念“${d.construct}”。`,
    }),
    en: (d) => ({
      message: `“${d.item}” is an item, and paths join constructs.`,
      fix: `Write its construct, “${d.construct}”.`,
    }),
  },
  'named-twice': {
    zh: (d) => ({
      message: `“${d.name}”出现了两次；一个题项只测量一个构念。`,
      fix: '请删去其中一处。',
    }),
    en: (d) => ({
      message: `“${d.name}” is named twice; an item measures one construct.`,
      fix: 'Remove one of the two.',
    }),
  },
};

type ModelCode = Exclude<keyof ModelTextErrors, NameCode>;

const model: Pick<ErrorCatalogue<ModelTextErrors>, ModelCode> = {
  'own-modifier': {
    zh: (d) => ({
      message: `“${d.modifier}”不是可用的写法。`,
      fix: '请写 full()*（路径只属于完整模型），或 weights(A)*、weights(B)*、weights(unit)*（合成构念的权重）。',
    }),
    en: (d) => ({
      message: `“${d.modifier}” means nothing here.`,
      fix: 'Write full()* (a path of the full model only), or weights(A)*, weights(B)* or weights(unit)* (of a composite).',
    }),
  },
  'misplaced-modifier': {
    zh: (d) =>
      d.modifier === 'full'
        ? { message: 'full() 只能用在路径（“~”）中。', fix: '请删去“full()*”。' }
        : { message: 'weights() 只能用在合成构念（“<~”）中。', fix: '请删去“weights(…)*”。' },
    en: (d) =>
      d.modifier === 'full'
        ? { message: 'full() belongs to paths (“~”).', fix: 'Remove “full()*”.' }
        : { message: 'weights() belongs to composites (“<~”).', fix: 'Remove “weights(…)*”.' },
  },
  'weights-disagree': {
    zh: (d) => ({
      message: `“${d.construct}”写了两种不同的权重。`,
      fix: '请只保留一个 weights()。',
    }),
    en: (d) => ({
      message: `“${d.construct}” is given two different kinds of weights.`,
      fix: 'Keep one weights().',
    }),
  },
  'mixed-measurement': {
    zh: (d) => ({
      message: `“${d.construct}”的右边既有题项又有构念。`,
      fix: '请只写题项；二阶构念只写构念。',
    }),
    en: (d) => ({
      message: `“${d.construct}” has both items and constructs on its right.`,
      fix: 'Name items only, or, for a second-order construct, constructs only.',
    }),
  },
  'reflective-second-order': {
    zh: (d) => ({
      message: `还不支持反映型的二阶构念（“${d.construct} =~ 构念”）。`,
      fix: '请用“<~”：二阶构念由其维度合成。',
    }),
    en: (d) => ({
      message: `Reflective second-order constructs (“${d.construct} =~ construct”) are not supported here yet.`,
      fix: 'Write “<~”: a second-order construct is formed by its components.',
    }),
  },
  'measured-twice': {
    zh: (d) => ({
      message: `“${d.construct}”先后用了“=~”和“<~”两种测量方式。`,
      fix: '请只用一种。',
    }),
    en: (d) => ({
      message: `“${d.construct}” is measured both by “=~” and by “<~”.`,
      fix: 'Use one of the two.',
    }),
  },
  'path-twice': {
    zh: (d) => ({ message: `路径 ${d.from} → ${d.to} 写了两次。`, fix: '请删去其中一处。' }),
    en: (d) => ({
      message: `The path ${d.from} → ${d.to} is written twice.`,
      fix: 'Remove one of the two.',
    }),
  },
  'not-measured': {
    zh: (d) => ({
      message: `“${d.construct}”没有测量语句。`,
      fix: `请写出“${d.construct} =~ …”或“${d.construct} <~ …”，或删去提到它的地方。`,
    }),
    en: (d) => ({
      message: `Nothing measures “${d.construct}”.`,
      fix: `Write “${d.construct} =~ …” or “${d.construct} <~ …”, or remove it here.`,
    }),
  },
  'dropped-part-in-use': {
    zh: (d) => ({
      message: `文本中已没有${d.part.zh}，但理论的其他部分还要用它：${d.dependents.map((one) => one.zh).join('、')}。`,
      fix: '请把它写回来；或在构念面板中删去它，并确认相关部分一并删去。',
    }),
    en: (d) => ({
      message: `The text no longer has the ${d.part.en}, but other parts of the theory need it: ${d.dependents.map((one) => one.en).join(', ')}.`,
      fix: 'Write it again; or remove it in the panel of its construct and confirm what goes with it.',
    }),
  },
  'hypothesis-without-path': {
    zh: (d) => ({
      message: `假设 ${d.hypotheses.join('、')} 涉及的路径 ${d.from} → ${d.to} 不在模型中。`,
      fix: `请写回“${d.to} ~ ${d.from}”，或删去${d.hypotheses.length > 1 ? '这些假设' : '该假设'}。`,
    }),
    en: (d) => ({
      message: `The model does not have the path ${d.from} → ${d.to}, of which ${d.hypotheses.length > 1 ? 'hypotheses' : 'hypothesis'} ${d.hypotheses.join(', ')} ${d.hypotheses.length > 1 ? 'speak' : 'speaks'}.`,
      fix: `Write “${d.to} ~ ${d.from}”, or remove ${d.hypotheses.length > 1 ? 'them' : 'it'}.`,
    }),
  },
};

export const modelTextErrors: ErrorCatalogue<ModelTextErrors> = { ...names, ...model };
