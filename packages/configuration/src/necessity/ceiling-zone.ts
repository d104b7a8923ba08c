import type { CeilingName } from './ceiling-names.ts';
import type { OrientedScope } from './oriented-plot.ts';
import { hullArea, type PeerBuffer, stepArea } from './peers.ts';
import {
  type CeilingLine,
  lineArea,
  programmeLineInto,
  regressPeersInto,
} from './straight-ceilings.ts';

const held: CeilingLine = { slope: 0, intercept: 0 };

/** The straight line of a ceiling in the turned plot, or whether there is none. */
export function lineInto(ceiling: CeilingName, peers: PeerBuffer, out: CeilingLine): boolean {
  if (ceiling === 'cr-fdh') return regressPeersInto(peers, false, out);
  if (ceiling === 'cr-vrs') return regressPeersInto(peers, true, out);
  return ceiling === 'c-lp' && programmeLineInto(peers, out);
}

/**
 * The empty (or nearly empty) area above a ceiling, within the scope; 0 where the ceiling is a single point, for a line cannot be drawn.
 * @param peers - with their hull
 */
export function zoneArea(ceiling: CeilingName, peers: PeerBuffer, scope: OrientedScope): number {
  if (ceiling === 'ce-fdh') return stepArea(peers, scope);
  if (ceiling === 'ce-vrs') return hullArea(peers, scope);
  return lineInto(ceiling, peers, held) ? lineArea(held, scope) : 0;
}
