import { Link } from '@tanstack/react-router';
import { appWords } from '../messages.ts';
import { useWords } from '../use-words.ts';
import { AccountMenu } from './account-menu.tsx';
import styles from './app-header.module.css';
import { LanguageSwitch } from './language-switch.tsx';

/** The bar on top: where home is, in which language to read, who is signed in. */
export function AppHeader() {
  const { t } = useWords(appWords);
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.brand} aria-label={t('name.long')}>
        <img src="/mark.svg" width="28" height="28" alt="" />
        <span>{t('name')}</span>
      </Link>
      <div className={styles.place} id="header-place" />
      <AccountMenu />
      <LanguageSwitch />
    </header>
  );
}
