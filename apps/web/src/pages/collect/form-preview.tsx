import type { RespondentForm, StudyDetails, Wave } from '@qunhai/api';
import type { Language } from '@qunhai/kernel';
import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import i18next from 'i18next';
import { useMemo, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useUrlChoice } from '../../app/use-url-state.ts';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import styles from './collect.module.css';
import { previewQuery } from './collect-queries.ts';
import { LanguageName } from './language-name.tsx';
import { collectWords } from './messages.ts';
import { PreviewPhone } from './preview-phone.tsx';

/** The real form as on a telephone, in either language. What is entered goes nowhere. */
export function FormPreview({
  study,
  wave,
  onBack,
}: {
  readonly study: StudyDetails;
  readonly wave: Wave;
  readonly onBack: () => void;
}) {
  const { t, language } = useWords(collectWords);
  const other = language === 'zh' ? 'en' : 'zh';
  const [spoken, speak] = useUrlChoice('preview', [language, other]);
  const preview = useQuery(previewQuery(study.id, wave.number, wave.form));
  return (
    <section className={styles.section} aria-labelledby="preview-title">
      <h2 id="preview-title">{t('preview.title')}</h2>
      <p>{t('preview.what')}</p>
      <div className={styles.deeds}>
        <Button onClick={onBack}>{t('print.back')}</Button>
        <Segmented
          aria-label={t('preview.language')}
          value={spoken}
          onChange={speak}
          options={(['zh', 'en'] as const).map((value) => ({
            value,
            label: <LanguageName of={value} />,
          }))}
        />
      </div>
      <AsyncState query={preview}>
        {({ survey, form }) => (
          <Spoken language={spoken}>
            <Restartable form={sampleForm(study, wave, form, survey)} />
          </Spoken>
        )}
      </AsyncState>
    </section>
  );
}

/** What stands inside speaks this language, whatever the page speaks. */
function Spoken({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: React.ReactNode;
}) {
  const instance = useMemo(() => i18next.cloneInstance({ lng: language }), [language]);
  return (
    <I18nextProvider i18n={instance}>
      <div lang={language === 'zh' ? 'zh-CN' : 'en'}>{children}</div>
    </I18nextProvider>
  );
}

function Restartable({ form }: { readonly form: RespondentForm }) {
  const [round, setRound] = useState(0);
  return <PreviewPhone key={round} form={form} onRestart={() => setRound(round + 1)} />;
}

/** What a firm would be given; the firm is nobody. */
function sampleForm(
  study: StudyDetails,
  wave: Wave,
  form: RespondentForm['form'],
  survey: unknown,
): RespondentForm {
  return {
    ...{ study: study.title, data: study.data, firm: '—', wave: wave.number, form, survey },
    ...{ state: 'open', answers: {}, page: 0, language: null, revision: 0 },
    ...{ submittedAt: null, report: false },
  };
}
