import type { Bilingual, ErrorCatalogue } from '@qunhai/kernel';

/** What can be wrong with a parameter of a theory. */
export interface ParameterErrors {
  'parameter-malformed': { parameter: string; reason: Bilingual | null };
  'parameter-without-part': { parameter: string; part: string };
  'parameter-unknown-name': { parameter: string; name: string; nearest: string | null };
  'undefined-label': { parameter: string; label: string; nearest: string | null };
}

export const parameterErrors: ErrorCatalogue<ParameterErrors> = {
  'parameter-malformed': {
    zh: (d) => ({
      message: `参数语句“${d.parameter}”无法读取。${d.reason?.zh ?? '每一项只能是一条语句。'}`,
      fix: '请按 lavaan 的写法写成一条语句，例如“CA ~ b*DL”、“DL ~~ IE”或“ind := a*b”。',
    }),
    en: (d) => ({
      message: `The statement “${d.parameter}” cannot be read. ${d.reason?.en ?? 'Each entry holds one statement.'}`,
      fix: 'Write one statement as lavaan does, such as “CA ~ b*DL”, “DL ~~ IE” or “ind := a*b”.',
    }),
  },
  'parameter-without-part': {
    zh: (d) => ({
      message: `参数语句“${d.parameter}”所说的“${d.part}”不在模型中。`,
      fix: '请把它加入模型，或删去这条语句。',
    }),
    en: (d) => ({
      message: `The statement “${d.parameter}” speaks of “${d.part}”, which the model does not have.`,
      fix: 'Add it to the model, or remove the statement.',
    }),
  },
  'parameter-unknown-name': {
    zh: (d) => ({
      message: `参数语句“${d.parameter}”提到“${d.name}”，理论中没有这个构念或题项。`,
      fix: d.nearest ? `是否想写“${d.nearest}”？` : '请更正名称，或删去这条语句。',
    }),
    en: (d) => ({
      message: `The statement “${d.parameter}” names “${d.name}”, which is no construct or item of the theory.`,
      fix: d.nearest
        ? `Did you mean “${d.nearest}”?`
        : 'Correct the name, or remove the statement.',
    }),
  },
  'undefined-label': {
    zh: (d) => ({
      message: `参数语句“${d.parameter}”用到标签“${d.label}”，但前面没有参数带这个标签。`,
      fix: d.nearest
        ? `是否想写“${d.nearest}”？也可以在路径或题项前加上“${d.label}*”。`
        : `请在路径或题项前加上“${d.label}*”，或删去这条语句。`,
    }),
    en: (d) => ({
      message: `The statement “${d.parameter}” uses the label “${d.label}”, which no parameter before it bears.`,
      fix: d.nearest
        ? `Did you mean “${d.nearest}”? Or write “${d.label}*” before a path or an item.`
        : `Write “${d.label}*” before a path or an item, or remove the statement.`,
    }),
  },
};
