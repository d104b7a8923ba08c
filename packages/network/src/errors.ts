import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What was to be computed, for errors that concern it as a whole. */
type Analysis = keyof typeof analyses;

const analyses = {
  qap: { zh: 'QAP 相关', en: 'QAP correlation' },
  mrqap: { zh: 'MRQAP 回归', en: 'MRQAP' },
  structure: { zh: '本地网络结构分析', en: 'The structure of a local network' },
  stability: { zh: '位置稳定性分析', en: 'The stability of positions' },
} as const;

interface Details {
  'duplicate-node': { id: string; position: number };
  'unknown-node': { id: string; tie: number };
  'tie-weight': { tie: number; from: string; to: string };
  'wrong-length': { field: string; expected: number; actual: number };
  'not-finite': { field: string; row: number; column: number };
  'too-few-nodes': { needed: number; actual: number; analysis: Analysis };
  'too-few-draws': { draws: number };
  'duplicate-name': { field: string; name: string };
  'names-differ': { field: string; name: string };
  'unknown-step': { firm: string; step: string };
  'no-steps': Record<string, never>;
  'directions-differ': Record<string, never>;
  'no-cells': { analysis: Analysis };
  'bad-number': { field: string; value: number };
  'louvain-maximizes-modularity': { quality: string };
  'not-binary': { field: string; row: number; column: number };
  syntax: { format: string; line: number; problem: string; found: string };
}

const syntaxZh: Readonly<Record<string, string>> = {
  empty: '文件是空的',
  header: '缺少文件开头的声明',
  number: '此处应为数字',
  vertex: '节点编号不在声明的范围内',
  'duplicate-node': '节点重复出现',
  'unknown-node': '关系指向未声明的节点',
  'wrong-count': '数量与声明的不一致',
  'unknown-section': '无法识别的段落',
  'unknown-option': '无法识别的声明',
  quote: '引号没有配对',
  columns: '列数与表头不一致',
  'missing-column': '缺少所需的列',
  tag: '标签没有正确配对',
  attribute: '属性的写法不正确',
  entity: '不支持的实体引用',
  'missing-attribute': '缺少必需的属性',
  truncated: '文件在此处提前结束',
  weight: '权重应为不小于零的数',
  square: '矩阵行列应使用同一组节点',
  unsupported: '不支持文件中的这一特性',
};

const syntaxEn: Readonly<Record<string, string>> = {
  empty: 'the file is empty',
  header: 'the opening declaration is missing',
  number: 'a number is expected here',
  vertex: 'the node number is outside the declared range',
  'duplicate-node': 'the node occurs twice',
  'unknown-node': 'the tie names a node that is not declared',
  'wrong-count': 'the count differs from what was declared',
  'unknown-section': 'the section is not known',
  'unknown-option': 'the declaration is not known',
  quote: 'a quotation mark is not closed',
  columns: 'the number of cells differs from the header',
  'missing-column': 'a required column is missing',
  tag: 'a tag is not closed properly',
  attribute: 'an attribute is not written properly',
  entity: 'the entity is not supported',
  'missing-attribute': 'a required attribute is missing',
  truncated: 'the file ends too early',
  weight: 'a weight must be a number not below zero',
  square: 'rows and columns of the matrix must be the same nodes',
  unsupported: 'this feature of the format is not supported',
};

/** What can be wrong in a network file; the words are in both languages in the error `network.syntax`. */
export type SyntaxProblem = keyof typeof syntaxEn & string;

