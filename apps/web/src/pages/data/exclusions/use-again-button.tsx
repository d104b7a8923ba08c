import { UndoOutlined } from '@ant-design/icons';
import type { AnalystExclusion } from '@qunhai/api';
import { QunhaiError } from '@qunhai/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { keys } from '../../../api/keys.ts';
import { useWords } from '../../../app/use-words.ts';
import { exclusionsQuery, takeBackExclusion } from '../data-queries.ts';
import { dataWords } from '../messages.ts';
import type { StudyAccess } from '../use-study-access.ts';

/** Takes back every exclusion that leaves a firm's answers of a wave out. */
export function UseAgainButton({
  access,
  firm,
  wave,
}: {
  readonly access: StudyAccess;
  readonly firm: string;
  readonly wave: number;
}) {
  const { t } = useWords(dataWords);
  const { data = [] } = useQuery(exclusionsQuery(access.study));
  const meant = data.filter((e) => e.firm === firm && (e.wave === null || e.wave === wave));
  const change = useTakeBack(access.study);
  if (meant.length === 0) return null;
  return (
    <Button
      icon={<UndoOutlined aria-hidden />}
      loading={change.isPending}
      onClick={() => change.mutate(meant)}
    >
      {t('detail.undo')}
    </Button>
  );
}

/** Take exclusions back and say so. */
export function useTakeBack(study: string) {
  const { t, language } = useWords(dataWords);
  const { message } = App.useApp();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (meant: readonly AnalystExclusion[]) => {
      for (const { id } of meant) await takeBackExclusion(study, id);
    },
    onSuccess: (_, [first]) => {
      message.success(t('leave-out.back', { firm: first?.firm ?? '' }));
    },
    onError: (error) => {
      message.error(error instanceof QunhaiError ? error.text[language].message : String(error));
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.study(study) }),
  });
}
