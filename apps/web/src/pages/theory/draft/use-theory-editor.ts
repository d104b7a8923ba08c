import {
  type Dependent,
  editTheory,
  type Theory,
  type TheoryEdit,
  type TheoryIssue,
} from '@qunhai/theory';
import { useCallback, useState } from 'react';
import type { Undoable } from '../../../components/undo/use-undoable.ts';
import { type Draft, sameTheory, withDefinition, withText, withTheory } from './draft.ts';

type Removal = Extract<TheoryEdit, { withDependents?: boolean }>;

/** A removal that takes other parts along, waiting to be confirmed. */
interface Asked {
  readonly edit: Removal;
  readonly dependents: readonly Dependent[];
}

/** What the parts of the page need to edit the theory. */
export interface TheoryEditor {
  readonly theory: Theory;
  /** True while the text cannot be followed: only the text can be edited then. */
  readonly locked: boolean;
  /** @returns whether it was done; else it was refused, or a question is open. */
  readonly apply: (edit: TheoryEdit) => boolean;
  readonly setText: (text: string) => void;
  readonly change: (next: (draft: Draft) => Draft) => void;
  readonly define: (definition: Parameters<typeof withDefinition>[1]) => void;
  readonly refusal: readonly TheoryIssue[];
  readonly dismiss: () => void;
  readonly asked: Asked | null;
  readonly answer: (confirmed: boolean) => void;
}

/** Edits of a draft, with their refusals and questions. */
export function useTheoryEditor(draft: Undoable<Draft>): TheoryEditor {
  const [refusal, setRefusal] = useState<readonly TheoryIssue[]>([]);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { value, set } = draft;
  const dismiss = useCallback(() => setRefusal([]), []);
  const change = useCallback((next: (draft: Draft) => Draft) => set(next), [set]);
  const apply = useCallback(
    (edit: TheoryEdit) => {
      const { theory, issues, dependents } = editTheory(value.theory, edit);
      setRefusal([]);
      if (theory !== null) {
        set(withTheory(value, theory));
        return true;
      }
      if (dependents.length > 0 && isRemoval(edit) && !edit.withDependents)
        setAsked({ edit, dependents });
      else setRefusal(issues);
      return false;
    },
    [value, set],
  );
  const answer = useCallback(
    (confirmed: boolean) => {
      if (confirmed && asked) apply({ ...asked.edit, withDependents: true });
      setAsked(null);
    },
    [asked, apply],
  );
  const setText = useCallback(
    (text: string) => {
      const next = withText(value, text);
      set(next, sameTheory(next.theory, value.theory) ? 'text' : undefined);
    },
    [value, set],
  );
  const define: TheoryEditor['define'] = useCallback(
    (definition) => set((old) => withDefinition(old, definition)),
    [set],
  );
  return {
    theory: value.theory,
    locked: value.pending,
    ...{ apply, setText, change, define, refusal, dismiss, asked, answer },
  };
}

function isRemoval(edit: TheoryEdit): edit is Removal {
  return (
    edit.kind === 'remove-item' || edit.kind === 'remove-construct' || edit.kind === 'remove-path'
  );
}
