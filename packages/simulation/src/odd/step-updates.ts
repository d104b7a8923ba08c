import type { MechanismName } from '../parameters/parameter.ts';
import type { stateVariables } from './state-variables.ts';

/** State variables that each step of the schedule changes. */
export const stepUpdates: Readonly<
  Record<MechanismName | 'policies', readonly (keyof typeof stateVariables)[]>
> = {
  policies: ['endowment', 'transfer', 'integration', 'resources', 'support'],
  shock: ['cycle', 'demand', 'advantage'],
  acquire: [],
  transfer: ['knowledge', 'meanKnowledge', 'learning', 'homeBound'],
  'lock-in': ['lockIn', 'support'],
  convert: ['advantage'],
  renew: ['capability'],
  extend: ['presence', 'resources', 'knowledge', 'meanKnowledge'],
  sell: ['exports'],
  grow: ['resources', 'quartersBelow'],
  climb: ['value', 'resources', 'stage', 'ties.degree', 'ties.partner'],
  'enter-exit': [
    'firmCount',
    'cluster',
    'chainStep',
    'value',
    'acquisition',
    'transfer',
    'integration',
    'advantage',
    'capability',
    'resources',
    'quartersBelow',
    'homeBound',
    'support',
    'lockIn',
    'learning',
    'stage',
    'presence',
    'knowledge',
    'meanKnowledge',
    'exports',
    'ties.degree',
    'ties.partner',
  ],
  'feed-back': ['endowment', 'acquisition', 'transfer', 'integration', 'successAtStart'],
};
