import { createContext, useContext } from 'react';

/** Which part of the diagram is pointed at or focused, and what choosing one does. */
export interface Focus {
  /** Construct or path that is pointed at or has the keyboard's focus. */
  readonly active: string | null;
  readonly setActive: (part: string | null) => void;
  /** Construct or path whose panel is open. */
  readonly chosen: string | null;
  readonly onChoose: (part: string) => void;
}

export const DiagramFocus = createContext<Focus | null>(null);

/** The focus of the diagram around a box or a line. */
export function useDiagramFocus(): Focus {
  const focus = useContext(DiagramFocus);
  if (focus === null) throw new Error('Not inside a path diagram.');
  return focus;
}

/** What a button of the diagram does when it is pointed at, focused, left and chosen. */
export function focusHandlers({ setActive, onChoose }: Focus, part: string) {
  return {
    onMouseEnter: () => setActive(part),
    onMouseLeave: () => setActive(null),
    onFocus: () => setActive(part),
    onBlur: () => setActive(null),
    onClick: () => onChoose(part),
  };
}
