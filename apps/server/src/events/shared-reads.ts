/**
 * Makes a function that reads the current state of something for all who ask for it: who asks while it is being read shares
 * the next reading, which begins when that one has ended. So many streams that hear of one change read it twice, not each on its
 * own, and nobody gets a state from before they asked.
 */
export function sharedReads<Key, Value>(
  read: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const running = new Map<Key, Promise<Value>>();
  const next = new Map<Key, Promise<Value>>();
  function begin(key: Key): Promise<Value> {
    const reading = read(key).finally(() => running.delete(key));
    running.set(key, reading);
    return reading;
  }
  async function beginAfter(key: Key, earlier: Promise<Value>): Promise<Value> {
    await Promise.allSettled([earlier]);
    next.delete(key);
    return begin(key);
  }
  return (key) => {
    const waiting = next.get(key);
    if (waiting !== undefined) return waiting;
    const earlier = running.get(key);
    if (earlier === undefined) return begin(key);
    const later = beginAfter(key, earlier);
    next.set(key, later);
    return later;
  };
}
