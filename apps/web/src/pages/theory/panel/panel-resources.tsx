import {
  type Construct,
  type Resource,
  resourcesOf,
  shortCitation,
  type Theory,
} from '@qunhai/theory';
import { Tag } from 'antd';
import { useWords } from '../../../app/use-words.ts';
import { theoryWords } from '../messages.ts';
import { languageOf } from './citation-parts.ts';
import styles from './construct-panel.module.css';

const traits = ['publicGood', 'rooted', 'causallyAmbiguous', 'pathDependent', 'tradable'] as const;

/** The resources of a cluster that a construct gathers, with their traits and who named them. */
export function PanelResources({
  theory,
  construct,
}: {
  readonly theory: Theory;
  readonly construct: Construct;
}) {
  const { t } = useWords(theoryWords);
  const resources = resourcesOf(theory, construct.id);
  if (resources.length === 0) return null;
  return (
    <>
      <h3>{t('panel.resources')}</h3>
      <ul className={styles.items}>
        {resources.map((resource) => (
          <li key={resource.id}>
            <ResourceText theory={theory} resource={resource} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ResourceText({
  theory,
  resource,
}: {
  readonly theory: Theory;
  readonly resource: Resource;
}) {
  const { t, text, language } = useWords(theoryWords);
  const works = theory.bibliography.filter(({ key }) => resource.references.includes(key));
  return (
    <>
      <p>{text(resource.name)}</p>
      <p className={styles.quiet}>
        {t('resource.items', { items: resource.items })}
        {works.map((work) => (
          <span key={work.key} lang={languageOf(work)}>
            {` · ${shortCitation(work, language)}`}
          </span>
        ))}
      </p>
      <p className={styles.tags}>
        {resource.group && <Tag>{t(`group.${resource.group}`)}</Tag>}
        <Tag>{t(`factor.${resource.traits.factor}`)}</Tag>
        {traits
          .filter((trait) => resource.traits[trait])
          .map((trait) => (
            <Tag key={trait}>{t(`trait.${trait}`)}</Tag>
          ))}
      </p>
    </>
  );
}
