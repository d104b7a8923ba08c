import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * A choice that belongs to the address (a tab, a filter, the run that is looked at), so that it survives a reload and can be sent on.
 * @param allowed - values the page knows; anything else in the address counts as the first of them
 * @param steps - see `useUrlText`
 */
export function useUrlChoice<const Value extends string>(
  name: string,
  allowed: readonly [Value, ...Value[]],
  steps?: UrlSteps,
): readonly [Value, (value: Value) => void] {
  const [text, setText] = useUrlText(name, steps);
  const value = allowed.find((known) => known === text) ?? allowed[0];
  return [value, (next) => setText(next === allowed[0] ? null : next)];
}

/** Whether setting replaces the address, so that "back" leaves the page, or adds to the history, so that "back" undoes it. */
type UrlSteps = 'replace' | 'add';

/**
 * A free text of the address; null when it is absent.
 * @param steps - `add` for what looks like a page of its own
 */
export function useUrlText(
  name: string,
  steps: UrlSteps = 'replace',
): readonly [string | null, (value: string | null) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const value = search[name];
  const set = useCallback(
    (next: string | null) => {
      void navigate({
        to: '.',
        search: (old: Readonly<Record<string, unknown>>) => ({
          ...old,
          [name]: next ?? undefined,
        }),
        replace: steps === 'replace',
        resetScroll: false,
      });
    },
    [name, navigate, steps],
  );
  return [value === undefined || value === null ? null : String(value), set];
}
