import { defineMessages } from '@qunhai/kernel';

/** What the server adds to results. */
export const runWords = defineMessages('server/runs', {
  withdrawn: {
    zh: '有企业在此次运行之后撤回了答卷，已不再列出；集群和全体企业的数据仍含有这些答卷。',
    en: 'Firms that withdrew their answers after this run are not listed any more; figures of clusters and of all firms still rest on these answers.',
  },
});
