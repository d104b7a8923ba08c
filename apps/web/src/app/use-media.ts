import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds now, followed while it changes. */
function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Narrow screens: telephones, where study pages are reached from the foot of the screen. The style sheets use the same width. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 767.98px)');
}

/** Whether the reader asked their system for less motion. */
export function useStill(): boolean {
  return useMedia('(prefers-reduced-motion: reduce)');
}
