import { defineMessages } from '@qunhai/kernel';

/** The page about which conditions together, and which at least, go with success. */
export const configurationWords = defineMessages('web/configurations', {
  title: { zh: '组态', en: 'Configurations' },
  lead: {
    zh: '资源成组起作用：先对照三种问法的答案（净效应、必要、充分），再看哪些组合通向成功，缺了哪一项就不行。',
    en: 'Resources work in combination: first the answers to three questions side by side (net effect, necessity, sufficiency), then which combinations lead to success and what it cannot do without.',
  },
  views: { zh: '组态分析', en: 'Analyses of configurations' },
  'view.comparison': { zh: '三种看法对照', en: 'Side by side' },
  'view.ways': { zh: '成功的组合', en: 'Ways to success' },
  'view.necessity': { zh: '必要条件', en: 'Necessary conditions' },
  outcome: { zh: '结果', en: 'Outcome' },
  'outcome.all': { zh: '全部结果', en: 'All outcomes' },
});
