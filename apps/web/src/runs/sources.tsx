import { apaReference, type Edition, plainText } from '@qunhai/report';
import { useMemo } from 'react';
import { useWords } from '../app/use-words.ts';
import { runWords } from './messages.ts';
import styles from './sources.module.css';

/** The works that the notes of a page cite, as the report's list of references has them. */
export function Sources({
  edition,
  cite,
}: {
  readonly edition: Edition;
  /** Makes whatever of the page cites works, so that the list is whole whichever view is open. */
  readonly cite: (edition: Edition) => void;
}) {
  const { t, language } = useWords(runWords);
  const works = useMemo(() => {
    cite(edition);
    return edition.citations.list();
  }, [edition, cite]);
  if (works.length === 0) return null;
  return (
    <section className={styles.sources} aria-labelledby="sources">
      <h2 id="sources">{t('sources')}</h2>
      <ul>
        {works.map((work) => (
          <li key={work.key} translate="no">
            <Entry text={plainText(apaReference(work, language))} doi={work.doi} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An entry whose doi can be followed. */
function Entry({ text, doi }: { readonly text: string; readonly doi: string | undefined }) {
  if (doi === undefined) return text;
  const url = `https://doi.org/${doi}`;
  const [before, after] = text.split(url);
  return (
    <>
      {before}
      <a href={url} rel="noreferrer">
        {url}
      </a>
      {after}
    </>
  );
}
