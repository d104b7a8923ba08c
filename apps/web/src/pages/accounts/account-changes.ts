import {
  done,
  forgottenPassword,
  passwordChange,
  passwordChoice,
  type Session,
  session,
  setupRequest,
  signInRequest,
} from '@qunhai/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { z } from 'zod';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';

/** After somebody came or went, everything is read anew: it may look different to them. */
function useEnter(next: string): (entered: Session) => void {
  const client = useQueryClient();
  const router = useRouter();
  return (entered) => {
    client.clear();
    client.setQueryData(keys.session, entered);
    router.history.replace(next);
  };
}

export function useSignIn(next: string) {
  const enter = useEnter(next);
  return useMutation({
    mutationFn: (wish: z.input<typeof signInRequest>) =>
      request(session, 'POST', '/api/sign-in', signInRequest.parse(wish)),
    onSuccess: enter,
  });
}

export function useSetup() {
  const enter = useEnter('/');
  return useMutation({
    mutationFn: (wish: z.input<typeof setupRequest>) =>
      request(session, 'POST', '/api/setup', setupRequest.parse(wish)),
    onSuccess: enter,
  });
}

export function useChoosePassword() {
  const enter = useEnter('/');
  return useMutation({
    mutationFn: (wish: z.input<typeof passwordChoice>) =>
      request(session, 'POST', '/api/password', passwordChoice.parse(wish)),
    onSuccess: enter,
  });
}

export function useForgotten() {
  return useMutation({
    mutationFn: (email: string) =>
      request(done, 'POST', '/api/password/forgotten', forgottenPassword.parse({ email })),
  });
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (wish: z.input<typeof passwordChange>) =>
      request(done, 'POST', '/api/password/change', passwordChange.parse(wish)),
  });
}
