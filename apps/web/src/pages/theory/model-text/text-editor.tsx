import type { ModelTextIssue } from '@qunhai/theory';
import type { RefObject } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { theoryWords } from '../messages.ts';
import styles from './model-text.module.css';

/** The text with numbered lines; lines with issues are marked. As tall as the text, so that only the page scrolls. */
export function TextEditor({
  text,
  issues,
  onChange,
  area,
}: {
  readonly text: string;
  readonly issues: readonly ModelTextIssue[];
  /** Absent while reading. */
  readonly onChange?: ((text: string) => void) | undefined;
  readonly area: RefObject<HTMLTextAreaElement | null>;
}) {
  const { t } = useWords(theoryWords);
  const lines = text.split(/\r\n|\n|\r/);
  const marked = new Set(issues.map(({ line }) => line));
  return (
    <div className={styles.editor}>
      <ol className={styles.numbers} aria-hidden="true">
        {lines.map((line, index) => (
          <li
            key={`${index} ${line.length}`}
            className={marked.has(index + 1) ? styles.marked : ''}
          >
            {index + 1}
          </li>
        ))}
      </ol>
      <textarea
        ref={area}
        className={styles.area}
        aria-label={t('text.label')}
        aria-invalid={issues.length > 0}
        aria-describedby="model-text-state"
        rows={lines.length + 1}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={text}
        readOnly={onChange === undefined}
        onChange={(event) => onChange?.(event.target.value)}
      />
    </div>
  );
}
