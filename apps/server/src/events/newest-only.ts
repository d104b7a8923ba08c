/**
 * Makes a function that does `work` for what it is called with, one at a time; calls for the same key that come while it
 * works become one more. For reading the current state of what has changed several times.
 * @param onError - told when `work` fails; it is called again for later calls
 */
export function newestOnly<Key extends string | number>(
  work: (key: Key) => Promise<void>,
  onError: (error: unknown) => void,
): (key: Key) => void {
  const waiting = new Set<Key>();
  let working = false;
  async function workOff(): Promise<void> {
    working = true;
    try {
      for (const key of waiting) {
        waiting.delete(key);
        await work(key);
      }
    } finally {
      working = false;
    }
  }
  return (key) => {
    waiting.add(key);
    if (!working) workOff().catch(onError);
  };
}
