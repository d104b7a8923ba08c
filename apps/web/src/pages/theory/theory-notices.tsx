import type { StudyTheory } from '@qunhai/api';
import { Button } from 'antd';
import { useWords } from '../../app/use-words.ts';
import { Notice } from '../../components/notice.tsx';
import { theoryWords } from './messages.ts';

/** Says that published forms keep the theory they were published with. */
export function PublishedWaves({
  saved,
  editing,
}: {
  readonly saved: StudyTheory;
  readonly editing: boolean;
}) {
  const { t, number, language } = useWords(theoryWords);
  const { publishedWaves } = saved;
  if (publishedWaves.length === 0)
    return editing ? <Notice kind="info" what={t('waves.editing')} /> : null;
  const names = publishedWaves.map((wave) => t('waves.name', { number: number(wave) }));
  const waves = names.join(language === 'zh' ? '、' : ', ');
  const title = t('waves.title', { count: names.length, waves });
  return <Notice kind="info" title={title} what={t('waves.what')} />;
}

/** Somebody saved meanwhile: nothing is overwritten, and nothing of one's own is lost unasked. */
export function Conflict({
  onDownload,
  onLoad,
}: {
  readonly onDownload: () => void;
  readonly onLoad: () => void;
}) {
  const { t } = useWords(theoryWords);
  return (
    <Notice
      kind="warning"
      title={t('conflict.title')}
      what={t('conflict.what')}
      actions={
        <>
          <Button onClick={onDownload}>{t('conflict.keep')}</Button>
          <Button onClick={onLoad}>{t('conflict.load')}</Button>
        </>
      }
    />
  );
}
