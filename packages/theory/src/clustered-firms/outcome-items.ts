import { agreementItems } from './item-set.ts';

/** Items of the quantity, form and quality of internationalization growth. */
export const outcomeItems = [
  ...agreementItems('GR', [
    {
      form: 'short',
      text: {
        zh: '近三年我们可用于国际化的资金明显增加',
        en: 'Over the past three years our funds for internationalization grew clearly',
      },
    },
    {
      form: 'short',
      text: {
        zh: '近三年我们的国际化人才明显增加',
        en: 'Over the past three years the number of our people able to work internationally grew clearly',
      },
    },
    {
      form: 'full',
      text: {
        zh: '近三年我们的技术与生产能力明显增强',
        en: 'Over the past three years our technology and production capacity grew clearly',
      },
    },
    {
      form: 'short',
      text: {
        zh: '近三年我们在国外客户中的声誉明显提高',
        en: 'Over the past three years our reputation with foreign customers rose clearly',
      },
    },
  ]),
  ...agreementItems('GE', [
    {
      form: 'short',
      text: {
        zh: '我们与国外客户、供应商建立了稳定的合作网络',
        en: 'We have built a stable network of foreign customers and suppliers',
      },
    },
    {
      form: 'full',
      text: {
        zh: '我们的国外合作伙伴越来越多样',
        en: 'Our foreign partners have become more diverse',
      },
    },
    {
      form: 'short',
      text: {
        zh: '我们在全球价值链中承担越来越高附加值的环节',
        en: 'We perform ever higher value-added steps in global value chains',
      },
    },
    {
      form: 'short',
      text: {
        zh: '我们与跨国公司或主导企业的合作不断加深',
        en: 'Our cooperation with multinationals or lead firms keeps deepening',
      },
    },
    {
      form: 'full',
      text: {
        zh: '我们把低附加值的环节外包或放弃',
        en: 'We outsource or give up low value-added steps',
      },
    },
  ]),
  ...agreementItems('MK', [
    {
      form: 'short',
      aspect: { zh: '制度知识', en: 'institutional knowledge' },
      text: {
        zh: '我们了解目标国的法律、标准和商业惯例',
        en: 'We know the laws, standards and business practices of our target countries',
      },
    },
    {
      form: 'short',
      aspect: { zh: '商业知识', en: 'business knowledge' },
      text: {
        zh: '我们了解国外客户、竞争者和渠道',
        en: 'We know foreign customers, competitors and channels',
      },
    },
    {
      form: 'short',
      aspect: { zh: '国际化知识', en: 'internationalization knowledge' },
      text: {
        zh: '我们积累了开拓国外市场的经验和方法',
        en: 'We have accumulated experience and methods for entering foreign markets',
      },
    },
    {
      form: 'full',
      aspect: { zh: '可迁移性', en: 'transferability' },
      text: {
        zh: '我们能把一个国家的经验用到另一个国家',
        en: 'We can apply what we learned in one country to another',
      },
    },
  ]),
];
