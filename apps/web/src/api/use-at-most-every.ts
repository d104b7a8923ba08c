import { useCallback, useEffect, useRef } from 'react';

/**
 * Makes a deed that may be asked for at any rate happen at most once in so many milliseconds, and once more after the last
 * asking.
 */
export function useAtMostEvery(pause: number, deed: () => void): () => void {
  const latest = useRef(deed);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const done = useRef(0);
  useEffect(() => {
    latest.current = deed;
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return useCallback(() => {
    if (timer.current !== null) return;
    const wait = Math.max(0, done.current + pause - Date.now());
    timer.current = setTimeout(() => {
      timer.current = null;
      done.current = Date.now();
      latest.current();
    }, wait);
  }, [pause]);
}
