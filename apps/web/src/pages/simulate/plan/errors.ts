import { defineErrors } from '@qunhai/kernel';

/** What can be wrong with scenarios before anything is run. */
export const fail = defineErrors<{
  'file-wrong': { place: string };
  'too-many': { most: number };
}>('planning', {
  'file-wrong': {
    zh: (d) => ({
      message: `这个文件不是情景文件：在 ${d.place} 处不符合格式。`,
      fix: '请选择由本页下载的情景文件（JSON，格式 qunhai-scenarios/1）。',
    }),
    en: (d) => ({
      message: `This is no scenario file: it does not fit the format at ${d.place}.`,
      fix: 'Choose a scenario file that was downloaded here (JSON, format qunhai-scenarios/1).',
    }),
  },
  'too-many': {
    zh: (d) => ({
      message: `一项研究最多保存 ${d.most} 个情景。`,
      fix: '请先删除一些不再需要的情景。',
    }),
    en: (d) => ({
      message: `A study keeps at most ${d.most} scenarios.`,
      fix: 'Delete some that are no longer needed first.',
    }),
  },
});
