import type { TheoryInput } from '../schema/theory.ts';

/** Questions of fact asked beside the scales; every one may be left unanswered. */
export const facts = [
  {
    id: 'founding_year',
    kind: 'year',
    form: 'short',
    question: { zh: '贵企业成立于哪一年？', en: 'In which year was your firm founded?' },
  },
  {
    id: 'employees',
    kind: 'integer',
    form: 'short',
    question: { zh: '贵企业现有多少名员工？', en: 'How many employees does your firm have?' },
  },
  {
    id: 'sales',
    kind: 'money',
    question: {
      zh: '贵企业上一年的销售额是多少（万元人民币）？',
      en: 'What were your firm’s sales last year (CNY 10,000)?',
    },
  },
  {
    id: 'export_share',
    kind: 'percent',
    form: 'short',
    question: {
      zh: '上一年出口额占销售额的百分之几？',
      en: 'What percentage of last year’s sales was exported?',
    },
  },
  {
    id: 'foreign_markets',
    kind: 'integer',
    form: 'short',
    question: {
      zh: '贵企业的产品销往多少个国家和地区（不含本国）？',
      en: 'In how many foreign countries does your firm sell?',
    },
  },
  {
    id: 'market_countries',
    kind: 'countries',
    question: {
      zh: '贵企业的产品销往哪些国家和地区？',
      en: 'To which countries does your firm sell?',
    },
  },
  {
    id: 'first_export_year',
    kind: 'year',
    question: { zh: '贵企业首次出口是在哪一年？', en: 'In which year did your firm first export?' },
  },
  {
    id: 'gvc_function',
    kind: 'choice',
    form: 'short',
    question: {
      zh: '贵企业在国际业务中主要承担什么角色？',
      en: 'What is your firm’s main role in its international business?',
    },
    options: [
      {
        value: 'OEM',
        label: {
          zh: '按客户的设计代工生产（OEM）',
          en: 'Manufacture to customers’ designs (OEM)',
        },
      },
      {
        value: 'ODM',
        label: {
          zh: '自主设计、贴客户品牌（ODM）',
          en: 'Own design under customers’ brands (ODM)',
        },
      },
      { value: 'OBM', label: { zh: '自主品牌（OBM）', en: 'Own brand (OBM)' } },
    ],
  },
  {
    id: 'key_technology',
    kind: 'choice',
    form: 'short',
    question: {
      zh: '贵企业是否掌握产品的关键核心技术？',
      en: 'Does your firm own the key technology of its products?',
    },
    options: [
      { value: 'no', label: { zh: '没有掌握', en: 'No' } },
      { value: 'partly', label: { zh: '部分掌握', en: 'Partly' } },
      { value: 'yes', label: { zh: '已经掌握', en: 'Yes' } },
    ],
  },
  {
    id: 'rd_share',
    kind: 'percent',
    question: {
      zh: '上一年研发支出占销售额的百分之几？',
      en: 'What percentage of last year’s sales was spent on research and development?',
    },
  },
  {
    id: 'foreign_subsidiaries',
    kind: 'integer',
    question: {
      zh: '贵企业在国外有多少家子公司或分支机构？',
      en: 'How many subsidiaries or branches does your firm have abroad?',
    },
  },
  {
    id: 'chain_step',
    kind: 'choice',
    question: {
      zh: '贵企业主要从事价值链的哪个环节？',
      en: 'Which step of the value chain does your firm mainly perform?',
    },
    options: [
      { value: 'materials', label: { zh: '原材料', en: 'Raw materials' } },
      { value: 'components', label: { zh: '零部件', en: 'Components' } },
      { value: 'processing', label: { zh: '加工工序', en: 'Processing' } },
      { value: 'assembly', label: { zh: '成品制造与组装', en: 'Final manufacture and assembly' } },
      { value: 'design', label: { zh: '设计与研发', en: 'Design and development' } },
      { value: 'marketing', label: { zh: '品牌与销售', en: 'Brand and sales' } },
      { value: 'services', label: { zh: '配套服务', en: 'Supporting services' } },
    ],
  },
  {
    id: 'latitude',
    kind: 'latitude',
    question: {
      zh: '企业所在地的纬度（十进制度）',
      en: 'Latitude of the firm’s site (decimal degrees)',
    },
  },
  {
    id: 'longitude',
    kind: 'longitude',
    question: {
      zh: '企业所在地的经度（十进制度）',
      en: 'Longitude of the firm’s site (decimal degrees)',
    },
  },
  {
    id: 'district',
    kind: 'text',
    question: {
      zh: '企业位于哪个区（县、乡镇或园区）？',
      en: 'In which district, town or park is your firm?',
    },
  },
  {
    id: 'motives',
    kind: 'multiple-choice',
    question: {
      zh: '贵企业加入集群的原因有哪些？（可多选）',
      en: 'Why did your firm join the cluster? (several answers allowed)',
    },
    options: [
      { value: 'market-access', label: { zh: '接近市场', en: 'Access to markets' } },
      {
        value: 'complementary-resources',
        label: { zh: '获得互补性资源', en: 'Complementary resources' },
      },
      { value: 'new-technology', label: { zh: '学习新技术', en: 'Learning new technology' } },
      {
        value: 'international-experience',
        label: { zh: '获得国际化的经验', en: 'International experience' },
      },
      {
        value: 'strategic-partners',
        label: { zh: '构建战略伙伴关系', en: 'Strategic partnerships' },
      },
    ],
    references: ['chen-chen-2002'],
  },
  {
    id: 'partners',
    kind: 'partners',
    question: {
      zh: '请列出贵企业在集群内外最重要的合作伙伴、关系类型和所在国家。',
      en: 'Name your firm’s most important partners in and outside the cluster, the kind of tie and their country.',
    },
  },
] satisfies TheoryInput['facts'];
