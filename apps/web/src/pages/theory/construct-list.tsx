import { type Construct, findConstruct, type Theory } from '@qunhai/theory';
import { Tag } from 'antd';
import { useWords } from '../../app/use-words.ts';
import styles from './construct-list.module.css';
import { theoryWords } from './messages.ts';

const roles = ['resource', 'driver', 'mechanism', 'outcome', 'context', 'risk'] as const;

/** The framework in words: constructs by role, and what each affects. */
export function ConstructList({
  theory,
  chosen,
  onChoose,
}: {
  readonly theory: Theory;
  readonly chosen: string | null;
  readonly onChoose: (construct: string) => void;
}) {
  const { t } = useWords(theoryWords);
  return (
    <div className={styles.roles}>
      {roles.map((role) => {
        const constructs = theory.constructs.filter((construct) => construct.role === role);
        if (constructs.length === 0) return null;
        return (
          <section key={role} aria-labelledby={`role-${role}`}>
            <h2 id={`role-${role}`}>{t(`role.${role}`)}</h2>
            <ul className={styles.list}>
              {constructs.map((construct) => (
                <li key={construct.id}>
                  <button
                    type="button"
                    className={styles.construct}
                    aria-pressed={construct.id === chosen}
                    onClick={() => onChoose(construct.id)}
                  >
                    <Summary theory={theory} construct={construct} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Summary({
  theory,
  construct,
}: {
  readonly theory: Theory;
  readonly construct: Construct;
}) {
  const { t, text, language } = useWords(theoryWords);
  const nameOf = (id: string) => {
    const found = findConstruct(theory, id);
    return found ? text(found.name) : id;
  };
  const named = (ids: readonly string[]) => ids.map(nameOf).join(language === 'zh' ? '、' : ', ');
  const affects = (model: 'base' | 'full') =>
    theory.paths
      .filter((path) => path.from === construct.id && path.model === model)
      .map(({ to }) => to);
  const { measurement } = construct;
  return (
    <>
      <span className={styles.name}>
        {text(construct.name)} <span className={styles.id}>{construct.id}</span>
      </span>
      {measurement.kind === 'second-order' && (
        <span className={styles.quiet}>
          {t('list.parts', { names: named(measurement.components) })}
        </span>
      )}
      {affects('base').length > 0 && (
        <span className={styles.quiet}>{t('path.to', { name: named(affects('base')) })}</span>
      )}
      {affects('full').length > 0 && (
        <span className={styles.quiet}>
          {t('path.to', { name: named(affects('full')) })} <Tag>{t('path.full')}</Tag>
        </span>
      )}
    </>
  );
}
