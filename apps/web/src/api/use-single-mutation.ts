import {
  type UseMutationOptions,
  type UseMutationResult,
  useMutation,
} from '@tanstack/react-query';
import { useCallback, useRef } from 'react';

/**
 * A mutation that makes something new: while one is under way, asking again does nothing. A disabled button alone is too late for
 * the second half of a double click, which may arrive before the page is drawn anew.
 */
export function useSingleMutation<Data, Variables = void>(
  options: UseMutationOptions<Data, Error, Variables>,
): UseMutationResult<Data, Error, Variables> {
  const busy = useRef(false);
  const mutation = useMutation<Data, Error, Variables>({
    ...options,
    mutationFn: async (variables, context) => {
      try {
        return await options.mutationFn!(variables, context);
      } finally {
        busy.current = false;
      }
    },
  });
  const { mutate } = mutation;
  const once = useCallback<typeof mutate>(
    (...asked) => {
      if (busy.current) return;
      busy.current = true;
      mutate(...asked);
    },
    [mutate],
  );
  return { ...mutation, mutate: once };
}
