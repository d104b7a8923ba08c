import { baseline, type Scenario } from '@qunhai/simulation';

export const exampleScenarios: readonly Scenario[] = [
  baseline,
  {
    ...baseline,
    id: 'platform',
    title: { zh: '知识平台', en: 'Knowledge platform' },
    policies: [{ policy: 'platform', start: 4, duration: 16, size: 0.8 }],
  },
  {
    ...baseline,
    id: 'subsidy',
    title: { zh: '直接补贴', en: 'Subsidy' },
    policies: [{ policy: 'subsidy', start: 4, duration: 16, size: 0.8 }],
  },
];
