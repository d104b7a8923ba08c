import { useWords } from '../app/use-words.ts';
import { componentWords } from './messages.ts';
import { Notice } from './notice.tsx';

/** Says of links that nobody elsewhere can open them, while the workbench is open under an address of this computer only. */
export function LocalLinks({ readers }: { readonly readers: 'firms' | 'others' }) {
  const { t } = useWords(componentWords);
  if (!isOnThisComputer()) return null;
  return <Notice kind="warning" title={t('local.title')} what={t(`local.${readers}`)} />;
}

/** Whether the workbench is open under an address that other devices do not reach. */
function isOnThisComputer(): boolean {
  return /^(localhost|127\..*|\[::1\])$/.test(window.location.hostname);
}
