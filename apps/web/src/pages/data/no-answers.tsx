import type { DataCheck } from '@qunhai/api';
import { Button } from 'antd';
import { useUrlChoice } from '../../app/use-url-state.ts';
import { useWords } from '../../app/use-words.ts';
import { Notice } from '../../components/notice.tsx';
import { dataViews } from './data-views.ts';
import { dataWords } from './messages.ts';
import type { StudyAccess } from './use-study-access.ts';

/** What to do when no answer can be shown: there is none yet, or the files cannot be read as they are mapped. */
export function NoAnswers({
  access,
  problems,
}: {
  readonly access: StudyAccess;
  readonly problems: DataCheck['problems'];
}) {
  const { t, text } = useWords(dataWords);
  const [, setView] = useUrlChoice('view', dataViews);
  const toImport = access.mayChange && (
    <Button type="primary" onClick={() => setView('import')}>
      {t('empty.import')}
    </Button>
  );
  const real = problems.filter(({ code }) => code !== 'studies.no-answers');
  if (real.length === 0)
    return <Notice title={t('empty.title')} what={t('empty.what')} actions={toImport} />;
  return (
    <Notice
      kind="warning"
      title={t('unreadable.title')}
      what={t('unreadable.what')}
      actions={toImport}
    >
      <ul>
        {real.map(({ code, message, fix }) => (
          <li key={`${code} ${message.en}`}>
            {text(message)} {text(fix)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
