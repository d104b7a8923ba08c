import { done, type StudyDetails, type StudyRequest, study } from '@qunhai/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { useSingleMutation } from '../../api/use-single-mutation.ts';
import { useWords } from '../../app/use-words.ts';
import { studiesWords } from './messages.ts';

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

/** Links come from the server that gave them, so those of a study with an open wave do not work here, which is said. */
export function useImportStudy() {
  const open = useOpenStudy();
  const { t } = useWords(studiesWords);
  const { modal } = App.useApp();
  return useSingleMutation({
    mutationFn: (file: File) =>
      request(study, 'POST', '/api/studies/import', file, { contentType: 'application/zip' }),
    onSuccess: async (opened) => {
      await open(opened);
      const wave = opened.openWave;
      if (wave === null) return;
      modal.info({
        title: t('imported.links', { wave }),
        content: t('imported.links.what'),
        okText: t('understood'),
      });
    },
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
