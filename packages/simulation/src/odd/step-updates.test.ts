import { expect, it } from 'vitest';
import { buildWorld } from '../model/build-world.ts';
import { defaultModel } from '../model/default-model.ts';
import { leversAtInto } from '../scenario/levers-at.ts';
import { baseline, type Scenario } from '../scenario/scenario-schema.ts';
import { schedule } from '../schedule/schedule.ts';
import type { State } from '../state/state.ts';
import { stateVariables } from './state-variables.ts';
import { stepUpdates } from './step-updates.ts';

const always = { start: 0, duration: 100, size: 0.5 };
/** Everything that can happen, happens. */
const busy: Scenario = {
  ...baseline,
  policies: [
    { policy: 'joint-brand', ...always },
    { policy: 'training', ...always },
    { policy: 'subsidy', ...always, size: 0.1 },
  ],
  shocks: [{ shock: 'structural', start: 5, size: 1 }],
};

const variables = Object.keys(stateVariables) as (keyof typeof stateVariables)[];

function contentOf(state: State, name: keyof typeof stateVariables): ArrayLike<number> {
  if (name === 'ties.degree') return state.ties.degree;
  if (name === 'ties.partner') return state.ties.partner;
  const content = state[name];
  return typeof content === 'number' ? [content] : content;
}

it('says of every step which state variables it changes, and of no others', () => {
  const changed: Record<string, Set<string>> = {};
  const world = buildWorld(defaultModel(), 1, 0, busy);
  for (let step = 0; step < 60; step++) {
    leversAtInto(busy, world.setting, step, world.levers);
    world.draws.at(step);
    for (const { name, happen } of schedule) {
      const before = variables.map((variable) => Array.from(contentOf(world.state, variable)));
      happen(world);
      changed[name] ??= new Set();
      for (const [index, variable] of variables.entries())
        if (differ(before[index]!, contentOf(world.state, variable))) changed[name].add(variable);
    }
    world.state.step++;
  }
  for (const { name } of schedule)
    expect(
      [...changed[name]!].toSorted(),
      `packages/simulation/src/odd/step-updates.ts: ${name}`,
    ).toEqual(stepUpdates[name].toSorted());
});

function differ(before: readonly number[], after: ArrayLike<number>): boolean {
  return before.some((value, i) => !Object.is(value, after[i]));
}
