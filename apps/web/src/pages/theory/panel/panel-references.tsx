import { type Construct, hypothesesOf, resourcesOf, type Theory } from '@qunhai/theory';
import { useWords } from '../../../app/use-words.ts';
import { theoryWords } from '../messages.ts';
import { Citation } from './citation.tsx';
import { languageOf } from './citation-parts.ts';
import styles from './construct-panel.module.css';

/** The works behind a construct, its resources and its hypotheses. */
export function PanelReferences({
  theory,
  construct,
}: {
  readonly theory: Theory;
  readonly construct: Construct;
}) {
  const { t } = useWords(theoryWords);
  const cited = new Set([
    ...construct.references,
    ...resourcesOf(theory, construct.id).flatMap(({ references }) => references),
    ...hypothesesOf(theory, construct.id).flatMap(({ references }) => references),
  ]);
  const works = theory.bibliography.filter(({ key }) => cited.has(key));
  if (works.length === 0) return null;
  return (
    <>
      <h3>{t('panel.references')}</h3>
      <ul className={styles.references}>
        {works.map((work) => (
          <li key={work.key} lang={languageOf(work)}>
            <Citation work={work} />
          </li>
        ))}
      </ul>
    </>
  );
}
