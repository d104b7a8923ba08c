import { done, type StudyDetails, type StudyRequest, study } from '@qunhai/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { useSingleMutation } from '../../api/use-single-mutation.ts';

/** Open a study that the server has just made or taken in. */
function useOpenStudy(): (study: StudyDetails) => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async (opened) => {
    client.setQueryData(keys.study(opened.id), opened);
    void client.invalidateQueries({ queryKey: keys.studies });
    await navigate({ to: '/studies/$study/theory', params: { study: opened.id } });
  };
}

export function useCreateStudy() {
  const open = useOpenStudy();
  return useSingleMutation({
    mutationFn: (wish: StudyRequest) => request(study, 'POST', '/api/studies', wish),
    onSuccess: open,
  });
}

/** The example is made at the first call, which takes a moment. */
export function useOpenExample() {
  const open = useOpenStudy();
  return useSingleMutation({
    mutationFn: () => request(study, 'POST', '/api/studies/example'),
    onSuccess: open,
  });
}

export function useImportStudy() {
  const open = useOpenStudy();
  return useSingleMutation({
    mutationFn: (file: File) =>
      request(study, 'POST', '/api/studies/import', file, { contentType: 'application/zip' }),
    onSuccess: open,
  });
}

export function useDeleteStudy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(done, 'DELETE', `/api/studies/${id}`),
    onSuccess: async (_, id) => {
      client.removeQueries({ queryKey: keys.study(id) });
      await client.invalidateQueries({ queryKey: keys.studies });
    },
  });
}
