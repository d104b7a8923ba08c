import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What can be wrong with a request about levels: code → details. */
export interface LevelsErrors {
  'column-length': { field: string; expected: number; found: number };
  'duplicate-name': { name: string };
  'infinite-value': { field: string; row: number };
  'too-few-groups': { field: string; found: number; required: number };
  'too-few-rows': { found: number; required: number };
  'too-few-items': { found: number; required: number };
  'no-items': { field: string };
  'no-pairs': { field: string };
  'constant-column': { field: string };
  'off-scale': { field: string; row: number; least: number; most: number };
  'invalid-scale': { least: number; most: number; points: number };
  'invalid-null': { reason: 'variance' | 'shares' | 'constant' };
  'null-not-tabled': { name: string; points: number };
  'setting-out-of-range': { field: string; found: number; least: number; most: number };
  'setting-not-whole': { field: string; found: number };
  'collinear-column': { field: string };
  'unknown-column': { field: string; known: readonly string[] };
  'perfect-fit': { field: string };
  'outcome-of-groups': { field: string };
  'too-many-effects': { effects: number; found: number };
  'varies-within-groups': { field: string; group: string };
  'constant-within-groups': { field: string };
  'not-comparable': { reason: 'outcome' | 'rows' | 'reml-fixed' | 'not-nested' };
}

