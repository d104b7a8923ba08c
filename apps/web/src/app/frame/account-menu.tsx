import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/study-queries.ts';
import styles from './account-menu.module.css';

/** Who is signed in. Personal mode has nobody to name. */
export function AccountMenu() {
  const { data } = useQuery(sessionQuery);
  if (!data?.user) return null;
  return <span className={styles.name}>{data.user.name}</span>;
}
