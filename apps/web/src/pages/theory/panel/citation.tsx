import { fullCitation, type Reference } from '@qunhai/theory';
import { useWords } from '../../../app/use-words.ts';
import { theoryWords } from '../messages.ts';
import { citationParts } from './citation-parts.ts';

/** A work as the reader's language cites it: APA 7, or GB/T 7714 in Chinese. */
export function Citation({ work }: { readonly work: Reference }) {
  const { language, locale, text } = useWords(theoryWords);
  return (
    <>
      {citationParts(fullCitation(work, language)).map((part) => {
        if (part.kind === 'italic') return <i key={part.at}>{part.text}</i>;
        if (part.kind === 'plain') return <span key={part.at}>{part.text}</span>;
        return (
          <a key={part.at} href={part.text} rel="noreferrer" target="_blank">
            {part.text}
          </a>
        );
      })}
      {work.note && <small lang={locale}> {text(work.note)}</small>}
    </>
  );
}
