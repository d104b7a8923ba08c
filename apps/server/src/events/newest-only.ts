/**
 * Makes a function that does `work` for what it is called with, one at a time; calls for the same key that come while it
 * works become one more. For reading the current state of what has changed several times.
 */
export function newestOnly<Key extends string | number>(
  work: (key: Key) => Promise<void>,
): (key: Key) => void {
  const waiting = new Set<Key>();
  let working = false;
  async function workOff(): Promise<void> {
    working = true;
    for (const key of waiting) {
      waiting.delete(key);
      await work(key);
    }
    working = false;
  }
  return (key) => {
    waiting.add(key);
    if (!working) void workOff();
  };
}
