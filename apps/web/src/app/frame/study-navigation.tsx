import { SettingOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { appWords } from '../messages.ts';
import { useWords } from '../use-words.ts';
import styles from './study-navigation.module.css';
import { stepIcons, studySteps } from './study-steps.tsx';

/** The eight pages of a study: a column beside the page, a bar at the foot of telephones. */
export function StudyNavigation({ study }: { readonly study: string }) {
  const { t } = useWords(appWords);
  return (
    <nav className={styles.column} aria-label={t('nav.study')}>
      <div className={styles.steps}>
        <ol>
          {studySteps.map((step) => (
            <li key={step}>
              <Link
                to={`/studies/$study/${step}`}
                params={{ study }}
                className={styles.step}
                activeProps={{ className: styles.current ?? '' }}
              >
                <span className={styles.icon} aria-hidden="true">
                  {stepIcons[step]}
                </span>
                <span>{t(`nav.${step}`)}</span>
              </Link>
            </li>
          ))}
        </ol>
        <Link
          to="/studies/$study/settings"
          params={{ study }}
          className={`${styles.step} ${styles.aside}`}
          activeProps={{ className: styles.current ?? '' }}
        >
          <span className={styles.icon} aria-hidden="true">
            <SettingOutlined aria-hidden />
          </span>
          <span>{t('nav.settings')}</span>
        </Link>
      </div>
    </nav>
  );
}
