import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runReplication } from '../run/run-replication.ts';
import { anyModel, anyScenario } from '../testing/any-world.ts';
import { stateFaults } from '../testing/state-faults.ts';
import type { World } from '../world.ts';

const plan = fc.record({ model: anyModel, scenario: anyScenario, seed: fc.maxSafeNat() });
const options = { numRuns: 300 };

it('keeps every variable in its range and every count right, whatever the parameters', () => {
  fc.assert(
    fc.property(plan, ({ model, scenario, seed }) => {
      runReplication(model, { scenario, steps: 24, seed, replication: 0 }, (world) => {
        expect(stateFaults(world)).toEqual([]);
      });
    }),
    options,
  );
});

function moneyOf({ state }: World): number {
  let sum = 0;
  for (let i = 0; i < state.used; i++) if (state.alive[i] === 1) sum += state.resources[i]!;
  return sum;
}

it('accounts for all money: what firms have more is what the ledger says, to 1e-9 of what moved', () => {
  fc.assert(
    fc.property(plan, ({ model, scenario, seed }) => {
      let before: number | null = null;
      runReplication(model, { scenario, steps: 24, seed, replication: 0 }, (world) => {
        const now = moneyOf(world);
        const { ledger } = world;
        const inflow = ledger.earned + ledger.subsidies + ledger.founded - ledger.writtenOff;
        const costs = ledger.fixedCosts + ledger.presenceCosts + ledger.entryCosts;
        const outflow = costs + ledger.upgradingCosts + ledger.paidOut;
        const scale = 1 + Math.abs(now) + Math.abs(before ?? 0) + Math.abs(inflow) + outflow;
        if (before !== null)
          expect(Math.abs(now - before - (inflow - outflow)) / scale).toBeLessThan(1e-9);
        before = now;
      });
    }),
    options,
  );
});

it('counts every founding and closure', () => {
  fc.assert(
    fc.property(plan, ({ model, scenario, seed }) => {
      let before: number | null = null;
      runReplication(model, { scenario, steps: 24, seed, replication: 0 }, ({ state, ledger }) => {
        const now = state.alive.reduce((sum, alive) => sum + alive, 0);
        if (before !== null) expect(now - before).toBe(ledger.foundings - ledger.closures);
        before = now;
      });
    }),
    options,
  );
});
