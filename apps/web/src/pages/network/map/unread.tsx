import type { ReactNode } from 'react';

/** Part of a drawing that is for the eye only: what it says is read elsewhere. */
export function Unread({
  through = false,
  children,
}: {
  /** Presses go through to what lies under it. */
  readonly through?: boolean;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing cannot have the focus
    <g aria-hidden="true" pointerEvents={through ? 'none' : undefined}>
      {children}
    </g>
  );
}
