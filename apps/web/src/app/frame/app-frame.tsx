import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useOnline, useStreams } from '../../api/use-online.ts';
import { appWords } from '../messages.ts';
import { useWords } from '../use-words.ts';
import styles from './app-frame.module.css';
import { AppHeader } from './app-header.tsx';

/** What stands around every page of the workbench. */
export function AppFrame() {
  const { t } = useWords(appWords);
  const online = useOnline();
  const flowing = useStreams();
  const silence = online ? (flowing ? null : 'unreachable') : 'offline';
  const main = useFocusAfterNavigation();
  return (
    <>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <AppHeader />
      <div role="status">{silence && <p className={styles.offline}>{t(silence)}</p>}</div>
      <div id="content" ref={main} tabIndex={-1} className={styles.content}>
        <Outlet />
      </div>
    </>
  );
}

/** After a change of page the keyboard starts at the page, not at the link that led there. */
function useFocusAfterNavigation() {
  const main = useRef<HTMLDivElement>(null);
  const pathname = useLocation({ select: (location) => location.pathname });
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
