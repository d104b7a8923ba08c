import type { MechanismName } from './parameters/parameter.ts';
import type { Parameters } from './parameters/parameters.ts';
import type { Levers } from './policies/levers.ts';
import type { FirmDraws } from './random/firm-draws.ts';
import type { Setting } from './state/setting.ts';
import type { State } from './state/state.ts';

/** Money that moved in a quarter, over all firms; what comes in and goes out is what the firms then have more or less. */
export interface Ledger {
  earned: number;
  fixedCosts: number;
  presenceCosts: number;
  entryCosts: number;
  upgradingCosts: number;
  paidOut: number;
  subsidies: number;
  /** What policies paid of the cost of entries; does not pass through the firms' money. */
  entrySupport: number;
  /** Firms founded and closed. */
  foundings: number;
  closures: number;
  /** Resources that spin-offs start with, and that failed firms leave (negative: debts written off). */
  founded: number;
  writtenOff: number;
}

/** All a mechanism reads and changes. */
export interface World {
  readonly state: State;
  readonly setting: Setting;
  readonly parameters: Parameters;
  /** What policies do this quarter. */
  readonly levers: Levers;
  readonly draws: FirmDraws;
  readonly ledger: Ledger;
  readonly switchedOff: ReadonlySet<MechanismName>;
}
