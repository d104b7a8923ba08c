import { agreementItems } from './item-set.ts';

/** Items of competitive advantage and dynamic capability. */
export const driverItems = [
  ...agreementItems('CA', [
    {
      form: 'short',
      text: {
        zh: '与集群外同行相比，我们的成本更低',
        en: 'Compared with peers outside clusters, our costs are lower',
      },
    },
    {
      form: 'short',
      text: {
        zh: '与集群外同行相比，我们的产品更有差异化',
        en: 'Compared with peers outside clusters, our products are more differentiated',
      },
    },
    {
      form: 'short',
      text: {
        zh: '与集群外同行相比，我们推出新产品更快',
        en: 'Compared with peers outside clusters, we launch new products faster',
      },
    },
    {
      form: 'full',
      text: {
        zh: '与集群外同行相比，我们的生产率更高',
        en: 'Compared with peers outside clusters, our productivity is higher',
      },
    },
    {
      form: 'full',
      text: {
        zh: '与集群外同行相比，我们交货更快更可靠',
        en: 'Compared with peers outside clusters, we deliver faster and more reliably',
      },
    },
  ]),
  ...agreementItems('DC', [
    {
      form: 'short',
      aspect: { zh: '感知', en: 'sensing' },
      text: {
        zh: '我们能及早察觉国际市场和技术的变化',
        en: 'We notice changes in international markets and technology early',
      },
    },
    {
      form: 'full',
      aspect: { zh: '感知', en: 'sensing' },
      text: {
        zh: '我们善于发现并评估新的市场机会',
        en: 'We are good at finding and judging new market opportunities',
      },
    },
    {
      form: 'short',
      aspect: { zh: '把握', en: 'seizing' },
      text: {
        zh: '发现机会后我们能迅速调配资源加以利用',
        en: 'Once we see an opportunity we quickly commit resources to it',
      },
    },
    {
      form: 'full',
      aspect: { zh: '整合', en: 'integrating' },
      text: {
        zh: '我们能把集群内外的资源整合进自己的业务',
        en: 'We integrate resources from inside and outside the cluster into our business',
      },
    },
    {
      form: 'short',
      aspect: { zh: '重构', en: 'reconfiguring' },
      text: {
        zh: '我们经常重组业务流程和组织结构以适应变化',
        en: 'We often reconfigure processes and structure to fit changes',
      },
    },
    {
      form: 'full',
      aspect: { zh: '更新', en: 'renewing' },
      text: {
        zh: '我们能放弃过时的做法并建立新的能力',
        en: 'We can drop outdated routines and build new capabilities',
      },
    },
  ]),
];
