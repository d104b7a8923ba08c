import { acquire } from '../mechanisms/acquire.ts';
import { climb } from '../mechanisms/climb.ts';
import { convert } from '../mechanisms/convert.ts';
import { enterExit } from '../mechanisms/enter-exit.ts';
import { extend } from '../mechanisms/extend.ts';
import { feedBack } from '../mechanisms/feed-back.ts';
import { grow } from '../mechanisms/grow.ts';
import { lockIn } from '../mechanisms/lock-in.ts';
import { renew } from '../mechanisms/renew.ts';
import { sell } from '../mechanisms/sell.ts';
import { shock } from '../mechanisms/shock.ts';
import { transfer } from '../mechanisms/transfer.ts';
import type { MechanismName } from '../parameters/parameter.ts';
import { applyLevers } from '../policies/apply-levers.ts';
import type { World } from '../world.ts';

/** What happens in a quarter, in this order. */
export const schedule: readonly {
  readonly name: MechanismName | 'policies';
  readonly happen: (world: World) => void;
}[] = [
  { name: 'policies', happen: applyLevers },
  { name: 'shock', happen: shock },
  { name: 'acquire', happen: acquire },
  { name: 'transfer', happen: transfer },
  { name: 'lock-in', happen: lockIn },
  { name: 'convert', happen: convert },
  { name: 'renew', happen: renew },
  { name: 'extend', happen: extend },
  { name: 'sell', happen: sell },
  { name: 'grow', happen: grow },
  { name: 'climb', happen: climb },
  { name: 'enter-exit', happen: enterExit },
  { name: 'feed-back', happen: feedBack },
];

/** Let one quarter pass. */
export function passQuarter(world: World): void {
  const { state, draws, ledger } = world;
  for (const account of Object.keys(ledger) as (keyof World['ledger'])[]) ledger[account] = 0;
  draws.at(state.step);
  for (const { happen } of schedule) happen(world);
  state.step++;
}
