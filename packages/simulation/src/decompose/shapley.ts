/**
 * Shapley values: what each player adds to a coalition, averaged over all orders in which they may join. They add up to
 * v(all) − v(none).
 * @param worth - worth of every coalition, [2^players]; bit i of the position says whether player i is in it
 * @returns one value a player
 * @see Shapley (1953), A value for n-person games; Shorrocks (2013), Decomposition procedures for distributional analysis.
 *   Journal of Economic Inequality 11
 */
export function shapley(worth: ArrayLike<number>): number[] {
  const players = Math.log2(worth.length);
  const weights = weightsBySize(players);
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    let value = 0;
    for (let coalition = 0; coalition < worth.length; coalition++)
      if ((coalition & bit) === 0)
        value += weights[sizeOf(coalition)]! * (worth[coalition | bit]! - worth[coalition]!);
    return value;
  });
}

/** Share of all orders in which exactly a given coalition of that size joined before a player: s!(n − s − 1)!/n!. */
function weightsBySize(players: number): number[] {
  const weights = [1 / players];
  for (let size = 1; size < players; size++)
    weights.push((weights[size - 1]! * size) / (players - size));
  return weights;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let left = coalition; left > 0; left >>>= 1) size += left & 1;
  return size;
}
