import type { SavedScenarios } from '@qunhai/api';
import type { Scenario } from '@qunhai/simulation';
import { useEffect, useState } from 'react';
import { type Undoable, useUndoable } from '../../../components/undo/use-undoable.ts';

/** Scenarios as they are being edited, beside what is saved. */
export interface ScenarioDraft {
  readonly scenarios: readonly Scenario[];
  readonly undoable: Undoable<readonly Scenario[]>;
  /** Whether nothing was ever saved with the study: the examples are shown. */
  readonly isFirst: boolean;
  readonly isChanged: boolean;
  /** Whether others saved since this draft began. */
  readonly isBehind: boolean;
  /** Revision the draft began with; saving names it. */
  readonly revision: number;
  /** Begin anew from what is saved now. */
  readonly restart: (saved: SavedScenarios) => void;
  /** What stands here was saved as this. */
  readonly settle: (saved: SavedScenarios) => void;
}

interface Kept {
  readonly scenarios: readonly Scenario[];
  readonly start: Start;
}

interface Start {
  readonly revision: number;
  readonly scenarios: readonly Scenario[];
}

/** Drafts by study: going to another page and back loses nothing. */
const kept = new Map<string, Kept>();

const same = (a: readonly Scenario[], b: readonly Scenario[]) =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * @param examples - what stands there before anything was saved
 */
export function useScenarioDraft(
  study: string,
  saved: SavedScenarios,
  examples: readonly Scenario[],
): ScenarioDraft {
  const scenariosOf = (from: SavedScenarios) =>
    from.scenarios.length > 0 ? from.scenarios : examples;
  const startOf = (from: SavedScenarios): Start => ({
    revision: from.revision,
    scenarios: scenariosOf(from),
  });
  const [before] = useState(() => kept.get(study));
  const [start, setStart] = useState<Start>(before?.start ?? startOf(saved));
  const undoable = useUndoable<readonly Scenario[]>(before?.scenarios ?? scenariosOf(saved));
  const { value, reset } = undoable;
  const isChanged = !same(value, start.scenarios);
  useEffect(() => {
    if (isChanged) kept.set(study, { scenarios: value, start });
    else kept.delete(study);
  }, [study, value, start, isChanged]);
  const restart = (from: SavedScenarios) => {
    setStart(startOf(from));
    reset(scenariosOf(from));
  };
  const isBehind = saved.revision > start.revision;
  if (isBehind && !isChanged) restart(saved);
  return {
    scenarios: value,
    undoable,
    isFirst: saved.scenarios.length === 0,
    isChanged,
    isBehind: isBehind && isChanged,
    revision: start.revision,
    restart,
    settle: (now) => setStart({ revision: now.revision, scenarios: now.scenarios }),
  };
}
