import type { TheoryInput } from '../schema/theory.ts';
import { stages } from './stages.ts';

/** From neither agreement nor disagreement to agreement; the thresholds are ours. */
const rises = { from: 4, to: 6 };

/** What the diagnosis reads: stages, coupling of the two drivers, lock-in flags, outcomes and possible constraints. */
export const diagnosisPlan = {
  stages,
  coupling: { first: 'CA', second: 'DC' },
  lockIns: [
    {
      id: 'functional',
      name: { zh: '功能性锁定', en: 'Functional lock-in' },
      construct: 'LF',
      items: ['LF1', 'LF2'],
      rises,
    },
    {
      id: 'cognitive',
      name: { zh: '认知性锁定', en: 'Cognitive lock-in' },
      construct: 'LC',
      items: ['LC1', 'LC2'],
      rises,
    },
    {
      id: 'political',
      name: { zh: '政治性锁定', en: 'Political lock-in' },
      construct: 'LP',
      items: ['LP1', 'LP2'],
      rises,
    },
    {
      id: 'rigidity',
      name: { zh: '核心刚性', en: 'Core rigidity' },
      construct: 'CR',
      items: ['CR1'],
      rises,
    },
  ],
  targets: ['GR', 'GE', 'MK'],
  constraints: ['DL', 'IE', 'CN', 'AQ', 'TR', 'IN', 'CA', 'DC', 'LF', 'LC', 'LP', 'CR'],
} satisfies TheoryInput['diagnosis'];
