import { useEffect, useState } from 'react';

export interface Playback {
  readonly quarter: number;
  readonly playing: boolean;
  readonly show: (quarter: number) => void;
  /** Play on, from the start when the end is reached; or stop. */
  readonly toggle: () => void;
}

/** Milliseconds a quarter stays on the screen. */
const pace = 350;

/** Goes through quarters 0 … `last` once it is asked to; it never begins by itself. */
export function usePlayback(last: number): Playback {
  const [quarter, setQuarter] = useState(0);
  const [wanted, setPlaying] = useState(false);
  const playing = wanted && quarter < last;
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => setQuarter(quarter + 1), pace);
    return () => clearTimeout(timer);
  }, [playing, quarter]);
  return {
    quarter: Math.min(quarter, last),
    playing,
    show: (next) => {
      setPlaying(false);
      setQuarter(Math.min(last, Math.max(0, next)));
    },
    toggle: () => {
      if (!playing && quarter >= last) setQuarter(0);
      setPlaying(!playing);
    },
  };
}
