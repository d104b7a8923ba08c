import type { TheoryInput } from '../schema/theory.ts';

type StageInput = NonNullable<NonNullable<TheoryInput['diagnosis']>['stages']>[number];
type ConditionInput = StageInput['rules'][number]['conditions'][number];

const rises = (
  variable: Extract<ConditionInput, { rises: object }>['variable'],
  from: number,
  to: number,
): ConditionInput => ({ variable, rises: { from, to } });
const falls = (
  variable: Extract<ConditionInput, { falls: object }>['variable'],
  from: number,
  to: number,
): ConditionInput => ({ variable, falls: { from, to } });
const is = (fact: string, ...values: string[]): ConditionInput => ({
  variable: { fact },
  is: values,
});

const exporting = rises({ fact: 'export_share' }, 0, 10);

/** The paper's three stages of embedding in global value chains, and the domestic stage before them; the rules are ours. */
export const stages = [
  {
    id: 'domestic',
    name: { zh: '国内', en: 'Domestic' },
    definition: {
      zh: '业务基本限于国内，尚未进入全球价值链。',
      en: 'Business is confined to the home market; the firm has not yet entered global value chains.',
    },
    rules: [
      {
        id: 'domestic-market',
        statement: {
          zh: '几乎没有出口和国外市场，也没有嵌入全球价值链。',
          en: 'There are hardly any exports or foreign markets, and no embedding in global value chains.',
        },
        conditions: [
          falls({ fact: 'export_share' }, 0, 10),
          falls({ fact: 'foreign_markets' }, 0, 2),
          falls({ construct: 'GE' }, 2.5, 4.5),
        ],
      },
    ],
  },
  {
    id: 'learning',
    name: { zh: '学习', en: 'Learning' },
    definition: {
      zh: '尚未掌握关键核心技术，从价值链的末端或下游做起，融入跨国公司的制造网络，在干中学。',
      en: 'The firm does not own key technology, starts at the low end or downstream of the chain, joins the manufacturing networks of lead firms and learns by doing.',
    },
    rules: [
      {
        id: 'learning-low-end',
        statement: {
          zh: '有出口，没有关键技术，承担的环节附加值不高。',
          en: 'The firm exports without key technology and performs steps of low value added.',
        },
        conditions: [exporting, is('key_technology', 'no'), falls({ item: 'GE3' }, 4, 6)],
      },
      {
        id: 'learning-manufacturing',
        statement: {
          zh: '为国外客户代工，尚未完全掌握关键技术，也没有外包低附加值环节。',
          en: 'The firm manufactures to foreign customers’ designs, does not fully own key technology and does not outsource low value-added steps.',
        },
        conditions: [
          is('gvc_function', 'OEM'),
          is('key_technology', 'no', 'partly'),
          falls({ item: 'GE3' }, 4, 6),
          falls({ item: 'GE5' }, 4, 6),
        ],
      },
    ],
  },
  {
    id: 'competing',
    name: { zh: '竞争', en: 'Competing' },
    definition: {
      zh: '收益和规模足以支持产品升级与功能升级，放弃低价值活动或将其外包。',
      en: 'Resources and scale suffice for product and functional upgrading; low-value steps are dropped or outsourced.',
    },
    rules: [
      {
        id: 'competing-upgrading',
        statement: {
          zh: '有出口，成长资源与竞争优势充足，正转向更高附加值的环节，但与主导企业的合作尚不深入。',
          en: 'The firm exports, has ample growth resources and advantage and moves to higher value-added steps, while cooperation with lead firms is not yet deep.',
        },
        conditions: [
          exporting,
          is('key_technology', 'partly', 'yes'),
          rises({ construct: 'GR' }, 3, 5),
          rises({ construct: 'CA' }, 3, 5),
          rises({ item: 'GE3' }, 3, 5),
          falls({ item: 'GE4' }, 5, 6.5),
        ],
      },
      {
        id: 'competing-outsourcing',
        statement: {
          zh: '有自主设计或品牌，外包或放弃低附加值环节，但与主导企业的合作尚不深入。',
          en: 'The firm has its own design or brand and outsources or gives up low value-added steps, while cooperation with lead firms is not yet deep.',
        },
        conditions: [
          is('gvc_function', 'ODM', 'OBM'),
          rises({ construct: 'GR' }, 3, 5),
          rises({ item: 'GE5' }, 3, 5),
          falls({ item: 'GE4' }, 5, 6.5),
        ],
      },
    ],
  },
  {
    id: 'cooperating',
    name: { zh: '合作', en: 'Cooperating' },
    definition: {
      zh: '嵌入附加值较高的全球价值网络，并及时整合和调整本地网络资源与之相适应。',
      en: 'The firm is embedded in global networks of high value added and reshapes its local network to fit.',
    },
    rules: [
      {
        id: 'cooperating-high-value',
        statement: {
          zh: '有自主设计或品牌，承担高附加值环节，与跨国公司或主导企业深入合作。',
          en: 'The firm has its own design or brand, performs high value-added steps and cooperates deeply with multinationals or lead firms.',
        },
        conditions: [
          exporting,
          is('gvc_function', 'ODM', 'OBM'),
          rises({ item: 'GE3' }, 4.5, 6),
          rises({ item: 'GE4' }, 4.5, 6),
        ],
      },
      {
        id: 'cooperating-reshaping',
        statement: {
          zh: '掌握关键技术，与主导企业深入合作，外包低附加值环节并整合集群内外的资源。',
          en: 'The firm owns key technology, cooperates deeply with lead firms, outsources low value-added steps and integrates resources from inside and outside the cluster.',
        },
        conditions: [
          is('key_technology', 'yes'),
          rises({ item: 'GE4' }, 4.5, 6),
          rises({ item: 'GE5' }, 4, 6),
          rises({ construct: 'DC' }, 4, 5.5),
        ],
      },
    ],
  },
] satisfies StageInput[];
