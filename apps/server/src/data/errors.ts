import { defineErrors } from '@qunhai/kernel';
import { declareStatus } from '../http-status.ts';

const megabytes = (bytes: number): string => `${Math.floor(bytes / 2 ** 20)} MiB`;

/** Errors of uploaded data. */
export const fail = defineErrors<{
  'file-unknown': { file: string };
  'file-in-use': { file: string };
  'upload-too-large': { limit: number };
  'study-full': { files: number; limit: number };
  'no-file-name': Record<never, never>;
  'mapping-invalid': { path: string };
  'gave-up': { seconds: number };
  'unreadable-now': Record<never, never>;
}>('data', {
  'file-unknown': {
    en: (d) => ({
      message: `The study has no file ${d.file}.`,
      fix: 'Upload the file, or name one that is there.',
    }),
    zh: (d) => ({
      message: `研究中没有文件 ${d.file}。`,
      fix: '请先上传该文件，或改用已有的文件。',
    }),
  },
  'file-in-use': {
    en: (d) => ({
      message: `${d.file} is used by the study’s mapping.`,
      fix: 'Take the file out of the data used by the study first.',
    }),
    zh: (d) => ({
      message: `研究的数据映射正在使用 ${d.file}。`,
      fix: '请先从研究使用的数据中移除该文件。',
    }),
  },
  'upload-too-large': {
    en: (d) => ({
      message: `The file is larger than ${megabytes(d.limit)}.`,
      fix: 'Remove columns that are not needed, or split the file by wave.',
    }),
    zh: (d) => ({
      message: `文件超过 ${megabytes(d.limit)}。`,
      fix: '请删除不需要的列，或按调查轮次拆分文件。',
    }),
  },
  'study-full': {
    en: (d) => ({
      message: `The study holds ${d.files} files; together with this one they would pass the limit of ${megabytes(d.limit)} or 100 files.`,
      fix: 'Delete files that are not used.',
    }),
    zh: (d) => ({
      message: `研究中已有 ${d.files} 个文件，加上此文件将超过 ${megabytes(d.limit)} 或 100 个文件的上限。`,
      fix: '请删除不再使用的文件。',
    }),
  },
  'no-file-name': {
    en: () => ({ message: 'The file has no name.', fix: 'Give it a name with its ending.' }),
    zh: () => ({ message: '文件没有名称。', fix: '请给文件加上名称和扩展名。' }),
  },
  'mapping-invalid': {
    en: (d) => ({
      message: `The mapping is not valid at ${d.path}.`,
      fix: 'Correct it as described in the guide, or begin again from the suggestions.',
    }),
    zh: (d) => ({
      message: `映射在 ${d.path} 处无效。`,
      fix: '请按指南更正，或从建议的映射重新开始。',
    }),
  },
  'gave-up': {
    en: (d) => ({
      message: `Reading the data took more than ${d.seconds} seconds or more memory than a look at the data may take; it was stopped.`,
      fix: 'Upload smaller files; a run on them may still work.',
    }),
    zh: (d) => ({
      message: `读取数据超过 ${d.seconds} 秒，或超过了查看数据可用的内存，已停止。`,
      fix: '请上传较小的文件；正式运行分析可能仍可完成。',
    }),
  },
  'unreadable-now': {
    en: () => ({
      message: 'There are no data that could be read.',
      fix: 'Look at the problems listed on the page Data, and solve them.',
    }),
    zh: () => ({
      message: '没有可以读取的数据。',
      fix: '请查看“数据”页列出的问题并解决。',
    }),
  },
});

declareStatus({
  'data.file-unknown': 404,
  'data.file-in-use': 409,
  'data.upload-too-large': 413,
  'data.study-full': 413,
  'data.no-file-name': 400,
  'data.mapping-invalid': 422,
  'data.gave-up': 503,
  'data.unreadable-now': 409,
});
