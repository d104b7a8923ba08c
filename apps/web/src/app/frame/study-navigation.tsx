import { SettingOutlined } from '@ant-design/icons';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { appWords } from '../messages.ts';
import { useWords } from '../use-words.ts';
import styles from './study-navigation.module.css';
import { stepIcons, studySteps } from './study-steps.tsx';

/** The pages of a study: a column beside the page, a bar at the foot of telephones, which scrolls to the page that is open. */
export function StudyNavigation({ study }: { readonly study: string }) {
  const { t } = useWords(appWords);
  const { pathname } = useLocation();
  const steps = useRef<HTMLDivElement>(null);
  useEffect(() => scrollToCurrent(steps.current, pathname), [pathname]);
  return (
    <nav className={styles.column} aria-label={t('nav.study')}>
      <div ref={steps} className={styles.steps}>
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

/** Sideways only: scrolling the link into view would move the page as well. */
function scrollToCurrent(steps: HTMLElement | null, pathname: string): void {
  const links = steps?.querySelectorAll('a') ?? [];
  const current = [...links].find((link) => pathname.startsWith(link.pathname));
  if (!steps || !current) return;
  const { left, width } = current.getBoundingClientRect();
  const frame = steps.getBoundingClientRect();
  steps.scrollLeft += left + width / 2 - (frame.left + frame.width / 2);
}
