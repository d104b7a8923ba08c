import { QunhaiError } from '@qunhai/kernel';
import { Button } from 'antd';
import type { RefusalDetails } from '../api/request.ts';
import { useWords } from '../app/use-words.ts';
import { componentWords } from './messages.ts';
import { Notice } from './notice.tsx';

function issuesOf(error: QunhaiError): RefusalDetails['issues'] {
  return 'issues' in error.details ? (error.details as RefusalDetails).issues : [];
}

/** An error in the reader's language: what is wrong, what to do, every further problem, and a way to try again. */
export function ProblemNotice({
  error,
  onRetry,
}: {
  readonly error: Error;
  readonly onRetry?: (() => void) | undefined;
}) {
  const { t, language, text } = useWords(componentWords);
  const actions = onRetry && <Button onClick={onRetry}>{t('retry')}</Button>;
  if (!(error instanceof QunhaiError))
    return (
      <Notice
        kind="error"
        title={t('error.unknown')}
        what={t('error.unknown.fix')}
        actions={actions}
      />
    );
  const { message, fix } = error.text[language];
  const issues = issuesOf(error);
  return (
    <Notice kind="error" title={message} what={fix} actions={actions}>
      {issues.length > 0 && (
        <ul>
          {issues.map((issue) => (
            <li key={`${issue.field} ${issue.message.en}`}>
              {text(issue.message)} {text(issue.fix)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
