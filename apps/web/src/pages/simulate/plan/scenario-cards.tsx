import { EditOutlined, EllipsisOutlined, PlusOutlined } from '@ant-design/icons';
import type { Scenario } from '@qunhai/simulation';
import { Button, Dropdown, type MenuProps, Tag } from 'antd';
import { useWords } from '../../../app/use-words.ts';
import { scenarioLook } from '../scenario-look.ts';
import { mostCompared } from './edit-scenario.ts';
import { planWords } from './messages.ts';
import type { PlanPlace } from './plan-place.ts';
import styles from './scenario-cards.module.css';
import { scenarioLines } from './scenario-lines.ts';

/** What can be done with scenarios as a whole. */
export interface ScenarioDeeds {
  readonly open: (id: string) => void;
  readonly duplicate: (scenario: Scenario) => void;
  readonly makeReference: (id: string) => void;
  readonly putAside: (id: string) => void;
  readonly remove: (id: string) => void;
  /** A scenario that is kept but not compared. */
  readonly bringIn: (id: string) => void;
  readonly addEmpty: () => void;
  readonly addExample: (example: Scenario) => void;
}

/** Lines shown on a card; the rest is counted. */
const mostLines = 3;

/** The scenarios that are compared, side by side, each in the colour of its curves. */
export function ScenarioCards({
  compared,
  kept,
  examples,
  place,
  opened,
  deeds,
}: {
  readonly compared: readonly Scenario[];
  /** Scenarios that are not compared now. */
  readonly kept: readonly Scenario[];
  readonly examples: readonly Scenario[];
  readonly place: PlanPlace | null;
  /** The scenario that is being edited. */
  readonly opened: string | null;
  readonly deeds: ScenarioDeeds;
}) {
  const { t } = useWords(planWords);
  const isFull = compared.length >= mostCompared;
  return (
    <>
      <ul className={styles.cards}>
        {compared.map((scenario, index) => (
          <li
            key={scenario.id}
            className={`${styles.card} ${scenario.id === opened ? styles.opened : ''}`}
            style={{ borderBlockStartColor: scenarioLook(index).colour }}
          >
            <Card
              {...{ scenario, place, deeds }}
              isReference={index === 0}
              isOpened={scenario.id === opened}
              isOnly={compared.length === 1}
            />
          </li>
        ))}
        {!isFull && (
          <li className={styles.add}>
            <AddScenario kept={kept} examples={examples} deeds={deeds} />
          </li>
        )}
      </ul>
      {isFull && <p className={styles.full}>{t('add.full')}</p>}
    </>
  );
}

function Card({
  scenario,
  place,
  deeds,
  isReference,
  isOpened,
  isOnly,
}: {
  readonly scenario: Scenario;
  readonly place: PlanPlace | null;
  readonly deeds: ScenarioDeeds;
  readonly isReference: boolean;
  readonly isOpened: boolean;
  readonly isOnly: boolean;
}) {
  const words = useWords(planWords);
  const { t, text } = words;
  const name = text(scenario.title);
  const lines = scenarioLines(words, scenario, place);
  const rest = lines.length - mostLines;
  const items: MenuProps['items'] = [
    { key: 'duplicate', label: t('duplicate'), onClick: () => deeds.duplicate(scenario) },
    ...(isReference
      ? []
      : [
          {
            key: 'reference',
            label: t('make-reference'),
            onClick: () => deeds.makeReference(scenario.id),
          },
        ]),
    ...(isOnly
      ? []
      : [
          { key: 'aside', label: t('put-aside'), onClick: () => deeds.putAside(scenario.id) },
          {
            key: 'remove',
            label: t('remove'),
            danger: true,
            onClick: () => deeds.remove(scenario.id),
          },
        ]),
  ];
  return (
    <>
      <h3 className={styles.name}>
        {name} {isReference && <Tag>{t('reference')}</Tag>}
      </h3>
      {scenario.note && <p className={styles.note}>{text(scenario.note)}</p>}
      {lines.length === 0 ? (
        <p className={styles.lines}>{t('nothing')}</p>
      ) : (
        <ul className={styles.lines}>
          {lines.slice(0, mostLines).map((line, index) => (
            <li key={`${index} ${line}`}>{line}</li>
          ))}
          {rest > 0 && <li>{t('card.more', { count: rest })}</li>}
        </ul>
      )}
      <div className={styles.deeds}>
        <Button
          size="small"
          icon={<EditOutlined aria-hidden />}
          aria-expanded={isOpened}
          aria-label={t('edit.of', { name })}
          onClick={() => deeds.open(scenario.id)}
        >
          {t('edit')}
        </Button>
        <Dropdown trigger={['click']} menu={{ items }}>
          <Button
            size="small"
            type="text"
            icon={<EllipsisOutlined aria-hidden />}
            aria-label={t('more', { name })}
          />
        </Dropdown>
      </div>
    </>
  );
}

/** One more scenario: an empty one, one that is kept, or an example. */
function AddScenario({
  kept,
  examples,
  deeds,
}: {
  readonly kept: readonly Scenario[];
  readonly examples: readonly Scenario[];
  readonly deeds: ScenarioDeeds;
}) {
  const { t, text } = useWords(planWords);
  const group = (
    key: string,
    label: string,
    list: readonly Scenario[],
    act: (one: Scenario) => void,
  ) =>
    list.length === 0
      ? []
      : [
          {
            key,
            type: 'group' as const,
            label,
            children: list.map((one) => ({
              key: `${key}-${one.id}`,
              label: text(one.title),
              onClick: () => act(one),
            })),
          },
        ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        className: styles.menu ?? '',
        items: [
          { key: 'empty', label: t('add.empty'), onClick: deeds.addEmpty },
          ...group('kept', t('add.kept'), kept, ({ id }) => deeds.bringIn(id)),
          ...group('examples', t('add.examples'), examples, deeds.addExample),
        ],
      }}
    >
      <Button icon={<PlusOutlined aria-hidden />}>{t('add')}</Button>
    </Dropdown>
  );
}
