import { agreementItems } from './item-set.ts';

/** Items of the three resource dimensions; the short form has one per resource. */
export const resourceItems = [
  ...agreementItems('DL', [
    {
      form: 'short',
      text: {
        zh: '本集群内企业按工序分工明确，我们专注于其中少数环节',
        en: 'Firms in our cluster divide the work by process step, and we concentrate on a few steps',
      },
    },
    {
      form: 'full',
      text: {
        zh: '集群的专业化分工使我们的劳动生产率明显提高',
        en: 'The cluster’s specialization clearly raises our labour productivity',
      },
    },
    {
      form: 'full',
      text: {
        zh: '我们能在集群内很快找到上下游配套企业来完成订单',
        en: 'We can quickly find upstream and downstream partners in the cluster to complete an order',
      },
    },
    {
      form: 'full',
      text: {
        zh: '专业化分工使我们能灵活调整产品与产量',
        en: 'Specialization lets us change products and volumes flexibly',
      },
    },
  ]),
  ...agreementItems('IE', [
    {
      form: 'short',
      text: {
        zh: '本地区的传统工艺对我们的产品有独特价值',
        en: 'The region’s traditional craft gives our products distinctive value',
      },
    },
    {
      form: 'short',
      text: {
        zh: '集群内企业有共同的语言、术语和默契，沟通很容易',
        en: 'Firms here share language, jargon and mutual understanding, so communication is easy',
      },
    },
    {
      form: 'short',
      text: {
        zh: '集群内企业主之间的社会关系紧密并彼此依赖',
        en: 'Social relations among owners in the cluster are close and mutually dependent',
      },
    },
    {
      form: 'short',
      text: {
        zh: '我们能通过正式和非正式渠道及时获得行业信息',
        en: 'We get industry information in time through formal and informal channels',
      },
    },
    {
      form: 'short',
      text: {
        zh: '熟练员工在集群内企业间流动，我们容易招到合适的人',
        en: 'Skilled workers move among firms in the cluster, and we easily recruit the right people',
      },
    },
    {
      form: 'short',
      text: {
        zh: '集群内不断有员工离职创办新企业',
        en: 'Employees of firms in the cluster keep founding new firms',
      },
    },
    {
      form: 'short',
      text: {
        zh: '员工、制造商、供应商和零售商之间关系良好',
        en: 'Relations among employees, manufacturers, suppliers and retailers are good',
      },
    },
    {
      form: 'short',
      text: {
        zh: '本地的银行、物流、检测、通信等配套服务完善',
        en: 'Local banking, logistics, testing and communication services are complete',
      },
    },
    {
      form: 'short',
      text: {
        zh: '本地的自然资源与经营场地满足我们的需要',
        en: 'Local natural resources and business sites meet our needs',
      },
    },
    {
      form: 'short',
      text: {
        zh: '政府的政策和资助对集群企业支持有力',
        en: 'Government policy and funding support firms in the cluster strongly',
      },
    },
    {
      form: 'short',
      text: {
        zh: '本地社会鼓励创业，能够容忍失败',
        en: 'Local society encourages entrepreneurship and tolerates failure',
      },
    },
    {
      form: 'short',
      text: {
        zh: '集群内企业善于相互合作解决问题',
        en: 'Firms in the cluster are good at solving problems together',
      },
    },
  ]),
  ...agreementItems('CN', [
    {
      form: 'short',
      text: {
        zh: '我们与集群内的伙伴保持长期稳定的商业联系',
        en: 'We keep long-standing, stable business ties with partners in the cluster',
      },
    },
    {
      form: 'short',
      text: {
        zh: '本集群在外部市场上有良好的整体形象',
        en: 'The cluster as a whole has a good image in outside markets',
      },
    },
    {
      form: 'short',
      text: {
        zh: '集群（行业协会等）能代表企业争取到有利的政策',
        en: 'The cluster (e.g. its association) can win favourable policy for its firms',
      },
    },
    {
      form: 'short',
      text: {
        zh: '本集群的产品在国内外客户中享有声誉',
        en: 'The cluster’s products enjoy a reputation with customers at home and abroad',
      },
    },
  ]),
];
