import { defineMessages, type Translator } from '@qunhai/kernel';

/** Notices about reading, reasons of exclusion and findings of the quality check. */
const catalogue = {
  'notice.encoding-guessed': {
    en: '{file} does not say how it is encoded; it was read as {encoding}.',
    zh: '{file} 未注明编码，按 {encoding} 读取。',
  },
  'notice.header-row': {
    en: '{file}: the header was taken from row {row}; the rows above are blank.',
    zh: '{file}：表头取自第 {row} 行，其上各行为空。',
  },
  'notice.blank-rows': {
    en: '{file}: blank rows passed over: {count}.',
    zh: '{file}：跳过 {count} 个空行。',
  },
  'notice.sheet-chosen': {
    en: '{file}: the sheet “{sheet}” was read. Other sheets with content, not read: {count}.',
    zh: '{file}：读取了工作表“{sheet}”，另有 {count} 个含内容的工作表未读取。',
  },
  'notice.merged-cells': {
    en: '{file}: merged ranges, of which only the first cell holds a value: {count}.',
    zh: '{file} 有 {count} 处合并单元格，只有每处的首个单元格有值。',
  },
  'notice.formula-cells': {
    en: '{file}: formula cells, of which the stored results were read: {count} ({list}).',
    zh: '{file}：{count} 个单元格为公式，读取的是已保存的计算结果（{list}）。',
  },
  'notice.formula-without-result-cells': {
    en: '{file}: formula cells without a stored result, which count as missing: {count} ({list}).',
    zh: '{file}：{count} 个公式没有保存计算结果，计为缺失（{list}）。',
  },
  'notice.error-cells': {
    en: '{file}: cells with errors such as #N/A, which count as missing: {count} ({list}).',
    zh: '{file}：{count} 个单元格为 #N/A 等错误值，计为缺失（{list}）。',
  },
  'notice.decimal-comma': {
    en: '{file}: the comma was read as the decimal mark.',
    zh: '{file}：逗号按小数点读取。',
  },
  'notice.unused-columns': {
    en: '{file}: columns not used ({count}): {list}.',
    zh: '{file}：有 {count} 列未使用：{list}。',
  },
  'notice.items-not-asked': {
    en: '{file}: items without a column, left out of the analysis ({count}): {list}.',
    zh: '{file} 中没有 {count} 个题项的列：{list}。这些题项不进入分析。',
  },
  'notice.constructs-not-measured': {
    en: '{file} measures no item of {list}; what needs them is not tested.',
    zh: '{file} 没有测量 {list} 的任何题项，涉及它们的关系不作检验。',
  },
  'notice.required-facts': {
    en: '{file}: the required facts {list} were not asked.',
    zh: '{file}：缺少必填的事实问题 {list}。',
  },
  'notice.row-is-firm': {
    en: '{file} has no firm column; every row was taken as one firm, named by its row.',
    zh: '{file} 没有企业列，每行视为一家企业，以行号命名。',
  },
  'notice.wave-assumed': {
    en: '{file} has no wave column; its rows were taken as wave 1.',
    zh: '{file} 没有轮次列，各行视为第 1 轮。',
  },
  'notice.missing': {
    en: '{file} ({table}): cells that count as missing: {count} ({reasons}).',
    zh: '{file}（{table}）：{count} 个单元格计为缺失（{reasons}）。',
  },
  'notice.cluster-derived': {
    en: 'The clusters table does not list {list}; they were added from the firms.',
    zh: '集群表中没有 {list}，已根据企业数据补入。',
  },
  'notice.cluster-conflict': {
    en: '{file}: firms with different clusters in different rows, of which the first was kept: {count}.',
    zh: '{file}：有 {count} 家企业在不同行填写了不同集群，保留首次填写的集群。',
  },
  'notice.regions-unknown': {
    en: '{file}: employment that is not known and counts as none, in cells: {count}. Quotients and complexity depend on it.',
    zh: '{file}：{count} 个单元格的就业人数未知，按没有计算，会影响区位商和复杂度。',
  },
  'notice.regions-total': {
    en: '{file}: left out as totals, being the sum of all others: {list}.',
    zh: '{file}：{list} 等于其余各项之和，视为合计，未计入。',
  },
  'notice.herfindahl-conflict': {
    en: '{file}: different Herfindahl indices in rows of one industry, of which the first was kept: {list}.',
    zh: '{file}：同一产业在不同行的赫芬达尔指数不一致，保留首个：{list}。',
  },
  'notice.percent-as-share': {
    en: '{file}: all values of {fact} lie between 0 and 1; if they are shares, set multiplyBy: 100 in the mapping.',
    zh: '{file}：{fact} 的取值都在 0 到 1 之间；如为比例，请在映射中设置 multiplyBy: 100。',
  },
  'notice.undecodable': {
    en: '{file}: texts with characters that do not fit {encoding}, shown as �: {count}.',
    zh: '{file}：{count} 处文字含有不符合 {encoding} 编码的字符，以 � 显示。',
  },
  'notice.sav-weight': {
    en: '{file} declares case weights; they are not used.',
    zh: '{file} 设有个案权重，未使用。',
  },
  'notice.sav-uncounted': {
    en: '{file} holds more cases than its header counts; not read: {count}.',
    zh: '{file} 中的个案多于文件头声明的数量，未读取 {count} 个。',
  },
  'sav.count': { en: 'a count is negative', zh: '计数为负' },
  'sav.layout': { en: 'the byte order cannot be recognized', zh: '无法识别字节顺序' },
  'sav.compression': { en: 'the kind of compression is unknown', zh: '压缩方式未知' },
  'sav.header': { en: 'the header holds impossible numbers', zh: '文件头含有无效数值' },
  'sav.record': { en: 'an unknown record begins here', zh: '此处出现未知记录' },
  'sav.no-variables': { en: 'it has no variables', zh: '文件中没有变量' },
  'sav.width': { en: 'the width of a variable is impossible', zh: '变量宽度无效' },
  'sav.missing': {
    en: 'the missing values of a variable are impossible',
    zh: '变量的缺失值声明无效',
  },
  'sav.long-text': {
    en: 'the parts of a long text are incomplete',
    zh: '长字符串变量的分段不完整',
  },
  'sav.blocks': { en: 'the compressed data are damaged', zh: '压缩数据已损坏' },
  'sav.number': { en: 'a value is no number', zh: '数据中有无效数值' },
  'table.firms': { en: 'firms', zh: '企业表' },
  'table.responses': { en: 'responses', zh: '答卷表' },
  'table.clusters': { en: 'clusters', zh: '集群表' },
  'table.ties': { en: 'ties', zh: '联系表' },
  'table.regions': { en: 'regions', zh: '地区就业表' },
  'missing.empty': { en: 'empty {count}', zh: '空白 {count}' },
  'missing.not-available': { en: '“not available” texts {count}', zh: '“无数据”文字 {count}' },
  'missing.mapping-code': {
    en: 'missing codes of the mapping {count}',
    zh: '映射声明的缺失码 {count}',
  },
  'missing.recoded': { en: 'recoded to missing {count}', zh: '重编码为缺失 {count}' },
  'missing.file-code': {
    en: 'user-missing values of the file {count}',
    zh: '文件声明的用户缺失值 {count}',
  },
  'missing.dont-know': { en: '“don’t know” {count}', zh: '“不知道” {count}' },
  'missing.combined': {
    en: 'combined from missing cells {count}',
    zh: '由缺失单元格合并而成 {count}',
  },
  'notice.exclusion-unmet': {
    en: 'Entry {number} of the exclusions in study.yaml meets no answer.',
    zh: 'study.yaml 的 exclusions 第 {number} 项没有对应的答卷。',
  },
  'excluded.excluded-by-analyst': {
    en: 'Left out by the analyst: {reason}',
    zh: '由分析者剔除：{reason}',
  },
  'excluded.no-firm': { en: 'The row has no firm id.', zh: '该行没有企业编号。' },
  'excluded.duplicate': {
    en: 'Same firm and wave as row {row} of {file}; the first was kept.',
    zh: '与 {file} 第 {row} 行的企业和轮次相同，保留前者。',
  },
  'excluded.duplicate-firm': {
    en: 'Same firm as row {row}; the first was kept.',
    zh: '与第 {row} 行的企业相同，保留前者。',
  },
  'excluded.duplicate-firm-elsewhere': {
    en: 'Same firm as row {row} of {file}; the first was kept.',
    zh: '与 {file} 第 {row} 行的企业相同，保留前者。',
  },
  'excluded.duplicate-cluster-elsewhere': {
    en: 'Same cluster as row {row} of {file}; the first was kept.',
    zh: '与 {file} 第 {row} 行的集群相同，保留前者。',
  },
  'excluded.duplicate-tie-elsewhere': {
    en: 'Same firms, kind and wave as row {row} of {file}; the first was kept.',
    zh: '与 {file} 第 {row} 行的企业、类型和轮次相同，保留前者。',
  },
  'excluded.duplicate-cluster': {
    en: 'Same cluster as row {row}; the first was kept.',
    zh: '与第 {row} 行的集群相同，保留前者。',
  },
  'excluded.duplicate-tie': {
    en: 'Same firms, kind and wave as row {row}; the first was kept.',
    zh: '与第 {row} 行的企业、类型和轮次相同，保留前者。',
  },
  'excluded.duplicate-region': {
    en: 'Same region (and industry) as row {row}; the first was kept.',
    zh: '与第 {row} 行的地区（和产业）相同，保留前者。',
  },
  'excluded.duplicate-region-elsewhere': {
    en: 'Same region (and industry) as row {row} of {file}; the first was kept.',
    zh: '与 {file} 第 {row} 行的地区（和产业）相同，保留前者。',
  },
  'excluded.no-region': { en: 'The row names no region.', zh: '该行没有地区。' },
  'excluded.no-industry': { en: 'The row names no industry.', zh: '该行没有产业。' },
  'excluded.no-cluster-id': { en: 'The row has no cluster id.', zh: '该行没有集群编号。' },
  'excluded.unknown-firm': {
    en: 'The firm is not in the firms table.',
    zh: '企业表中没有该企业。',
  },
  'excluded.no-wave': {
    en: 'The wave is missing or no whole number.',
    zh: '轮次缺失或不是整数。',
  },
  'excluded.no-partner': { en: 'The tie names no partner.', zh: '没有填写伙伴企业。' },
  'excluded.self-tie': { en: 'The firm names itself as partner.', zh: '企业把自己填为伙伴。' },
  'excluded.unknown-kind': {
    en: 'The kind of tie is none of supply, cooperation, social, knowledge.',
    zh: '联系类型不是供应、合作、社会、知识之一。',
  },
  'excluded.not-a-number': { en: 'Text where a number is expected.', zh: '应为数值，却是文字。' },
  'excluded.not-an-integer': {
    en: 'Not a whole number.',
    zh: '不是整数。',
  },
  'excluded.out-of-range': {
    en: 'The value lies outside {min} to {max}.',
    zh: '取值不在 {min} 至 {max} 之间。',
  },
  'excluded.negative': { en: 'The value is negative.', zh: '取值为负数。' },
  'excluded.off-scale': {
    en: 'The value lies between the points of the scale ({min} to {max} in steps of {step}).',
    zh: '取值不是量表的选项（{min} 至 {max}，步长 {step}）。',
  },
  'excluded.unknown-option': {
    en: 'The answer is none of the options of {fact}.',
    zh: '答案不是 {fact} 的选项。',
  },
  'excluded.unknown-country': {
    en: 'Entries that are no ISO 3166-1 two-letter country codes, not used: {count}.',
    zh: '有 {count} 项不是 ISO 3166-1 两位国家代码，未使用。',
  },
  'excluded.not-yes-or-no': {
    en: 'The answer is neither yes nor no.',
    zh: '答案既不是“是”也不是“否”。',
  },
  'excluded.division-by-zero': { en: 'The denominator is zero.', zh: '分母为零。' },
  'excluded.no-logarithm': {
    en: 'ln(1 + x) does not exist for values of −1 and below.',
    zh: '取值不大于 −1，ln(1 + x) 无意义。',
  },
  'excluded.all-missing': {
    en: 'All items of the analysis are missing.',
    zh: '分析所用题项全部缺失。',
  },
  'suspect.missing': {
    en: '{missing} of {items} items are missing.',
    zh: '{items} 个题项中有 {missing} 个缺失。',
  },
  'suspect.duplicate': {
    en: 'All answers are the same as those of {firm}; firms with the same answers besides this one: {count}.',
    zh: '全部答案与 {firm} 相同；另有 {count} 家企业答案相同。',
  },
  'suspect.straight-lining': {
    en: 'The same answer {run} times in a row among {items} items of the scale {scale}.',
    zh: '量表 {scale} 的 {items} 个题项中连续 {run} 题答案相同。',
  },
  'suspect.speed-absolute': {
    en: '{seconds} seconds per answered item.',
    zh: '每题用时 {seconds} 秒。',
  },
  'suspect.speed-relative': {
    en: '{percent} % of the median time.',
    zh: '用时为中位数的 {percent}%。',
  },
  'suspect.outlier': {
    en: 'Squared Mahalanobis distance {distance}, above {threshold} (χ², {items} df, p < .001).',
    zh: '马氏距离平方为 {distance}，超过 {threshold}（χ²，自由度 {items}，p < .001）。',
  },
  'quality.nothing-removed': {
    en: 'Findings about respondents are listed for a person to look at; no respondent was removed because of them.',
    zh: '以下对答卷的提示供人工核查，没有据此删除任何答卷。',
  },
  'quality.missing-rule': {
    en: 'Missing: more than 15 % of the items (Hair et al., 2022).',
    zh: '缺失：缺失题项超过 15%（Hair 等，2022）。',
  },
  'quality.duplicate-rule': {
    en: 'Duplicates: the same answers to all items as another firm, with at least 10 answers that are not all equal.',
    zh: '重复：与另一家企业全部题项答案相同，且至少有 10 个答案、答案不全相等。',
  },
  'quality.straight-lining-rule': {
    en: 'Straight-lining: the same answer to at least half of the items of a rating scale in a row, six at least, in the order of the questionnaire; only scales of five points and more (long-string analysis; Curran, 2016).',
    zh: '连续同答：按问卷顺序，同一评分量表中至少一半且不少于六个题项连续选择同一答案；只检查五点及以上的量表（长串分析；Curran，2016）。',
  },
  'quality.speed-rule': {
    en: 'Speeders: under 2 seconds per answered item (Huang et al., 2012), or under half of the median time (Leiner, 2019).',
    zh: '作答过快：每题用时不足 2 秒（Huang 等，2012），或总用时不足中位数的一半（Leiner，2019）。',
  },
  'quality.no-times': {
    en: 'Speeders could not be looked for: the data hold no times.',
    zh: '数据中没有作答时间，未检查作答过快。',
  },
  'quality.moments': {
    en: 'Skewness and excess kurtosis are the sample-corrected G₁ and G₂ (Joanes & Gill, 1998).',
    zh: '偏度与超额峰度为样本修正的 G₁ 和 G₂（Joanes 与 Gill，1998）。',
  },
  'quality.few-answers': {
    en: 'Items with fewer than {fewest} answers, whose distribution is withheld: {list}.',
    zh: '以下题项的作答不足 {fewest} 份，其分布不予公布：{list}。',
  },
  'quality.constant-items': {
    en: 'Items without any variation, left out of the checks that need it: {list}.',
    zh: '以下题项没有变异，相关检查未予纳入：{list}。',
  },
  'quality.outliers': {
    en: 'Outliers: squared Mahalanobis distance above {threshold} (χ², {items} df, p < .001), missing answers replaced by item means (Tabachnick & Fidell, 2019).',
    zh: '离群值：马氏距离平方超过 {threshold}（χ²，自由度 {items}，p < .001），缺失值以题项均值替代（Tabachnick 与 Fidell，2019）。',
  },
  'quality.no-outliers-rows': {
    en: 'Outliers were not looked for: {rows} rows are too few for {items} items.',
    zh: '未检查离群值：{rows} 行数据不足以检查 {items} 个题项。',
  },
  'quality.no-outliers-singular': {
    en: 'Outliers were not looked for: some items are linearly dependent.',
    zh: '未检查离群值：部分题项线性相关。',
  },
  'quality.harman-limit': {
    en: 'Harman’s single factor: a first unrotated component with more than 50 % of the variance would point to common method bias; a smaller share does not rule it out (Podsakoff et al., 2003).',
    zh: 'Harman 单因子检验：未旋转的首个主成分解释方差超过 50% 提示共同方法偏差；低于该值也不能排除（Podsakoff 等，2003）。',
  },
  'quality.collinearity': {
    en: 'Full collinearity: variance inflation of unit-weighted construct scores; above 3.3 points to common method bias (Kock, 2015).',
    zh: '完全共线性：等权构念得分的方差膨胀因子，高于 3.3 提示共同方法偏差（Kock，2015）。',
  },
  'quality.no-collinearity': {
    en: 'Full collinearity could not be computed: too few constructs or rows, or construct scores that determine one another.',
    zh: '无法计算完全共线性：构念或数据行过少，或构念得分互为线性组合。',
  },
} as const;

/** What is wrong with a system file; completes the message of dataset.broken-sav. */
export type SavProblem =
  Extract<keyof typeof catalogue, `sav.${string}`> extends `sav.${infer P}` ? P : never;

/** A message of this package. */
export type MessageKey = keyof typeof catalogue;

/** Looks up the package's messages. */
export const t: Translator<MessageKey> = defineMessages('dataset', catalogue);
