import { agreementItems } from './item-set.ts';

/** Items of environmental turbulence, the three lock-ins and core rigidity. */
export const contextItems = [
  ...agreementItems('EN', [
    {
      form: 'short',
      text: {
        zh: '我们的国际市场需求变化很快',
        en: 'Demand in our international markets changes fast',
      },
    },
    {
      form: 'full',
      text: { zh: '本地同行竞争非常激烈', en: 'Local competition is very intense' },
    },
    {
      form: 'short',
      text: { zh: '我们行业的技术变化很快', en: 'Technology in our industry changes fast' },
    },
    {
      form: 'full',
      text: {
        zh: '全球经济波动对我们影响很大',
        en: 'Swings of the world economy affect us strongly',
      },
    },
  ]),
  ...agreementItems('LF', [
    {
      form: 'short',
      text: {
        zh: '我们的客户和供应商几乎都固定在集群内少数企业',
        en: 'Nearly all our customers and suppliers are a fixed few firms in the cluster',
      },
    },
    {
      form: 'full',
      text: {
        zh: '即使有更好的外部伙伴，我们也难以更换',
        en: 'Even with better partners outside, it is hard for us to switch',
      },
    },
  ]),
  ...agreementItems('LC', [
    {
      form: 'short',
      text: {
        zh: '集群内大家想法相似，很少有不同意见',
        en: 'People in the cluster think alike and rarely disagree',
      },
    },
    {
      form: 'full',
      text: {
        zh: '我们很难接受与集群惯常做法不同的做法',
        en: 'We find it hard to accept ways that differ from the cluster’s habits',
      },
    },
  ]),
  ...agreementItems('LP', [
    {
      form: 'short',
      text: {
        zh: '离开政府扶持我们很难维持现有业务',
        en: 'Without government support we could hardly keep our business',
      },
    },
    {
      form: 'full',
      text: {
        zh: '既有利益关系阻碍了本地产业的调整',
        en: 'Vested interests hold back change in the local industry',
      },
    },
  ]),
  ...agreementItems('CR', [
    {
      form: 'short',
      text: {
        zh: '我们过去成功的做法现在限制了我们',
        en: 'What made us successful now limits us',
      },
    },
  ]),
];