export const fail: ErrorFactory<Details> = defineErrors<Details>('network', {
  'duplicate-node': {
    en: (d) => ({
      message: `Node ${d.id} is listed twice, again at position ${d.position}.`,
      fix: 'List every firm or partner once.',
    }),
    zh: (d) => ({
      message: `节点 ${d.id} 重复出现，第二次在第 ${d.position} 位。`,
      fix: '每家企业或伙伴只列一次。',
    }),
  },
  'unknown-node': {
    en: (d) => ({
      message: `Tie ${d.tie} names ${d.id}, which is not among the nodes.`,
      fix: 'Add the node to the list, or correct the name in the tie.',
    }),
    zh: (d) => ({
      message: `第 ${d.tie} 条关系中的 ${d.id} 不在节点名单内。`,
      fix: '请把该节点加入名单，或更正关系中的名称。',
    }),
  },
  'tie-weight': {
    en: (d) => ({
      message: `The weight of tie ${d.tie} (${d.from} → ${d.to}) is not a number of zero or more.`,
      fix: 'Give a weight of zero or more, or leave it out for a weight of 1.',
    }),
    zh: (d) => ({
      message: `第 ${d.tie} 条关系（${d.from} → ${d.to}）的权重不是非负数。`,
      fix: '请填写不小于零的权重；留空表示权重为 1。',
    }),
  },
  'wrong-length': {
    en: (d) => ({
      message: `${d.field} has ${d.actual} entries instead of ${d.expected}.`,
      fix: 'Give one entry per node, or n × n entries for a matrix, in the order of the nodes.',
    }),
    zh: (d) => ({
      message: `${d.field} 有 ${d.actual} 个值，应为 ${d.expected} 个。`,
      fix: '请按节点顺序每个节点给一个值；矩阵应给 n × n 个值。',
    }),
  },
  'not-finite': {
    en: (d) => ({
      message: `${d.field}, row ${d.row}, column ${d.column} is infinite.`,
      fix: 'Replace it by a number, or by a missing value.',
    }),
    zh: (d) => ({
      message: `${d.field} 第 ${d.row} 行第 ${d.column} 列为无穷大。`,
      fix: '请改为有限的数，或设为缺失值。',
    }),
  },
  'too-few-nodes': {
    en: (d) => ({
      message: `${analyses[d.analysis].en} needs at least ${d.needed} firms; the network has ${d.actual}.`,
      fix: 'Add firms, or leave this analysis out.',
    }),
    zh: (d) => ({
      message: `${analyses[d.analysis].zh}至少需要 ${d.needed} 家企业，网络中只有 ${d.actual} 家。`,
      fix: '请增加企业，或不做此项分析。',
    }),
  },
  'too-few-draws': {
    en: (d) => ({
      message: `${d.draws} is not a usable number of random draws.`,
      fix: 'Use a whole number of at least 100, for example 2000.',
    }),
    zh: (d) => ({
      message: `随机抽取次数 ${d.draws} 不可用。`,
      fix: '请使用不小于 100 的整数，例如 2000。',
    }),
  },
  'duplicate-name': {
    en: (d) => ({
      message: `${d.field} lists ${d.name} twice.`,
      fix: 'Give every entry a name of its own.',
    }),
    zh: (d) => ({ message: `${d.field} 中 ${d.name} 出现了两次。`, fix: '请保证名称互不相同。' }),
  },
  'names-differ': {
    en: (d) => ({
      message: `${d.field} names ${d.name}, which is not a node of the network.`,
      fix: 'Use the ids of the network.',
    }),
    zh: (d) => ({
      message: `${d.field} 中的 ${d.name} 不是网络中的节点。`,
      fix: '请使用网络中的节点标识。',
    }),
  },
  'unknown-step': {
    en: (d) => ({
      message: `Firm ${d.firm} works at step ${d.step}, which the value chain does not declare.`,
      fix: 'Add the step to the chain, or correct the firm.',
    }),
    zh: (d) => ({
      message: `企业 ${d.firm} 所在的环节 ${d.step} 不在价值链的声明中。`,
      fix: '请把该环节加入价值链，或更正企业的环节。',
    }),
  },
  'no-steps': {
    en: () => ({ message: 'The value chain has no steps.', fix: 'Declare at least one step.' }),
    zh: () => ({ message: '价值链没有任何环节。', fix: '请至少声明一个环节。' }),
  },
  'directions-differ': {
    en: () => ({
      message: 'The ties of one wave have a direction, those of the other have none.',
      fix: 'Read both waves as directed, or collapse both.',
    }),
    zh: () => ({
      message: '一期数据的关系有方向，另一期没有。',
      fix: '请把两期都按有向读入，或都去掉方向。',
    }),
  },
  'no-cells': {
    en: (d) => ({
      message: `${analyses[d.analysis].en} has too few pairs of firms for which all matrices have values.`,
      fix: 'Check the missing cells of the matrices, or use fewer matrices.',
    }),
    zh: (d) => ({
      message: `${analyses[d.analysis].zh}：各矩阵同时有值的企业对太少。`,
      fix: '请检查矩阵中的缺失值，或减少矩阵的个数。',
    }),
  },
  'bad-number': {
    en: (d) => ({
      message: `${d.field} cannot be ${d.value}.`,
      fix: 'See the description of the option for its range.',
    }),
    zh: (d) => ({ message: `${d.field} 不能为 ${d.value}。`, fix: '取值范围见该选项的说明。' }),
  },
  'louvain-maximizes-modularity': {
    en: (d) => ({
      message: `Louvain cannot maximize ${d.quality}, only modularity.`,
      fix: 'Take Leiden, or modularity.',
    }),
    zh: (d) => ({
      message: `Louvain 方法只能最大化模块度，不能用 ${d.quality}。`,
      fix: '请改用 Leiden 方法，或改用模块度。',
    }),
  },
  'not-binary': {
    en: (d) => ({
      message: `${d.field}, row ${d.row}, column ${d.column} is neither 0 nor 1.`,
      fix: 'A logistic model needs ties that are present (1) or absent (0).',
    }),
    zh: (d) => ({
      message: `${d.field} 第 ${d.row} 行第 ${d.column} 列既不是 0 也不是 1。`,
      fix: '逻辑回归要求关系为有（1）或无（0）。',
    }),
  },
  syntax: {
    en: (d) => ({
      message: `${d.format}, line ${d.line}: ${syntaxEn[d.problem] ?? d.problem}${d.found === '' ? '' : ` (${d.found})`}.`,
      fix: 'Correct this line and import the file again.',
    }),
    zh: (d) => ({
      message: `${d.format} 第 ${d.line} 行：${syntaxZh[d.problem] ?? d.problem}${d.found === '' ? '' : `（${d.found}）`}。`,
      fix: '请更正此行后重新导入。',
    }),
  },
});
