import { UndoOutlined } from '@ant-design/icons';
import {
  boundsOf,
  mechanismNames,
  mechanismTexts,
  type Parameter,
  type ParameterName,
  parameterNames,
  parameterSource,
  parameters,
  type Scenario,
} from '@qunhai/simulation';
import { Button, InputNumber, Select, Switch, Tag } from 'antd';
import { useId } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { withMechanism, withParameter } from './edit-scenario.ts';
import { planWords } from './messages.ts';
import type { PlanPlace } from './plan-place.ts';
import styles from './scenario-editor.module.css';

interface AdvancedProps {
  readonly scenario: Scenario;
  readonly place: PlanPlace | null;
  readonly onChange: (scenario: Scenario, kind?: string) => void;
}

/** What of the model itself a scenario changes. Folded away: most scenarios change nothing of it. */
export function Advanced(props: AdvancedProps) {
  const { t } = useWords(planWords);
  const { switchedOff, parameters: changed } = props.scenario;
  const isChanged = switchedOff.length > 0 || Object.keys(changed).length > 0;
  return (
    <details className={styles.advanced}>
      <summary>
        {t('advanced')} {isChanged && t('advanced.changed')}
      </summary>
      <Mechanisms {...props} />
      <ChangedParameters {...props} />
    </details>
  );
}

function Mechanisms({ scenario, onChange }: AdvancedProps) {
  const { t, text } = useWords(planWords);
  const id = useId();
  const inOrder = mechanismNames.toSorted(
    (a, b) => mechanismTexts[a].number - mechanismTexts[b].number,
  );
  return (
    <>
      <h3>{t('mechanisms')}</h3>
      <p className={styles.help}>{t('mechanisms.help')}</p>
      <ul className={styles.mechanisms}>
        {inOrder.map((mechanism) => {
          const { name, sentence, whenOff } = mechanismTexts[mechanism];
          const isOn = !scenario.switchedOff.includes(mechanism);
          const label = `${id}-${mechanism}`;
          return (
            <li key={mechanism} className={isOn ? '' : styles.off}>
              <Switch
                size="small"
                checked={isOn}
                aria-labelledby={label}
                onChange={(on) => onChange(withMechanism(scenario, mechanism, on))}
              />
              <div>
                <strong id={label}>{text(name)}</strong>
                <p>{isOn ? text(sentence) : t('mechanism.off', { what: text(whenOff) })}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function ChangedParameters({ scenario, place, onChange }: AdvancedProps) {
  const { t, text, language } = useWords(planWords);
  const id = useId();
  const changed = Object.entries(scenario.parameters) as [ParameterName, number][];
  const inModel = (name: ParameterName) => place?.parameters[name] ?? parameters[name].default;
  const rest = parameterNames.filter((name) => scenario.parameters[name] === undefined);
  return (
    <>
      <h3>{t('parameters')}</h3>
      <p className={styles.help}>{t('parameters.help')}</p>
      <ul className={styles.parameters}>
        {changed.map(([name, value]) => (
          <ParameterRow
            key={name}
            parameter={parameters[name]}
            source={parameterSource(name, language)}
            value={value}
            inModel={inModel(name)}
            onChange={(next) => onChange(withParameter(scenario, name, next), name)}
            onReset={() => onChange(withParameter(scenario, name, null))}
          />
        ))}
      </ul>
      <Select
        id={id}
        className={styles.find ?? ''}
        aria-label={t('parameters.add')}
        placeholder={t('parameters.add')}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        options={mechanismNames
          .map((mechanism) => ({
            label: text(mechanismTexts[mechanism].name),
            title: mechanism,
            options: rest
              .filter((name) => parameters[name].mechanism === mechanism)
              .map((name) => ({ value: name, label: text(parameters[name].meaning) })),
          }))
          .filter(({ options }) => options.length > 0)}
        onChange={(name: ParameterName | null) => {
          if (name !== null) onChange(withParameter(scenario, name, inModel(name)));
        }}
      />
    </>
  );
}

/** A parameter that a scenario sets: its value, what is plausible, and where the model's value comes from. */
function ParameterRow({
  parameter,
  source,
  value,
  inModel,
  onChange,
  onReset,
}: {
  readonly parameter: Parameter;
  /** Null when the effect is assumed. */
  readonly source: string | null;
  readonly value: number;
  readonly inModel: number;
  readonly onChange: (value: number) => void;
  readonly onReset: () => void;
}) {
  const { t, text, number } = useWords(planWords);
  const id = useId();
  const [low, high] = boundsOf(parameter);
  const [from, to] = parameter.range;
  const written = (x: number) => number(x, { maximumFractionDigits: 4 });
  const name = text(parameter.meaning);
  const isOutside = value < from || value > to;
  const about = [
    t('parameter.default', { value: written(inModel) }),
    t('parameter.range', { low: written(from), high: written(to) }),
    source === null ? null : t('parameter.source', { source }),
  ].filter((part) => part !== null);
  return (
    <li>
      <label htmlFor={id}>{name}</label>
      <InputNumber<number>
        id={id}
        value={value}
        min={low}
        max={high}
        step={(to - from) / 20}
        {...(parameter.unit !== 'none' && { suffix: t(`unit.${parameter.unit}`) })}
        onChange={(next) => {
          if (next !== null) onChange(next);
        }}
      />
      <Button
        type="text"
        size="small"
        icon={<UndoOutlined aria-hidden />}
        aria-label={t('parameter.reset', { name })}
        title={t('parameter.reset', { name })}
        onClick={onReset}
      />
      <p className={styles.about}>
        {about.join(' · ')}
        {source === null && (
          <>
            {' '}
            <Tag title={t('parameter.assumed.why')}>{t('parameter.assumed')}</Tag>
          </>
        )}
        {isOutside && <span className={styles.outside}> {t('parameter.outside')}</span>}
      </p>
    </li>
  );
}
