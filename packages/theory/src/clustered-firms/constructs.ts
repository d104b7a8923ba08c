import type { TheoryInput } from '../schema/theory.ts';

/** The 3 resource dimensions, 2 drivers, 3 mechanisms and 3 outcomes of the framework, its context and its risks. */
export const constructs = [
  {
    id: 'DL',
    name: { zh: '劳动分工', en: 'Division of labour' },
    definition: {
      zh: '集群内劳动要素的分工与专业化：企业专注于一个或几个工序，由此获得较高的劳动生产率和弹性专精能力。',
      en: 'Division and specialization of labour in the cluster: firms concentrate on one or a few process steps and so gain productivity and flexible specialization.',
    },
    role: 'resource',
    level: 'cluster',
    measurement: { kind: 'reflective' },
    references: ['becattini-1979', 'brusco-1986', 'bellandi-1989'],
  },
  {
    id: 'IE',
    name: { zh: '产业环境', en: 'Industrial environment' },
    definition: {
      zh: '集群内的文化（态度、知识、传统工艺、信息渠道、劳动流动、对风险和利益的认知、信任与合作）与基础设施（经营场地、通信、融资、专业服务、政策资助）。',
      en: 'The culture of the cluster (attitudes, knowledge, craft, information channels, mobility of labour, views of risk and profit, trust and cooperation) and its infrastructure (sites, communication, finance, professional services, policy support).',
    },
    role: 'resource',
    level: 'cluster',
    measurement: { kind: 'composite', weighting: 'B' },
    references: ['maillat-1989', 'becattini-1979', 'brusco-1996'],
  },
  {
    id: 'CN',
    name: { zh: '集群企业网络', en: 'Firm network' },
    definition: {
      zh: '借助集群在市场中的调节能力形成的相互联系：稳固的商业联系，以及企业作为一个整体表现出的外部形象、政治影响与产品声誉。',
      en: 'The links that form through the cluster’s power to regulate the market: stable business ties, and the image, political weight and product reputation of the firms as a whole.',
    },
    role: 'resource',
    level: 'cluster',
    measurement: { kind: 'composite', weighting: 'B' },
    references: ['becattini-1979', 'brusco-1986', 'bellandi-1989'],
  },
  {
    id: 'CA',
    name: { zh: '竞争优势', en: 'Competitive advantage' },
    definition: {
      zh: '企业相对于集群外同行的显性优势：低成本、差异化、创新、生产率与交货。环境变化会使优势逐渐消退。',
      en: 'A firm’s explicit advantage over peers outside clusters in cost, differentiation, innovation, productivity and delivery. It erodes as the environment changes.',
    },
    role: 'driver',
    measurement: { kind: 'reflective' },
    references: ['porter-1998', 'geng-2005', 'geng-2008'],
  },
  {
    id: 'DC',
    name: { zh: '动态能力', en: 'Dynamic capability' },
    definition: {
      zh: '改变现有能力的能力：重新配置资源，把现有核心能力与外部资源、互补性资产加以塑造和整合，以应对快速变化的环境，使竞争优势连续不断。',
      en: 'The ability to change existing abilities: to redeploy resources and to shape and integrate core competences with outside resources and complementary assets as the environment changes, so that a stream of advantages keeps flowing.',
    },
    role: 'driver',
    measurement: { kind: 'reflective' },
    references: ['teece-1997'],
  },
  {
    id: 'AQ',
    name: { zh: '资源获取', en: 'Acquisition' },
    definition: {
      zh: '企业低成本、高效率地取得集群资源的能力，包括通过非正式交往获得国外市场信息。',
      en: 'A firm’s ability to obtain the resources of its cluster cheaply and efficiently, including foreign-market information through informal contact.',
    },
    role: 'mechanism',
    measurement: { kind: 'reflective' },
    references: ['bonaccorsi-1992', 'glaister-buckley-1996', 'chen-chen-2002'],
  },
  {
    id: 'TR',
    name: { zh: '知识转移', en: 'Transfer' },
    definition: {
      zh: '知识在伙伴之间和企业内部流动的渠道是否畅通。没有畅通的渠道，就没有知识的流动。',
      en: 'How open the channels are through which knowledge flows between partners and within the firm. Without an open channel no knowledge flows.',
    },
    role: 'mechanism',
    measurement: { kind: 'reflective' },
    references: ['madhok-1997'],
  },
  {
    id: 'IN',
    name: { zh: '资源整合', en: 'Integration' },
    definition: {
      zh: '吸收新知识、把新知识与原有知识结合并用于改进的能力。',
      en: 'The ability to absorb new knowledge, combine it with existing knowledge and turn it into improvement.',
    },
    role: 'mechanism',
    measurement: { kind: 'reflective' },
    references: ['cai-2002', 'teece-1997'],
  },
  {
    id: 'GR',
    name: { zh: '成长资源', en: 'Growth resources' },
    definition: {
      zh: '国际化成长的“量”：可用于国际化的资金、人才、技术与声誉的积累。',
      en: 'The quantity of growth: funds, people, technology and reputation accumulated for going abroad.',
    },
    role: 'outcome',
    measurement: { kind: 'reflective' },
  },
  {
    id: 'GE',
    name: { zh: '全球价值链网络嵌入', en: 'Embedding in global value chains' },
    definition: {
      zh: '国际化成长的“形”：企业的本地网络关系向全球网络关系延伸，并嵌入附加值更高的环节。',
      en: 'The form of growth: local network relations extend to global ones, at steps of ever higher value added.',
    },
    role: 'outcome',
    measurement: { kind: 'reflective' },
    references: ['porter-2000', 'wang-2002'],
  },
  {
    id: 'MK',
    name: { zh: '国际化市场知识', en: 'International market knowledge' },
    definition: {
      zh: '国际化成长的“质”：关于国外制度、商业与国际化经营的知识的累积。这类知识嵌入具体的社会文化情境，不能无摩擦地转移。',
      en: 'The quality of growth: accumulated knowledge of foreign institutions, business and internationalization. It is embedded in social and cultural settings and does not transfer without friction.',
    },
    role: 'outcome',
    measurement: { kind: 'reflective' },
  },
  {
    id: 'IG',
    name: { zh: '国际化成长', en: 'Internationalization growth' },
    definition: {
      zh: '企业基于集群资源积累国际化成长资源、由本地网络向全球网络延伸、形成国际市场知识累积性增长的演化过程；由量、形、质三个维度构成。',
      en: 'The evolution in which a firm, drawing on its cluster, accumulates resources for growth abroad, extends its network from local to global and builds up knowledge of foreign markets; formed by quantity, form and quality.',
    },
    role: 'outcome',
    measurement: {
      kind: 'second-order',
      components: ['GR', 'GE', 'MK'],
      weighting: 'B',
      approach: 'two-stage',
    },
  },
  {
    id: 'EN',
    name: { zh: '环境动荡', en: 'Environmental turbulence' },
    definition: {
      zh: '国际需求、本地竞争、技术与世界经济变化的快慢和强弱。各来源不必同步，因此作为合成变量。',
      en: 'How fast and how strongly foreign demand, local competition, technology and the world economy change. The sources need not move together, so they form a composite.',
    },
    role: 'context',
    measurement: { kind: 'composite', weighting: 'A' },
  },
  {
    id: 'LF',
    name: { zh: '功能性锁定', en: 'Functional lock-in' },
    definition: {
      zh: '商业关系固定在集群内少数企业，难以转向更好的外部伙伴。',
      en: 'Business relations are tied to a few firms in the cluster, and better partners outside cannot be taken up.',
    },
    role: 'risk',
    measurement: { kind: 'reflective' },
    references: ['bathelt-2002', 'grabher-1993'],
  },
  {
    id: 'LC',
    name: { zh: '认知性锁定', en: 'Cognitive lock-in' },
    definition: {
      zh: '集群内想法趋同，难以接受不同的做法。',
      en: 'People in the cluster think alike and hardly accept other ways.',
    },
    role: 'risk',
    measurement: { kind: 'reflective' },
    references: ['bathelt-2002', 'grabher-1993'],
  },
  {
    id: 'LP',
    name: { zh: '政治性锁定', en: 'Political lock-in' },
    definition: {
      zh: '依赖政府扶持，既有利益关系阻碍调整。',
      en: 'Firms depend on government support, and vested interests hold back change.',
    },
    role: 'risk',
    measurement: { kind: 'reflective' },
    references: ['bathelt-2002', 'grabher-1993'],
  },
  {
    id: 'CR',
    name: { zh: '核心刚性', en: 'Core rigidity' },
    definition: {
      zh: '过去成功的核心能力成为获得新能力的障碍。',
      en: 'Core capabilities that once brought success stand in the way of new ones.',
    },
    role: 'risk',
    measurement: { kind: 'reflective' },
    references: ['barton-1992'],
  },
] satisfies TheoryInput['constructs'];
