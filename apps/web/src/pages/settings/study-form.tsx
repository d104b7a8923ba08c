import type { StudyDetails } from '@qunhai/api';
import type { Bilingual } from '@qunhai/kernel';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Field } from '../../components/input/field.tsx';
import { TextArea } from '../../components/input/text-area.tsx';
import { TextInput } from '../../components/input/text-input.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { settingsWords } from './messages.ts';
import styles from './settings.module.css';
import { useChangeStudy } from './settings-changes.ts';
import { changeOf, problemsOf, type TypedStudy } from './typed-study.ts';

const languages = ['zh', 'en'] as const;

/** Title, note and seed of a study. */
export function StudyForm({ study }: { readonly study: StudyDetails }) {
  const { t } = useWords(settingsWords);
  const change = useChangeStudy(study.id);
  const [typed, setTyped] = useState<TypedStudy>({
    title: study.title,
    note: study.note ?? { zh: '', en: '' },
    seed: String(study.seed),
  });
  const [tried, setTried] = useState(false);
  const readOnly = study.role === 'viewer';
  const wrong = problemsOf(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!wrong.title && !wrong.note && !wrong.seed) change.mutate(changeOf(typed, study.revision));
  };
  return (
    <section className={styles.section} aria-labelledby="settings-study">
      <h2 id="settings-study">{t('study')}</h2>
      {readOnly && <p>{t('study.read-only')}</p>}
      <form onSubmit={submit} noValidate>
        <TextPair
          part="title"
          value={typed.title}
          readOnly={readOnly}
          onChange={(title) => setTyped({ ...typed, title })}
          problem={tried && wrong.title && t('study.title.missing')}
        />
        <TextPair
          part="note"
          value={typed.note}
          readOnly={readOnly}
          onChange={(note) => setTyped({ ...typed, note })}
          problem={tried && wrong.note && t('study.note.both')}
        />
        <div className={styles.seed}>
          <Field
            label={t('study.seed')}
            help={t('study.seed.help')}
            problem={tried && wrong.seed && t('study.seed.wrong')}
          >
            {(control) => (
              <TextInput
                {...control}
                inputMode="numeric"
                readOnly={readOnly}
                value={typed.seed}
                onChange={(event) => setTyped({ ...typed, seed: event.target.value.trim() })}
              />
            )}
          </Field>
        </div>
        {change.error && <ProblemNotice error={change.error} />}
        {!readOnly && (
          <div className={styles.end}>
            <Button type="primary" htmlType="submit" loading={change.isPending}>
              {t('study.save')}
            </Button>
          </div>
        )}
      </form>
    </section>
  );
}

function TextPair({
  part,
  value,
  readOnly,
  onChange,
  problem,
}: {
  readonly part: 'title' | 'note';
  readonly value: Bilingual;
  readonly readOnly: boolean;
  readonly onChange: (value: Bilingual) => void;
  readonly problem: string | false;
}) {
  const { t } = useWords(settingsWords);
  return (
    <div className={styles.pair}>
      {languages.map((language, index) => (
        <Field
          key={language}
          label={t(`study.${part}.${language}`)}
          help={part === 'note' && index === 1 && t('study.note.help')}
          problem={value[language].trim() === '' && problem}
        >
          {(control) => {
            const shared = {
              ...control,
              readOnly,
              lang: language === 'zh' ? 'zh-CN' : 'en',
              maxLength: part === 'title' ? 200 : 2000,
              value: value[language],
            };
            return part === 'title' ? (
              <TextInput
                {...shared}
                onChange={(event) => onChange({ ...value, [language]: event.target.value })}
              />
            ) : (
              <TextArea
                {...shared}
                autoSize={{ minRows: 2, maxRows: 8 }}
                onChange={(event) => onChange({ ...value, [language]: event.target.value })}
              />
            );
          }}
        </Field>
      ))}
    </div>
  );
}
