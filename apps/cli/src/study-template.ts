import type { Language } from '@qunhai/kernel';
import { askedItems, type Theory } from '@qunhai/theory';

/** A new study folder: file names and their contents. */
export type StudyTemplate = ReadonlyMap<string, string>;

/**
 * study.yaml with comments in one language, and tables that hold their header only: every item and fact of the
 * theory has its column, so that a filled table needs no mapping.
 */
export function studyTemplate(theory: Theory, id: string, language: Language): StudyTemplate {
  const facts = theory.facts.filter((fact) => fact.kind !== 'partners').map((fact) => fact.id);
  const items = askedItems(theory).map((item) => item.id);
  const header = (...columns: string[]) => `${columns.join(',')}\n`;
  return new Map([
    ['study.yaml', language === 'zh' ? chineseYaml(id) : englishYaml(id)],
    ['responses.csv', header('firm', 'wave', 'cluster', ...items, ...facts)],
    ['clusters.csv', header('cluster', 'name_zh', 'name_en')],
    ['ties.csv', header('from', 'to', 'kind', 'wave', 'country', 'local')],
  ]);
}

function englishYaml(id: string): string {
  return `# A study: what is measured, with which theory, on which data, and how it is analysed.
# Check it with \`npm run qunhai -- check\`, analyse it with \`npm run qunhai -- run\`.
schema: qunhai-study/1
id: ${id}
title:
  zh: 我的研究
  en: My study
# simulated or real: simulated data is labelled on every page of the report.
data: real
# note: { zh: 数据来源, en: Where the data come from }

# The built-in theory, or a theory file in this folder, e.g. theory.yaml (see \`npm run qunhai -- theory export\`).
theory: clustered-firms

# Tables and their columns. A column named like an item or fact of the theory needs no entry; for others write
#   columns: { DL1: question_7, founding_year: year_founded }
mapping:
  # One row per firm and survey wave. Also: .tsv, .xlsx, .sav.
  responses:
    file: responses.csv
    # Codes that mean "no answer" in every column.
    missing: [-99]
  # Optional tables; remove what you do not have.
  clusters: { file: clusters.csv }
  ties: { file: ties.csv }

# All of it may be omitted; these are the defaults.
analysis:
  estimator: plsc # plsc corrects reflective constructs for measurement error; pls does not
  scheme: path # path, factorial or centroid
  missing: mean # mean replacement, or listwise deletion
  resamples: 5000 # of the bootstrap; 0 for none
  interval: bca # or percentile
  level: 0.95
  wave: latest # or the number of a wave

# Start of the random numbers: the same seed gives the same results, byte for byte.
seed: 1
`;
}

function chineseYaml(id: string): string {
  return `# 一项研究：用什么理论、什么数据，测量什么，怎样分析。
# 用 \`npm run qunhai -- check\` 检查，用 \`npm run qunhai -- run\` 分析。
schema: qunhai-study/1
id: ${id}
title:
  zh: 我的研究
  en: My study
# simulated（模拟）或 real（真实）：模拟数据会在报告每一页注明。
data: real
# note: { zh: 数据来源, en: Where the data come from }

# 自带的理论，或本文件夹中的理论文件，例如 theory.yaml（参见 \`npm run qunhai -- theory export\`）。
theory: clustered-firms

# 数据表及其列。列名与理论的题项或事实问题的标识相同时无需填写，其余写作
#   columns: { DL1: question_7, founding_year: year_founded }
mapping:
  # 每家企业每轮调查一行。也可以是 .tsv、.xlsx、.sav 文件。
  responses:
    file: responses.csv
    # 在所有列中都表示“未回答”的编码。
    missing: [-99]
  # 可选的数据表；没有的请删去。
  clusters: { file: clusters.csv }
  ties: { file: ties.csv }

# 以下均可省略，所列为默认值。
analysis:
  estimator: plsc # plsc 校正反映型构念的测量误差；pls 不校正
  scheme: path # path、factorial 或 centroid
  missing: mean # 均值替换，或 listwise（列表删除）
  resamples: 5000 # 自助抽样次数；0 表示不抽样
  interval: bca # 或 percentile
  level: 0.95
  wave: latest # 或某一轮的编号

# 随机数起点：种子相同，结果逐字节相同。
seed: 1
`;
}
