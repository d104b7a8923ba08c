import {
  type Bilingual,
  defineMessages,
  type MessageValues,
  type Translator,
} from '@qunhai/kernel';

/** Notes on how a network was made ready, verdicts, and names of the positions. */
const messages = {
  'note.self-ties': {
    zh: '有 {count} 条关系指向企业自身，未计入。',
    en: 'Ties of a firm with itself: {count}, left out.',
  },
  'note.merged-ties': {
    zh: '同一对企业之间的多条关系合并为一条（并入 {count} 条），强度相加。',
    en: 'Several ties between the same two firms count as one ({count} merged); their weights are added.',
  },
  'note.off-roster': {
    zh: '有 {count} 次提名指向名单之外的对象，未计入本地网络。',
    en: 'Nominations of someone not on the list: {count}, not part of the local network.',
  },
  'note.nonrespondents': {
    zh: '名单上的 {roster} 家企业中有 {count} 家没有作答，它们的外向提名未知。',
    en: 'Of {roster} firms on the list {count} did not answer; whom they would name is unknown.',
  },
  'note.unknown-pairs': {
    zh: '有 {count} 对企业双方均未作答，是否有联系无从得知，按没有联系处理。',
    en: 'In {count} pairs neither firm answered; whether they are tied cannot be known, and they count as not tied.',
  },
  'note.named-by-nonrespondent': {
    zh: '有 {count} 次提名来自标为未作答的企业，仍予采用。',
    en: 'Nominations by firms marked as not answering: {count}, used all the same.',
  },
  'note.policy-as-reported': {
    zh: '关系按提名者的说法保留方向；单方提名 {oneSided} 对。',
    en: 'Ties are as the naming firm reports them, with their direction; named by one side only: {oneSided} pairs.',
  },
  'note.policy-either': {
    zh: '任一方提名即视为有联系；其中 {oneSided} 对双方作答而只有一方提名。',
    en: 'A tie is there when either firm names the other; in {oneSided} pairs both answered and only one did.',
  },
  'note.policy-both': {
    zh: '双方互相提名才视为有联系；因只有一方提名而舍去 {oneSided} 对，因一方未作答、无法证实而舍去 {unconfirmed} 对。',
    en: 'A tie is there only when both firms name each other; left out are {oneSided} pairs named by one side, and {unconfirmed} that could not be confirmed because the other did not answer.',
  },
  'note.policy-reconstruct': {
    zh: '未作答企业的提名按对方的说法补上，共补 {reconstructed} 条。',
    en: 'What firms without an answer would say is taken from those who named them: {reconstructed} ties added.',
  },
  'note.unknown-place': {
    zh: '有 {count} 条关系无法判断伙伴在集群内外，未计入。',
    en: 'Ties whose partner cannot be placed inside or outside the cluster: {count}, left out.',
  },
  'note.counts-used': {
    zh: '有 {count} 家企业没有逐一列出集群外伙伴，使用其填报的个数；与伙伴有关的指标因此缺失。',
    en: 'For {count} firms the stated numbers of partners outside are used, as they are not listed one by one; measures that need the partners are missing.',
  },
  'note.census': {
    zh: '各项位置描述所填报的网络本身，不是抽样估计；不确定性见剔除部分企业后的稳定性。',
    en: 'Positions describe the network as reported and are no sample estimates; how sure they are is told by their stability when firms are dropped.',
  },
  'note.mixed-directions': {
    zh: '文件中有向与无向的关系并存，{count} 条无向关系改为双向。',
    en: 'The file has ties with and without direction; {count} without became one in each direction.',
  },
  'note.drawing-dropped': {
    zh: '有 {count} 个元素带有绘图或时间信息，未读入。',
    en: 'Drawing or time information of {count} items was not read.',
  },
  'note.numbers-as-ids': {
    zh: '节点标签有重复或为空，改用编号作为标识。',
    en: 'Labels of nodes repeat or are empty, so the nodes are named by their numbers.',
  },
  'note.missing-cells': {
    zh: '矩阵中有 {count} 个缺失单元格，按没有联系处理。',
    en: 'Missing cells of the matrix: {count}, read as no tie.',
  },
  'note.lost-attributes': {
    zh: '此格式不能保存这些属性：{names}。',
    en: 'The format cannot hold these attributes: {names}.',
  },
  'note.lost-labels': {
    zh: '此格式只能保存标识，{count} 个节点另有的标签未写入。',
    en: 'The format holds ids alone; labels of {count} nodes are not written.',
  },
  'note.lost-types': {
    zh: '这些属性的取值类型不一，按文本写入：{names}。',
    en: 'Values of these attributes are of several kinds and are written as text: {names}.',
  },
  'note.lost-characters': {
    zh: '有 {count} 处文字含有此格式不允许的字符，已替换。',
    en: 'Characters that the format does not allow were replaced in {count} texts.',
  },
  'note.lost-weights': {
    zh: '节点列表格式不能保存关系强度。',
    en: 'A list of nodes cannot hold the weights of ties.',
  },
  'structure.density': { zh: '网络密度', en: 'Density' },
  'structure.reciprocity': { zh: '互惠性', en: 'Reciprocity' },
  'structure.transitivity': { zh: '传递性', en: 'Transitivity' },
  'structure.clustering': { zh: '平均聚类系数', en: 'Mean clustering coefficient' },
  'structure.giantShare': { zh: '最大连通部分所占比例', en: 'Share of the largest connected part' },
  'structure.meanPartners': { zh: '平均伙伴数', en: 'Mean number of partners' },
  'evidence.present': {
    zh: '有成形的本地网络：过半企业确实相互连通，且伙伴之间相互往来多于随机情形。',
    en: 'There is a local network: more than half of the firms are surely connected, and partners are tied to each other more than by chance.',
  },
  'evidence.weak': {
    zh: '本地网络的证据不充分：连通程度或伙伴之间的往来不能确定高于随机情形。',
    en: 'The evidence of a local network is weak: connection, or ties among partners, cannot be told from chance.',
  },
  'evidence.absent': {
    zh: '没有成形的本地网络：可以确定相互连通的企业不到一半。',
    en: 'There is no local network to speak of: surely fewer than half of the firms are connected.',
  },
  'association.goes-with': {
    zh: '“{position}”越高的企业，“{outcome}”也越高（ρ = {rho}）。',
    en: 'Firms higher on “{position}” are higher on “{outcome}” (ρ = {rho}).',
  },
  'association.goes-against': {
    zh: '“{position}”越高的企业，“{outcome}”反而越低（ρ = {rho}）。',
    en: 'Firms higher on “{position}” are lower on “{outcome}” (ρ = {rho}).',
  },
  'association.no-evidence': {
    zh: '没有证据表明“{position}”与“{outcome}”相关（ρ = {rho}，n = {n}）。',
    en: 'There is no evidence that “{position}” goes with “{outcome}” (ρ = {rho}, n = {n}).',
  },
  'association.undefined': {
    zh: '“{position}”或“{outcome}”没有变化，或企业太少，无法判断二者是否相关。',
    en: '“{position}” or “{outcome}” does not vary, or there are too few firms, so whether they go together cannot be told.',
  },
  'position.localDegree': { zh: '本地伙伴数', en: 'Local partners' },
  'position.localMutual': { zh: '相互确认的本地伙伴数', en: 'Local partners confirmed by both' },
  'position.localIn': { zh: '被本地企业提名次数', en: 'Named by local firms' },
  'position.localOut': { zh: '提名本地企业数', en: 'Local firms named' },
  'position.localStrength': { zh: '本地联系强度', en: 'Strength of local ties' },
  'position.betweenness': { zh: '本地中介中心性', en: 'Local betweenness' },
  'position.closeness': { zh: '本地调和接近度', en: 'Local harmonic closeness' },
  'position.eigenvector': { zh: '本地特征向量中心性', en: 'Local eigenvector centrality' },
  'position.pageRank': { zh: '本地 PageRank', en: 'Local PageRank' },
  'position.kCore': { zh: '本地 k 核值', en: 'Local k-core' },
  'position.coreness': { zh: '本地核心度', en: 'Local coreness' },
  'position.clustering': { zh: '本地聚类系数', en: 'Local clustering' },
  'position.constraint': { zh: '结构约束（本地）', en: 'Constraint (local)' },
  'position.effectiveSize': { zh: '有效规模（本地）', en: 'Effective size (local)' },
  'position.efficiency': { zh: '效率（本地）', en: 'Efficiency (local)' },
  'position.hierarchy': { zh: '约束的等级度（本地）', en: 'Hierarchy of constraint (local)' },
  'position.wholeConstraint': {
    zh: '结构约束（含境内外伙伴）',
    en: 'Constraint (partners outside included)',
  },
  'position.wholeEffectiveSize': {
    zh: '有效规模（含境内外伙伴）',
    en: 'Effective size (partners outside included)',
  },
  'position.outsideDegree': {
    zh: '集群外国内伙伴数',
    en: 'Partners outside the cluster, same country',
  },
  'position.globalDegree': { zh: '国外伙伴数', en: 'Partners abroad' },
  'position.countries': { zh: '国外伙伴所在国家数', en: 'Countries of partners abroad' },
  'position.countryDiversity': {
    zh: '国外伙伴的国家多样性',
    en: 'Diversity of countries of partners abroad',
  },
  'position.externalInternal': {
    zh: 'E–I 指数（外部减内部）',
    en: 'E–I index (external minus internal)',
  },
  'position.bridging': { zh: '本地与国外之间的中介对数', en: 'Local–foreign pairs bridged' },
  'position.soleBridges': {
    zh: '只经由本企业与集群相连的国外伙伴数',
    en: 'Partners abroad tied to the cluster through this firm alone',
  },
  'position.partnersAbroad': {
    zh: '有国外伙伴的本地伙伴数',
    en: 'Local partners that have partners abroad',
  },
  'position.stepsAbroad': { zh: '到国外伙伴的步数', en: 'Steps to the nearest partner abroad' },
} as const;

export const networkMessage: Translator<keyof typeof messages> = defineMessages(
  'network',
  messages,
);

type MessageKey = keyof typeof messages;

type Notes<Key> = Key extends `note.${infer Code}` ? Code : never;

/** What was done to data before a result, or what limits it. */
export interface NetworkNote {
  readonly code: NoteCode;
  readonly values: MessageValues;
  readonly text: Bilingual;
}

export type NoteCode = Notes<MessageKey>;

/** A note with its text. */
export function note(code: NoteCode, values: MessageValues = {}): NetworkNote {
  return { code, values, text: networkMessage.both(`note.${code}`, values) };
}
