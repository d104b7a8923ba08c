import { agreementItems } from './item-set.ts';

/** Items of acquisition, transfer and integration. */
export const mechanismItems = [
  ...agreementItems('AQ', [
    {
      form: 'short',
      text: {
        zh: '我们能以较低成本获得集群内的资源',
        en: 'We obtain resources in the cluster at low cost',
      },
    },
    {
      form: 'full',
      text: {
        zh: '我们知道集群内谁拥有我们需要的资源',
        en: 'We know who in the cluster has the resources we need',
      },
    },
    {
      form: 'short',
      text: {
        zh: '我们常通过非正式交往获得国外市场信息和做生意的方式',
        en: 'Through informal contact we often learn about foreign markets and ways of doing business there',
      },
    },
  ]),
  ...agreementItems('TR', [
    {
      form: 'short',
      text: {
        zh: '我们与伙伴之间有畅通的知识传递渠道',
        en: 'Knowledge channels between us and our partners are open',
      },
    },
    {
      form: 'short',
      text: {
        zh: '伙伴愿意与我们分享经验和诀窍',
        en: 'Partners share experience and know-how with us willingly',
      },
    },
    {
      form: 'full',
      text: {
        zh: '外部获得的知识能很快传到我们相关部门',
        en: 'Knowledge gained outside quickly reaches the departments that need it',
      },
    },
  ]),
  ...agreementItems('IN', [
    {
      form: 'short',
      text: {
        zh: '我们能理解并消化外部获得的新知识',
        en: 'We understand and assimilate new knowledge from outside',
      },
    },
    {
      form: 'short',
      text: {
        zh: '我们能把新知识与原有知识结合起来',
        en: 'We combine new knowledge with what we already know',
      },
    },
    {
      form: 'full',
      text: {
        zh: '我们能把新知识转化为产品或流程改进',
        en: 'We turn new knowledge into better products or processes',
      },
    },
  ]),
];
