import type { ModelTextIssue, ModelTextRemedy } from '@qunhai/theory';
import { Button } from 'antd';
import { useWords } from '../../../app/use-words.ts';
import { theoryWords } from '../messages.ts';
import styles from './model-text.module.css';

/** What is wrong with the text, each with its place and what can be done about it at one click. */
export function TextIssues({
  issues,
  onShow,
  onRemedy,
}: {
  readonly issues: readonly ModelTextIssue[];
  readonly onShow: (issue: ModelTextIssue) => void;
  readonly onRemedy: (remedy: ModelTextRemedy) => void;
}) {
  const { t, text, number } = useWords(theoryWords);
  const label = (remedy: ModelTextRemedy) => {
    switch (remedy.kind) {
      case 'replace':
        return t(remedy.start === remedy.end ? 'text.insert' : 'text.replace', {
          text: remedy.text.trim(),
        });
      case 'define-item':
        return t('define.item', { item: remedy.item });
      case 'define-construct':
        return t('define.construct', { construct: remedy.construct });
      case 'remove-hypothesis':
        return t('text.remove-hypothesis', { hypothesis: remedy.hypothesis });
    }
  };
  return (
    <ul className={styles.issues}>
      {issues.map((issue) => (
        <li key={`${issue.start} ${issue.message.en}`}>
          <Button type="link" className={`${styles.place}`} onClick={() => onShow(issue)}>
            {t('text.place', { line: number(issue.line), column: number(issue.column) })}
          </Button>
          <p>
            {text(issue.message)} {text(issue.fix)}
          </p>
          {issue.remedies.length > 0 && (
            <p className={styles.remedies}>
              {issue.remedies.map((remedy) => (
                <Button key={JSON.stringify(remedy)} size="small" onClick={() => onRemedy(remedy)}>
                  {label(remedy)}
                </Button>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
