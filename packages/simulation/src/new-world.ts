import type { MechanismName } from './parameters/parameter.ts';
import type { Parameters } from './parameters/parameters.ts';
import { noLevers } from './policies/levers.ts';
import { FirmDraws } from './random/firm-draws.ts';
import type { Setting } from './state/setting.ts';
import type { State } from './state/state.ts';
import type { Ledger, World } from './world.ts';

/** A world ready for its first quarter. */
export function newWorld(
  state: State,
  setting: Setting,
  parameters: Parameters,
  {
    seed,
    replication,
    switchedOff = [],
  }: {
    readonly seed: number;
    readonly replication: number;
    readonly switchedOff?: readonly MechanismName[];
  },
): World {
  return {
    state,
    setting,
    parameters,
    levers: noLevers(setting.clusters.length, setting.resources.length),
    draws: new FirmDraws(seed, replication),
    ledger: emptyLedger(),
    switchedOff: new Set(switchedOff),
  };
}

function emptyLedger(): Ledger {
  return {
    earned: 0,
    fixedCosts: 0,
    presenceCosts: 0,
    entryCosts: 0,
    upgradingCosts: 0,
    paidOut: 0,
    subsidies: 0,
    entrySupport: 0,
    foundings: 0,
    closures: 0,
    founded: 0,
    writtenOff: 0,
  };
}
