import type { ColumnSuggestion, DataCheck, Inspection } from '@qunhai/api';
import { QunhaiError } from '@qunhai/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { keys } from '../../../api/keys.ts';
import { useWords } from '../../../app/use-words.ts';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { UndoButtons } from '../../../components/undo/undo-buttons.tsx';
import { useUndoable } from '../../../components/undo/use-undoable.ts';
import { checkMapping, type LookAt, readChosenColumn, saveMapping } from '../data-queries.ts';
import { dataWords } from '../messages.ts';
import type { StudyAccess } from '../use-study-access.ts';
import { CheckResult } from './check-result.tsx';
import {
  type Draft,
  draftOfSaved,
  draftOfSuggestions,
  entryOf,
  type Mapping,
  mappingWith,
  placeOf,
  withEntry,
} from './draft-mapping.ts';
import { FileChoices } from './file-choices.tsx';
import styles from './file-setup.module.css';
import { MappingTable } from './mapping-table.tsx';
import { UnmatchedColumns } from './unmatched-columns.tsx';

interface MappingEditorProps {
  readonly access: StudyAccess;
  readonly inspection: Inspection;
  readonly saved: { readonly mapping: Mapping | null; readonly revision: number };
  readonly look: LookAt;
  readonly onLook: (look: LookAt) => void;
  readonly onSaved: () => void;
}

/** Confirm or change what the columns of a file hold, see what a run would meet, then save. */
export function MappingEditor(props: MappingEditorProps) {
  const { access, inspection, saved, look, onLook, onSaved } = props;
  const { t } = useWords(dataWords);
  const draft = useUndoable(useMemo(() => firstDraft(inspection, saved.mapping), []));
  const [checked, setChecked] = useState<{ draft: Draft; found: DataCheck } | null>(null);
  const mapping = () => ({
    mapping: { ...mappingWith(saved.mapping, inspection.file.name, draft.value) },
    revision: saved.revision,
  });
  const check = useMutation({
    mutationFn: () => checkMapping(access.study, mapping()),
    onSuccess: (found) => setChecked({ draft: draft.value, found }),
  });
  const save = useSave(access.study, mapping, onSaved);
  const choose = useColumnChoice(access.study, inspection, look, draft);
  const found = checked?.draft === draft.value ? checked.found : null;
  const sound = found !== null && found.problems.length === 0;
  return (
    <>
      <FileChoices
        inspection={inspection}
        mapping={saved.mapping}
        draft={draft.value}
        disabled={!access.mayChange}
        onDraft={draft.set}
        onLook={(change) => onLook({ ...look, ...change })}
      />
      <MappingTable
        access={access}
        inspection={inspection}
        draft={draft.value}
        onChoose={choose}
        tools={access.mayChange && <UndoButtons undoable={draft} />}
      />
      <UnmatchedColumns inspection={inspection} draft={draft.value} />
      {access.mayChange && (
        <>
          {found && <CheckResult check={found} />}
          {(check.error ?? save.error) && <ProblemNotice error={(check.error ?? save.error)!} />}
          <div className={styles.foot}>
            <Button
              type={sound ? 'default' : 'primary'}
              loading={check.isPending}
              onClick={() => check.mutate()}
            >
              {t(found ? 'check.again' : 'check')}
            </Button>
            <Button
              type={sound ? 'primary' : 'default'}
              disabled={!sound}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              {t('save')}
            </Button>
            {!found && <span className={styles.lead}>{t('check.first')}</span>}
          </div>
        </>
      )}
    </>
  );
}

function firstDraft(inspection: Inspection, mapping: Mapping | null): Draft {
  const place = placeOf(mapping, inspection.file.name);
  return place && place.role === inspection.role
    ? draftOfSaved(inspection, place.table, place.role)
    : draftOfSuggestions(inspection);
}

function useSave(
  study: string,
  mapping: () => { readonly mapping: Record<string, unknown>; readonly revision: number },
  onSaved: () => void,
) {
  const { t } = useWords(dataWords);
  const { message } = App.useApp();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => saveMapping(study, mapping()),
    onSuccess: async () => {
      message.success(t('saved'));
      onSaved();
      await client.invalidateQueries({ queryKey: keys.study(study) });
    },
  });
}

/** Gives a target a column at once, then what the server says about how it reads. */
function useColumnChoice(
  study: string,
  { file, role }: Inspection,
  { sheet }: LookAt,
  draft: ReturnType<typeof useUndoable<Draft>>,
) {
  const { t, language } = useWords(dataWords);
  const { message } = App.useApp();
  const { set, value } = draft;
  return useCallback(
    async (target: string, column: string | null) => {
      if (column === null) {
        set((old) => withEntry(old, target, null).draft);
        return;
      }
      let suggestion: ColumnSuggestion;
      try {
        suggestion = await readChosenColumn(study, file.id, { target, column, role, sheet });
      } catch (error) {
        message.error(error instanceof QunhaiError ? error.text[language].message : String(error));
        return;
      }
      const { lost } = withEntry(value, target, entryOf(suggestion));
      set((old) => withEntry(old, target, entryOf(suggestion)).draft);
      if (lost !== null) message.info(t('moved', { target: lost }));
    },
    [study, file.id, role, sheet, set, value, message, t, language],
  );
}
