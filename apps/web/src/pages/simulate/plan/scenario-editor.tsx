import { PlusOutlined } from '@ant-design/icons';
import {
  type PolicyKind,
  policies,
  policyKinds,
  type Scenario,
  type ShockKind,
  shockKinds,
  shocks,
} from '@qunhai/simulation';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { Field } from '../../../components/input/field.tsx';
import { TextInput } from '../../../components/input/text-input.tsx';
import { Advanced } from './advanced.tsx';
import { newPolicy, newShock, renamed, replaced, without } from './edit-scenario.ts';
import measure from './measure.module.css';
import { planWords } from './messages.ts';
import type { PlanPlace } from './plan-place.ts';
import { PolicyRow } from './policy-row.tsx';
import styles from './scenario-editor.module.css';
import { ShockRow } from './shock-row.tsx';
import { TimelineAxis } from './timeline.tsx';

export interface ScenarioEditorProps {
  readonly scenario: Scenario;
  /** Null while the model is being read. */
  readonly place: PlanPlace | null;
  readonly horizon: number;
  readonly colour: string;
  readonly onChange: (scenario: Scenario, kind?: string) => void;
  readonly onClose: () => void;
}

/** One scenario, open: its name, what is done, what happens, and what of the model is changed. */
export function ScenarioEditor(props: ScenarioEditorProps) {
  const { scenario, place, onChange, onClose } = props;
  const { t, language } = useWords(planWords);
  const name = scenario.title[language];
  return (
    <section className={styles.editor} aria-label={t('edit.of', { name })}>
      <div className={styles.head}>
        <Field label={t('name')} problem={name.trim() === '' && t('name.empty')}>
          {(control) => (
            <TextInput
              {...control}
              value={name}
              maxLength={200}
              onChange={({ target }) => onChange(renamed(scenario, language, target.value), 'name')}
              onSubmit={onClose}
            />
          )}
        </Field>
        <Button onClick={onClose} disabled={name.trim() === ''}>
          {t('close')}
        </Button>
      </div>
      <Policies {...props} />
      <Shocks {...props} />
      <Advanced scenario={scenario} place={place} onChange={onChange} />
    </section>
  );
}

function Policies({ scenario, place, horizon, colour, onChange }: ScenarioEditorProps) {
  const { t, text } = useWords(planWords);
  const { policies: uses } = scenario;
  const add = (kind: PolicyKind) => {
    const resource = place?.resources[0]?.id ?? '';
    onChange({ ...scenario, policies: [...uses, newPolicy(kind, horizon, resource)] });
  };
  return (
    <Part
      title={t('policies')}
      none={uses.length === 0 ? t('policies.none') : null}
      horizon={horizon}
      add={
        <AddButton
          label={t('policies.add')}
          choices={policyKinds
            .filter((kind) => kind !== 'invest' || (place?.resources.length ?? 0) > 0)
            .map((kind) => ({
              key: kind,
              name: text(policies[kind].name),
              meaning: text(policies[kind].meaning),
            }))}
          onAdd={(key) => add(key as PolicyKind)}
        />
      }
    >
      {uses.map((use, index) => (
        <PolicyRow
          key={`${index} ${use.policy}`}
          use={use}
          place={place}
          horizon={horizon}
          colour={colour}
          onChange={(next, kind) =>
            onChange({ ...scenario, policies: replaced(uses, index, next) }, `${index} ${kind}`)
          }
          onRemove={() => onChange({ ...scenario, policies: without(uses, index) })}
        />
      ))}
    </Part>
  );
}

function Shocks({ scenario, horizon, colour, onChange }: ScenarioEditorProps) {
  const { t, text } = useWords(planWords);
  const { shocks: happening } = scenario;
  return (
    <Part
      title={t('shocks')}
      none={happening.length === 0 ? t('shocks.none') : null}
      horizon={horizon}
      add={
        <AddButton
          label={t('shocks.add')}
          choices={shockKinds.map((kind) => ({
            key: kind,
            name: text(shocks[kind].name),
            meaning: text(shocks[kind].meaning),
          }))}
          onAdd={(key) =>
            onChange({
              ...scenario,
              shocks: [...happening, newShock(key as ShockKind, horizon)],
            })
          }
        />
      }
    >
      {happening.map((shock, index) => (
        <ShockRow
          key={`${index} ${shock.shock}`}
          shock={shock}
          horizon={horizon}
          colour={colour}
          onChange={(next, kind) =>
            onChange(
              { ...scenario, shocks: replaced(happening, index, next) },
              `shock ${index} ${kind}`,
            )
          }
          onRemove={() => onChange({ ...scenario, shocks: without(happening, index) })}
        />
      ))}
    </Part>
  );
}

/** Entries of one sort under their axis, or that there are none. */
function Part({
  title,
  none,
  horizon,
  add,
  children,
}: {
  readonly title: string;
  readonly none: string | null;
  readonly horizon: number;
  readonly add: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useWords(planWords);
  return (
    <section className={styles.part}>
      <div className={styles.title}>
        <h3>{title}</h3>
        {add}
      </div>
      {none === null ? (
        <>
          <p className={styles.help}>{t('track.help')}</p>
          <div className={measure.axis}>
            <TimelineAxis horizon={horizon} />
          </div>
          <ul className={measure.list}>{children}</ul>
        </>
      ) : (
        <p className={styles.help}>{none}</p>
      )}
    </section>
  );
}

function AddButton({
  label,
  choices,
  onAdd,
}: {
  readonly label: string;
  readonly choices: readonly {
    readonly key: string;
    readonly name: string;
    readonly meaning: string;
  }[];
  readonly onAdd: (key: string) => void;
}) {
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        className: styles.menu ?? '',
        items: choices.map(({ key, name, meaning }) => ({
          key,
          label: (
            <>
              <strong>{name}</strong>
              <span className={styles.choice}>{meaning}</span>
            </>
          ),
        })),
        onClick: ({ key }) => onAdd(key),
      }}
    >
      <Button size="small" icon={<PlusOutlined aria-hidden />}>
        {label}
      </Button>
    </Dropdown>
  );
}
