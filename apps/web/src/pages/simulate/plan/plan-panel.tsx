import type { Scenario } from '@qunhai/simulation';
import { App } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { scenarioLook } from '../scenario-look.ts';
import { copyOf, emptyScenario, freeId, mostCompared, mostSaved } from './edit-scenario.ts';
import { fail } from './errors.ts';
import { planWords } from './messages.ts';
import { PlanBar } from './plan-bar.tsx';
import styles from './plan-panel.module.css';
import type { PlanPlace } from './plan-place.ts';
import { ScenarioCards, type ScenarioDeeds } from './scenario-cards.tsx';
import { ScenarioEditor } from './scenario-editor.tsx';
import { withScenarios } from './scenario-file.ts';
import type { ScenarioDraft } from './use-scenario-draft.ts';

/** The scenarios: side by side, one of them open for editing, and saving them. */
export function PlanPanel({
  study,
  draft,
  compared,
  compare,
  examples,
  place,
  horizon,
  mayChange,
}: {
  readonly study: string;
  readonly draft: ScenarioDraft;
  readonly compared: readonly Scenario[];
  readonly compare: (ids: readonly string[]) => void;
  readonly examples: readonly Scenario[];
  readonly place: PlanPlace | null;
  readonly horizon: number;
  readonly mayChange: boolean;
}) {
  const { t } = useWords(planWords);
  const { message } = App.useApp();
  const [opened, setOpened] = useState<string | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const { scenarios, undoable } = draft;
  const ids = compared.map(({ id }) => id);
  const add = (added: readonly Scenario[]) => {
    const next = withScenarios(scenarios, added, freeId);
    if (next.length > mostSaved) {
      setError(fail('too-many', { most: mostSaved }));
      return null;
    }
    setError(null);
    undoable.set(next);
    const news = next.slice(scenarios.length).map(({ id }) => id);
    compare([...ids, ...news].slice(0, mostCompared));
    return news[0] ?? null;
  };
  const deeds = deedsOf({ scenarios, ids, undoable, compare, add, opened, setOpened, t });
  const index = compared.findIndex(({ id }) => id === opened);
  const scenario = compared[index];
  return (
    <section>
      <div className={styles.head}>
        <h2>{t('title')}</h2>
        <PlanBar
          study={study}
          draft={draft}
          compared={compared}
          mayChange={mayChange}
          onFile={(added) => {
            if (add(added) !== null) message.success(t('file.opened', { count: added.length }));
          }}
          onError={setError}
        />
      </div>
      <p className={styles.lead}>{t(draft.isFirst && !draft.isChanged ? 'lead.first' : 'lead')}</p>
      {error && <ProblemNotice error={error} />}
      <ScenarioCards
        compared={compared}
        kept={scenarios.filter(({ id }) => !ids.includes(id))}
        examples={examples}
        place={place}
        opened={scenario ? opened : null}
        deeds={deeds}
      />
      {scenario && (
        <div className={styles.editor}>
          <ScenarioEditor
            key={scenario.id}
            scenario={scenario}
            place={place}
            horizon={horizon}
            colour={scenarioLook(index).colour}
            onChange={(next, kind) =>
              undoable.set(
                (all) => all.map((old) => (old.id === next.id ? next : old)),
                kind && `${next.id} ${kind}`,
              )
            }
            onClose={() => setOpened(null)}
          />
        </div>
      )}
    </section>
  );
}

function deedsOf({
  scenarios,
  ids,
  undoable,
  compare,
  add,
  opened,
  setOpened,
  t,
}: {
  readonly scenarios: readonly Scenario[];
  readonly ids: readonly string[];
  readonly undoable: ScenarioDraft['undoable'];
  readonly compare: (ids: readonly string[]) => void;
  readonly add: (added: readonly Scenario[]) => string | null;
  readonly opened: string | null;
  readonly setOpened: (id: string | null) => void;
  readonly t: ReturnType<typeof useWords<Parameters<typeof planWords>[1]>>['t'];
}): ScenarioDeeds {
  const without = (id: string) => ids.filter((other) => other !== id);
  return {
    open: (id) => setOpened(id === opened ? null : id),
    duplicate: (scenario) => {
      const { zh, en } = scenario.title;
      const title = {
        zh: planWords('zh', 'duplicate.title', { name: zh }),
        en: planWords('en', 'duplicate.title', { name: en }),
      };
      setOpened(add([copyOf(scenario, scenarios, title)]));
    },
    makeReference: (id) => compare([id, ...without(id)]),
    putAside: (id) => compare(without(id)),
    remove: (id) => {
      undoable.set((all) => all.filter((other) => other.id !== id));
      compare(without(id));
    },
    bringIn: (id) => compare([...ids, id]),
    addEmpty: () => {
      const title = t('new.title');
      setOpened(add([emptyScenario(scenarios, { zh: title, en: title })]));
    },
    addExample: (example) => add([example]),
  };
}
