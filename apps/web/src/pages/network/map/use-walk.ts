import type { Point } from '@qunhai/report';
import { type KeyboardEvent, useState } from 'react';
import { firmTowards } from './nearest-firm.ts';

/**
 * Going from firm to firm by keyboard: arrows towards the nearest, Enter or space chooses, Escape lets go.
 * @param chosen - where it begins; the first firm when none is chosen
 */
export function useWalk(
  firms: readonly { readonly id: string; readonly point: Point }[],
  chosen: string | null,
  onChoose: (firm: string | null) => void,
) {
  const [at, setAt] = useState<string | null>(null);
  const [isHere, setHere] = useState(false);
  const known = (id: string | null) => firms.find((firm) => firm.id === id);
  const current = known(at) ?? known(chosen) ?? firms[0];
  const move = (key: string) => {
    if (!current) return;
    setHere(true);
    setAt(isHere ? (firmTowards(key, current, firms) ?? current.id) : current.id);
  };
  const toggle = () => {
    if (current) onChoose(current.id === chosen ? null : current.id);
  };
  const walk = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'Escape') onChoose(null);
    else if (key === 'Enter' || key === ' ') toggle();
    else if (key.startsWith('Arrow')) move(key);
    else return;
    event.preventDefault();
  };
  return {
    active: isHere ? (current?.id ?? null) : null,
    walk,
    /** Coming by keyboard shows where one is; a press shows what it chose. */
    begin: (event: { readonly target: Element }) => setHere(event.target.matches(':focus-visible')),
    end: () => setHere(false),
  };
}
