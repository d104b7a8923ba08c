import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Where in the questionnaire the respondent is; each place is an entry of the browser's history. */
export type Place = 'intro' | 'report' | number;

/**
 * The place the address names, and a way to go to another. Pages count from 0, and from 1 in the address.
 * @param pages - of the form; a page beyond them is the last
 */
export function useFormPage(pages: number): {
  readonly place: Place | null;
  readonly go: (place: Place | null, options?: { readonly replace?: boolean }) => void;
} {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = useCallback(
    (place: Place | null, { replace = false } = {}) => {
      const search: Readonly<Record<string, unknown>> =
        place === null ? {} : { at: typeof place === 'number' ? place + 1 : place };
      void navigate({ to: '.', search: () => search, replace });
    },
    [navigate],
  );
  return { place: placeOf(search.at, pages), go };
}

function placeOf(at: unknown, pages: number): Place | null {
  if (at === 'intro' || at === 'report') return at;
  const page = Number(at);
  if (at === undefined || !Number.isInteger(page) || page < 1) return null;
  return Math.min(page, pages) - 1;
}
