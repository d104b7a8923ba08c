import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runReplication } from '../run/run-replication.ts';
import { anyModel, anyScenario } from '../testing/any-world.ts';
import { stateFaults } from '../testing/state-faults.ts';
import type { World } from '../world.ts';

const plan = fc.record({ model: anyModel, scenario: anyScenario, seed: fc.maxSafeNat() });
const worlds = { numRuns: 500 };
/** Five hundred worlds take a while where many tests run at once. */
const patience = 60_000;
const steps = 24;

it(
  'keeps every variable in its range and every count right, whatever the parameters',
  () => {
    fc.assert(
      fc.property(plan, ({ model, scenario, seed }) => {
        runReplication(model, { scenario, steps, seed, replication: 0 }, (world) => {
          expect(stateFaults(world)).toEqual([]);
        });
      }),
      worlds,
    );
  },
  patience,
);

it(
  'accounts for all money and all firms: what there is more is what the ledger says',
  () => {
    fc.assert(
      fc.property(plan, ({ model, scenario, seed }) => {
        let before: Wealth | null = null;
        runReplication(model, { scenario, steps, seed, replication: 0 }, (world) => {
          const now = wealthOf(world);
          if (before !== null) expectBalanced(world, before, now);
          before = now;
        });
      }),
      worlds,
    );
  },
  patience,
);

interface Wealth {
  readonly firms: number;
  readonly money: number;
  /** Sum of amounts, whatever their sign: what sums are rounded against. */
  readonly size: number;
}

function wealthOf({ state }: World): Wealth {
  let [firms, money, size] = [0, 0, 0];
  for (let i = 0; i < state.used; i++) {
    if (state.alive[i] === 0) continue;
    firms++;
    money += state.resources[i]!;
    size += Math.abs(state.resources[i]!);
  }
  return { firms, money, size };
}

/** Money to 1e-9 of what there is and moves. */
function expectBalanced({ ledger }: World, before: Wealth, now: Wealth): void {
  const income = ledger.earned + ledger.subsidies + ledger.founded - ledger.writtenOff;
  const running = ledger.fixedCosts + ledger.presenceCosts + ledger.paidOut;
  const spent = running + ledger.entryCosts + ledger.upgradingCosts;
  const size = 1 + before.size + now.size + Math.abs(income) + spent;
  expect(Math.abs(now.money - before.money - (income - spent)) / size).toBeLessThan(1e-9);
  expect(now.firms - before.firms).toBe(ledger.foundings - ledger.closures);
}
