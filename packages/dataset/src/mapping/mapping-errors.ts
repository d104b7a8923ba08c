import type { ErrorCatalogue } from '@qunhai/kernel';
import type { DatasetErrors } from '../error-details.ts';

export type MappingErrorCode =
  | 'unknown-column'
  | 'unknown-target'
  | 'ambiguous-column'
  | 'mapped-twice'
  | 'missing-column'
  | 'combine-missing'
  | 'ratio-needs-two'
  | 'construct-without-items'
  | 'no-usable-rows'
  | 'unknown-wave'
  | 'unknown-item'
  | 'no-usable-answers';

const nearEn = (near: readonly string[]): string =>
  near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
const nearZh = (near: readonly string[]): string =>
  near.length > 0 ? `是否指 ${near.join(' 或 ')}？` : '';

/** Texts of errors about what the columns of a file mean. */
export const mappingErrors: Pick<ErrorCatalogue<DatasetErrors>, MappingErrorCode> = {
  'unknown-column': {
    en: (d) => ({
      message: `${d.file} has no column “${d.column}”, which the mapping names for ${d.target}.${nearEn(d.near)}`,
      fix: 'Correct the column name in the mapping.',
    }),
    zh: (d) => ({
      message: `${d.file} 中没有映射为 ${d.target} 指定的列“${d.column}”。${nearZh(d.near)}`,
      fix: '请更正映射中的列名。',
    }),
  },
  'unknown-target': {
    en: (d) => ({
      message: `The mapping of ${d.file} names “${d.target}”, which is no item, fact or field of this table.${nearEn(d.near)}`,
      fix: 'Use an item or fact id of the theory, or delete the entry.',
    }),
    zh: (d) => ({
      message: `${d.file} 的映射中出现“${d.target}”，它不是该表的题项、事实问题或字段。${nearZh(d.near)}`,
      fix: '请使用理论中的题项或事实问题编号，或删除该条目。',
    }),
  },
  'ambiguous-column': {
    en: (d) => ({
      message: `${d.file}: ${d.target} may be any of the columns ${d.columns.join(', ')}.`,
      fix: `Name the column of ${d.target} in the mapping.`,
    }),
    zh: (d) => ({
      message: `${d.file}：${d.target} 可能对应 ${d.columns.join('、')} 中的任一列。`,
      fix: `请在映射中指定 ${d.target} 的列。`,
    }),
  },
  'mapped-twice': {
    en: (d) => ({
      message: `The mapping of ${d.file} gives ${d.target} both a column and a constant.`,
      fix: 'Delete one of the two.',
    }),
    zh: (d) => ({
      message: `${d.file} 的映射同时为 ${d.target} 指定了列和常量。`,
      fix: '请删除其中一个。',
    }),
  },
  'missing-column': {
    en: (d) => ({
      message: `${d.file} has no column for ${d.target}.${nearEn(d.near)}`,
      fix: `Name a column “${d.target}”, or say in the mapping which column it is.`,
    }),
    zh: (d) => ({
      message: `${d.file} 中没有 ${d.target} 列。${nearZh(d.near)}`,
      fix: `请添加名为“${d.target}”的列，或在映射中指定对应的列。`,
    }),
  },
  'combine-missing': {
    en: (d) => ({
      message: `The mapping of ${d.file} gives ${d.target} several columns, but not how to combine them.`,
      fix: 'Add combine: sum, mean, max, min, count-positive or ratio.',
    }),
    zh: (d) => ({
      message: `${d.file} 的映射为 ${d.target} 指定了多列，但没有说明如何合并。`,
      fix: '请添加 combine：sum、mean、max、min、count-positive 或 ratio。',
    }),
  },
  'ratio-needs-two': {
    en: (d) => ({
      message: `The mapping of ${d.file} asks for a ratio of ${d.found} columns for ${d.target}.`,
      fix: 'Give exactly two columns: numerator, denominator.',
    }),
    zh: (d) => ({
      message: `${d.file} 的映射要求用 ${d.found} 列为 ${d.target} 求比值。`,
      fix: '请恰好给出两列：分子、分母。',
    }),
  },
  'construct-without-items': {
    en: (d) => ({
      message: `${d.file} has no column for any item of ${d.constructs.join(', ')} (${d.items.join(', ')}), which the base model needs.${nearEn(d.near)}`,
      fix: 'Name the columns after the items, or map them in the mapping.',
    }),
    zh: (d) => ({
      message: `基础模型需要 ${d.constructs.join('、')}，但 ${d.file} 中没有其任何题项（${d.items.join('、')}）的列。${nearZh(d.near)}`,
      fix: '请用题项编号命名列，或在映射中指定。',
    }),
  },
  'no-usable-rows': {
    en: (d) => ({
      message: `None of the ${d.rows} rows of ${d.file} (${d.table.en}) can be used; the first because: ${d.reason.en}`,
      fix: 'Correct these rows or the mapping.',
    }),
    zh: (d) => ({
      message: `${d.file}（${d.table.zh}）的 ${d.rows} 行都无法使用，首行的原因是：${d.reason.zh}`,
      fix: '请更正这些行或映射。',
    }),
  },
  'unknown-wave': {
    en: (d) => ({
      message: `No response belongs to wave ${d.wave}; there are ${d.waves.join(', ')}.`,
      fix: 'Choose one of these waves.',
    }),
    zh: (d) => ({
      message: `没有第 ${d.wave} 轮的答卷，现有轮次：${d.waves.join('、')}。`,
      fix: '请选择其中一轮。',
    }),
  },
  'unknown-item': {
    en: (d) => ({
      message: `The data have no item ${d.item}.${nearEn(d.near)}`,
      fix: 'Ask only for items that have a column.',
    }),
    zh: (d) => ({
      message: `数据中没有题项 ${d.item}。${nearZh(d.near)}`,
      fix: '请只使用数据中有的题项。',
    }),
  },
  'no-usable-answers': {
    en: (d) => ({
      message: `In wave ${d.wave} all items of the model are missing in each of the ${d.rows} rows.`,
      fix: 'Check the missing codes and the item columns of this wave.',
    }),
    zh: (d) => ({
      message: `第 ${d.wave} 轮的 ${d.rows} 行中，模型的题项全部缺失。`,
      fix: '请检查该轮的缺失值编码和题项列。',
    }),
  },
};
