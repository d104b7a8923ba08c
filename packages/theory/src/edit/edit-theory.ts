import type { Bilingual } from '@qunhai/kernel';
import { withoutText } from '../check/place.ts';
import { issueAt, type TheoryIssue } from '../check/theory-issue.ts';
import { theoryError } from '../errors.ts';
import type { Construct, Item, Path, Theory } from '../schema/theory.ts';
import { dependentName } from './messages.ts';
import { problemsOf } from './problems-of.ts';
import { type Dependent, type Removal, removeParts } from './remove-parts.ts';

/** Whether parts that cannot stand without the removed one go with it; otherwise the removal is refused. */
interface Removing {
  readonly withDependents?: boolean;
}

/** One change of a theory, as plain data. */
export type TheoryEdit =
  | { readonly kind: 'reword-item'; readonly item: string; readonly text: Bilingual }
  /** Stands after `after`, or after the last item of its construct. */
  | { readonly kind: 'add-item'; readonly item: Item; readonly after?: string }
  | ({ readonly kind: 'remove-item'; readonly item: string } & Removing)
  | {
      readonly kind: 'reword-construct';
      readonly construct: string;
      readonly name: Bilingual;
      readonly definition: Bilingual;
    }
  /** A first-order construct comes with its items. */
  | {
      readonly kind: 'add-construct';
      readonly construct: Construct;
      readonly items: readonly Item[];
    }
  | ({ readonly kind: 'remove-construct'; readonly construct: string } & Removing)
  | { readonly kind: 'add-path'; readonly path: Path }
  | {
      readonly kind: 'set-path-model';
      readonly from: string;
      readonly to: string;
      readonly model: Path['model'];
    }
  | ({ readonly kind: 'remove-path'; readonly from: string; readonly to: string } & Removing)
  | { readonly kind: 'remove-hypothesis'; readonly hypothesis: string };

/** What became of an edit. */
export interface EditedTheory {
  /** Null when the edit is refused; `issues` then says why. */
  readonly theory: Theory | null;
  readonly issues: readonly TheoryIssue[];
  /** What goes, or would have to go, with a removed part. */
  readonly dependents: readonly Dependent[];
}

interface Change {
  readonly theory: Theory;
  readonly dependents?: readonly Dependent[];
}

/**
 * Apply one edit to a theory. The theory given is left as it is. An edit that would bring a new problem of form or
 * meaning is refused with the issues of `checkTheory`; so a sound theory stays sound whatever is done to it. Problems
 * the theory had before do not hinder an edit and are not repeated.
 */
export function editTheory(theory: Theory, edit: TheoryEdit): EditedTheory {
  const part = partOf(edit);
  if (!exists(theory, edit)) return refuse(theoryError('nothing-to-edit', { part }));
  const { theory: edited, dependents = [] } = apply(theory, edit);
  if (dependents.length > 0 && !('withDependents' in edit && edit.withDependents)) {
    const names = dependents.map(({ name }) => name);
    return refuse(theoryError('has-dependents', { part, dependents: names }), dependents);
  }
  const before = new Set(problemsOf(theory).map(identity));
  const issues = problemsOf(edited).filter((issue) => !before.has(identity(issue)));
  return { theory: issues.length === 0 ? edited : null, issues, dependents };
}

const identity = (issue: TheoryIssue) => `${issue.code} ${issue.message.en}`;

function refuse(
  error: ReturnType<typeof theoryError>,
  dependents: readonly Dependent[] = [],
): EditedTheory {
  return { theory: null, issues: [issueAt(withoutText([]), null, error)], dependents };
}

function partOf(edit: TheoryEdit): Bilingual {
  const same = (text: string): Bilingual => ({ zh: text, en: text });
  switch (edit.kind) {
    case 'reword-item':
    case 'remove-item':
      return dependentName('item', same(edit.item));
    case 'add-item':
      return dependentName('item', same(edit.after ?? edit.item.id));
    case 'reword-construct':
    case 'remove-construct':
      return dependentName('construct', same(edit.construct));
    case 'add-construct':
      return dependentName('construct', same(edit.construct.id));
    case 'add-path':
      return dependentName('path', same(`${edit.path.from} → ${edit.path.to}`));
    case 'set-path-model':
    case 'remove-path':
      return dependentName('path', same(`${edit.from} → ${edit.to}`));
    case 'remove-hypothesis':
      return dependentName('hypothesis', same(edit.hypothesis));
  }
}

/** Whether what an edit changes is there; for additions, what they stand after. */
function exists(theory: Theory, edit: TheoryEdit): boolean {
  const has = (parts: readonly { readonly id: string }[], id: string) =>
    parts.some((part) => part.id === id);
  switch (edit.kind) {
    case 'reword-item':
    case 'remove-item':
      return has(theory.items, edit.item);
    case 'add-item':
      return edit.after === undefined || has(theory.items, edit.after);
    case 'reword-construct':
    case 'remove-construct':
      return has(theory.constructs, edit.construct);
    case 'set-path-model':
    case 'remove-path':
      return theory.paths.some((path) => path.from === edit.from && path.to === edit.to);
    case 'remove-hypothesis':
      return has(theory.hypotheses, edit.hypothesis);
    default:
      return true;
  }
}

function apply(theory: Theory, edit: TheoryEdit): Change {
  switch (edit.kind) {
    case 'reword-item':
      return { theory: { ...theory, items: reword(theory.items, edit.item, { text: edit.text }) } };
    case 'reword-construct': {
      const { name, definition } = edit;
      const constructs = reword(theory.constructs, edit.construct, { name, definition });
      return { theory: { ...theory, constructs } };
    }
    case 'add-item':
      return { theory: { ...theory, items: insertItem(theory.items, edit.item, edit.after) } };
    case 'add-construct':
      return {
        theory: {
          ...theory,
          constructs: [...theory.constructs, edit.construct],
          items: [...theory.items, ...edit.items],
        },
      };
    case 'add-path':
      return { theory: { ...theory, paths: [...theory.paths, edit.path] } };
    case 'set-path-model':
      return { theory: { ...theory, paths: withModel(theory.paths, edit) } };
    default:
      return removeParts(theory, removalOf(edit));
  }
}

type RemovingEdit = Extract<TheoryEdit, { kind: `remove-${string}` }>;

function removalOf(edit: RemovingEdit): Removal {
  switch (edit.kind) {
    case 'remove-item':
      return { items: [edit.item] };
    case 'remove-construct':
      return { constructs: [edit.construct] };
    case 'remove-path':
      return { paths: [edit] };
    case 'remove-hypothesis':
      return { hypotheses: [edit.hypothesis] };
  }
}

function reword<Part extends { readonly id: string }>(
  parts: readonly Part[],
  id: string,
  words: Partial<Part>,
): Part[] {
  return parts.map((part) => (part.id === id ? { ...part, ...words } : part));
}

function withModel(paths: readonly Path[], { from, to, model }: Path): Path[] {
  return paths.map((path) => (path.from === from && path.to === to ? { ...path, model } : path));
}

function insertItem(items: readonly Item[], item: Item, after: string | undefined): Item[] {
  const neighbour = items.findLastIndex((other) =>
    after === undefined ? other.construct === item.construct : other.id === after,
  );
  const index = neighbour === -1 ? items.length : neighbour + 1;
  return items.toSpliced(index, 0, item);
}
