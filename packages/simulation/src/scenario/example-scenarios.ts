import { baseline, type Scenario } from './scenario-schema.ts';

/** After a year as it is, for five years. */
const when = { start: 4, duration: 20 };

/**
 * Three things a cluster organisation may do, against doing none of them: give money, help firms to learn from one another, or bring them
 * together with partners abroad. All run for the same five years, so that what lasts can be told from what does not.
 */
export const exampleScenarios: readonly Scenario[] = [
  baseline,
  {
    ...baseline,
    id: 'subsidy',
    title: { zh: '发补贴', en: 'Subsidy' },
    note: {
      zh: '直接给每家企业资金，五年后停止。',
      en: 'Money for every firm, which ends after five years.',
    },
    policies: [{ policy: 'subsidy', ...when, size: 1 }],
  },
  {
    ...baseline,
    id: 'learning',
    title: { zh: '建平台、做培训', en: 'Platform and training' },
    note: {
      zh: '让企业分享国外市场知识，并提高它们转移和整合知识的能力。',
      en: 'Firms share what they know of foreign markets, and become better at transferring and integrating it.',
    },
    policies: [
      { policy: 'platform', ...when, size: 1 },
      { policy: 'training', ...when, size: 1 },
    ],
  },
  {
    ...baseline,
    id: 'outward',
    title: { zh: '向外开放网络', en: 'Opening outward' },
    note: {
      zh: '组织企业结识国外的新伙伴，并承担一半的进入费用。',
      en: 'Firms meet new partners abroad, and half of what entering a market costs is paid for them.',
    },
    policies: [
      { policy: 'open-outward', ...when, size: 1 },
      { policy: 'entry-support', ...when, size: 0.5 },
    ],
  },
];