/** Errors of `@qunhai/levels`. */
export const fail: ErrorFactory<LevelsErrors> = defineErrors<LevelsErrors>('levels', {
  'column-length': {
    en: (d) => ({
      message: `${d.field} has ${d.found} values where the data have ${d.expected} rows.`,
      fix: 'Give one value a row, NaN where it is missing.',
    }),
    zh: (d) => ({
      message: `${d.field} 有 ${d.found} 个值，而数据共 ${d.expected} 行。`,
      fix: '请每行给一个值，缺失的用 NaN。',
    }),
  },
  'duplicate-name': {
    en: (d) => ({ message: `Two variables are called ${d.name}.`, fix: 'Give each its own name.' }),
    zh: (d) => ({ message: `有两个变量都叫 ${d.name}。`, fix: '请让各变量名互不相同。' }),
  },
  'infinite-value': {
    en: (d) => ({
      message: `${d.field} is infinite in row ${d.row}.`,
      fix: 'Correct it, or mark it as missing.',
    }),
    zh: (d) => ({ message: `${d.field} 第 ${d.row} 行为无穷大。`, fix: '请更正，或标为缺失。' }),
  },
  'too-few-groups': {
    en: (d) => ({
      message: `${d.field} has ${d.found} groups with usable rows; ${d.required} are needed.`,
      fix: 'Add groups, choose a grouping with more of them, or look into missing values.',
    }),
    zh: (d) => ({
      message: `${d.field} 只有 ${d.found} 个可用的组，至少需要 ${d.required} 个。`,
      fix: '请增加组数，换一个组数更多的分组变量，或检查缺失值。',
    }),
  },
  'too-few-rows': {
    en: (d) => ({
      message: `${d.found} complete rows are too few; ${d.required} are needed.`,
      fix: 'Add cases, take fewer variables, or look into missing values.',
    }),
    zh: (d) => ({
      message: `完整的行只有 ${d.found} 行，至少需要 ${d.required} 行。`,
      fix: '请增加样本，减少变量，或检查缺失值。',
    }),
  },
  'too-few-items': {
    en: (d) => ({
      message: `${d.found} items were given; ${d.required} are needed.`,
      fix: 'Give the items of one scale.',
    }),
    zh: (d) => ({
      message: `只给出 ${d.found} 个题项，至少需要 ${d.required} 个。`,
      fix: '请给出同一量表的题项。',
    }),
  },
  'no-items': {
    en: (d) => ({
      message: `No items were given whose agreement within ${d.field} could be measured.`,
      fix: 'Give one item or more.',
    }),
    zh: (d) => ({
      message: `没有给出题项，无法计算 ${d.field} 的组内一致性。`,
      fix: '请至少给出一个题项。',
    }),
  },
  'no-pairs': {
    en: (d) => ({
      message: `Every group of ${d.field} has a single member, so groups cannot be told from members.`,
      fix: 'Use a coarser grouping.',
    }),
    zh: (d) => ({
      message: `${d.field} 的每个组都只有一个成员，无法区分组间与组内差异。`,
      fix: '请改用较粗的分组。',
    }),
  },
  'constant-column': {
    en: (d) => ({
      message: `${d.field} has the same value in all usable rows.`,
      fix: 'Leave it out, or check how it was coded.',
    }),
    zh: (d) => ({
      message: `${d.field} 在所有可用的行中取值相同。`,
      fix: '请略去该变量，或检查其编码。',
    }),
  },
  'off-scale': {
    en: (d) => ({
      message: `${d.field} lies outside the scale ${d.least} … ${d.most} in row ${d.row}.`,
      fix: 'Correct the answer or the ends of the scale.',
    }),
    zh: (d) => ({
      message: `${d.field} 第 ${d.row} 行超出量表范围 ${d.least} 至 ${d.most}。`,
      fix: '请更正回答，或更正量表两端。',
    }),
  },
  'invalid-scale': {
    en: (d) => ({
      message: `A scale from ${d.least} to ${d.most} with ${d.points} options cannot be.`,
      fix: 'Give a lower and an upper end and a whole number of options, two or more.',
    }),
    zh: (d) => ({
      message: `量表不成立：${d.least} 至 ${d.most}，共 ${d.points} 个选项。`,
      fix: '请给出下端、上端和选项个数（整数，至少 2）。',
    }),
  },
  'invalid-null': {
    en: (d) => ({
      message: {
        variance: 'The variance of the null distribution is not a positive number.',
        shares:
          'The shares of the null distribution are not one for each option, not negative, and 1 in sum.',
        constant: 'The null distribution lets everyone give the same answer, so its variance is 0.',
      }[d.reason],
      fix: 'Give a positive variance, or shares of all options from least to most.',
    }),
    zh: (d) => ({
      message: {
        variance: '零分布的方差不是正数。',
        shares: '零分布的比例应与选项一一对应、不为负且合计为 1。',
        constant: '零分布让所有人给出同一回答，方差为 0。',
      }[d.reason],
      fix: '请给出正的方差，或由低到高给出各选项的比例。',
    }),
  },
  'null-not-tabled': {
    en: (d) => ({
      message: `The null distribution ${d.name} is tabled for five options, not for ${d.points}.`,
      fix: 'Give the shares of the options or the variance instead, or take uniform or triangular.',
    }),
    zh: (d) => ({
      message: `零分布 ${d.name} 只有五个选项的取值，没有 ${d.points} 个选项的。`,
      fix: '请直接给出各选项的比例或方差，或改用均匀分布、三角分布。',
    }),
  },
  'setting-out-of-range': {
    en: (d) => ({
      message: `${d.field} is ${d.found}; it must be from ${d.least} to ${d.most}.`,
      fix: `Set ${d.field} within that range.`,
    }),
    zh: (d) => ({
      message: `${d.field} 为 ${d.found}，应在 ${d.least} 到 ${d.most} 之间。`,
      fix: `请把 ${d.field} 设在该范围内。`,
    }),
  },
  'setting-not-whole': {
    en: (d) => ({
      message: `${d.field} is ${d.found}; it must be a whole number.`,
      fix: `Set ${d.field} to a whole number.`,
    }),
    zh: (d) => ({
      message: `${d.field} 为 ${d.found}，应为整数。`,
      fix: `请把 ${d.field} 设为整数。`,
    }),
  },
  'collinear-column': {
    en: (d) => ({
      message: `${d.field} is a linear combination of the variables before it (or constant).`,
      fix: 'Leave it out.',
    }),
    zh: (d) => ({
      message: `${d.field} 是前面各变量的线性组合（或为常数）。`,
      fix: '请略去该变量。',
    }),
  },
  'unknown-column': {
    en: (d) => ({
      message: `${d.field} is not among the variables of the model (${d.known.join(', ')}).`,
      fix: 'Correct the name, or add the variable.',
    }),
    zh: (d) => ({
      message: `${d.field} 不在模型的变量之列（${d.known.join('、')}）。`,
      fix: '请更正名称，或加入该变量。',
    }),
  },
  'perfect-fit': {
    en: (d) => ({
      message: `The predictors determine ${d.field} without error, so there is no variance left to estimate.`,
      fix: 'Check whether a predictor is a copy of the outcome.',
    }),
    zh: (d) => ({
      message: `预测变量完全决定了 ${d.field}，没有剩余方差可以估计。`,
      fix: '请检查是否有预测变量只是结果变量的翻版。',
    }),
  },
  'outcome-of-groups': {
    en: (d) => ({
      message: `${d.field} is the same for all members of each group, so there is nothing within groups to explain.`,
      fix: 'Take one row a group and an ordinary regression.',
    }),
    zh: (d) => ({
      message: `${d.field} 在每个组的成员之间都相同，组内没有可解释的差异。`,
      fix: '请每组只取一行，改用普通回归。',
    }),
  },
  'too-many-effects': {
    en: (d) => ({
      message: `${d.effects} random effects a group cannot be told from the residual with ${d.found} rows in all groups.`,
      fix: 'Take fewer random slopes.',
    }),
    zh: (d) => ({
      message: `每组 ${d.effects} 个随机效应，而总共只有 ${d.found} 行，无法与残差区分。`,
      fix: '请减少随机斜率。',
    }),
  },
  'varies-within-groups': {
    en: (d) => ({
      message: `${d.field} should be a property of groups but differs among members of ${d.group}.`,
      fix: 'Take its group mean, or use the 1-1-1 model.',
    }),
    zh: (d) => ({
      message: `${d.field} 应为组层面的变量，但在 ${d.group} 的成员之间有差异。`,
      fix: '请改用组均值，或采用 1-1-1 模型。',
    }),
  },
  'constant-within-groups': {
    en: (d) => ({
      message: `${d.field} does not vary within any group, so it has no effect within groups.`,
      fix: 'Use the 2-1-1 model, or leave it out.',
    }),
    zh: (d) => ({
      message: `${d.field} 在各组内部都没有变化，谈不上组内效应。`,
      fix: '请采用 2-1-1 模型，或略去该变量。',
    }),
  },
  'not-comparable': {
    en: (d) => ({
      message: {
        outcome: 'The two models explain different outcomes or groups.',
        rows: 'The two models rest on different rows.',
        'reml-fixed':
          'The two models have different fixed effects, whose REML likelihoods cannot be compared.',
        'not-nested': 'The smaller model is not part of the larger one.',
      }[d.reason],
      fix: {
        outcome: 'Compare models of one outcome.',
        rows: 'Leave out rows with missing values of the larger model from both.',
        'reml-fixed': 'Fit both by maximum likelihood.',
        'not-nested': 'Compare by AIC or BIC instead.',
      }[d.reason],
    }),
    zh: (d) => ({
      message: {
        outcome: '两个模型的结果变量或分组不同。',
        rows: '两个模型所用的行不同。',
        'reml-fixed': '两个模型的固定效应不同，REML 似然不能相比。',
        'not-nested': '较小的模型不是较大模型的一部分。',
      }[d.reason],
      fix: {
        outcome: '请比较同一结果变量的模型。',
        rows: '请在两个模型中都略去较大模型有缺失值的行。',
        'reml-fixed': '请都用最大似然估计。',
        'not-nested': '请改用 AIC 或 BIC 比较。',
      }[d.reason],
    }),
  },
});
