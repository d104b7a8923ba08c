import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { streamHealth } from './stream-health.ts';

/** Whether the browser has a network. A personal workbench on this computer works without one. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
}

/** Whether the streams of events flow, or have not been broken for long. */
export function useStreams(): boolean {
  return useSyncExternalStore(streamHealth.subscribe, () => !streamHealth.isBroken());
}
