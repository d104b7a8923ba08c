import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What can be wrong with the groups to compare: code → details. */
interface GroupErrors {
  'group-labels-shape': { expected: number; found: number };
  'too-few-groups': { found: number };
  'group-too-small': { group: string; rows: number; required: number };
  'groups-with-terms': { term: string };
  'groups-with-weights': { field: string };
}

export const failGroup: ErrorFactory<GroupErrors> = defineErrors<GroupErrors>('sem', {
  'group-labels-shape': {
    en: (d) => ({
      message: `There are ${d.found} group labels for ${d.expected} rows.`,
      fix: 'Pass one label for each row of the data; null leaves the row out.',
    }),
    zh: (d) => ({
      message: `数据有 ${d.expected} 行，却提供了 ${d.found} 个分组标签。`,
      fix: '请为数据的每一行提供一个标签；标签为 null 的行不参与比较。',
    }),
  },
  'too-few-groups': {
    en: (d) => ({
      message: `Groups can be compared when there are at least two; the labels name ${d.found}.`,
      fix: 'Choose a variable that separates the rows into two or more groups.',
    }),
    zh: (d) => ({
      message: `分组比较至少需要两组，现有标签只构成 ${d.found} 组。`,
      fix: '请选择能将样本分为两组以上的变量。',
    }),
  },
  'group-too-small': {
    en: (d) => ({
      message: `Group ${d.group} has ${d.rows} usable rows; at least ${d.required} are needed.`,
      fix: `Collect more rows of ${d.group}, merge it with another group, or leave it out.`,
    }),
    zh: (d) => ({
      message: `分组 ${d.group} 的可用数据仅 ${d.rows} 行，至少需要 ${d.required} 行。`,
      fix: `请为 ${d.group} 增加样本、与其他组合并，或不纳入比较。`,
    }),
  },
  'groups-with-terms': {
    en: (d) => ({
      message: `${d.term} cannot be compared between groups this way.`,
      fix: `Estimate ${d.term} in two stages (--moderation two-stage; in a study, moderationApproach: two-stage) and compare pairs of groups, or leave it out of the model.`,
    }),
    zh: (d) => ({
      message: `${d.term} 不能以这种方式进行分组比较。`,
      fix: `请用两阶段法估计 ${d.term}（--moderation two-stage；研究中写 moderationApproach: two-stage）并逐对比较各组，或将其从模型中去掉。`,
    }),
  },
  'groups-with-weights': {
    en: (d) => ({
      message: `${d.field} cannot be used here: rows that are exchanged or drawn anew must count alike.`,
      fix: `Leave ${d.field} out.`,
    }),
    zh: (d) => ({
      message: `此处不能使用 ${d.field}：置换或重抽的各行必须等权。`,
      fix: `请去掉 ${d.field}。`,
    }),
  },
});
