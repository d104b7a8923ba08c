import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * A choice that belongs to the address (a tab, a filter, the run that is looked at), so that it survives a reload and can be sent on.
 * @param allowed - values the page knows; anything else in the address counts as the first of them
 */
export function useUrlChoice<const Value extends string>(
  name: string,
  allowed: readonly [Value, ...Value[]],
): readonly [Value, (value: Value) => void] {
  const [text, setText] = useUrlText(name);
  const value = allowed.find((known) => known === text) ?? allowed[0];
  return [value, (next) => setText(next === allowed[0] ? null : next)];
}

/** A free text of the address; null when it is absent. Setting it replaces the address, so "back" leaves the page. */
export function useUrlText(name: string): readonly [string | null, (value: string | null) => void] {
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
        replace: true,
        resetScroll: false,
      });
    },
    [name, navigate],
  );
  return [value === undefined || value === null ? null : String(value), set];
}
