import { useBlocker } from '@tanstack/react-router';
import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../app/use-words.ts';
import { theoryWords } from './messages.ts';

/** Asks before unsaved changes are left behind, by a link, the back button or closing the window. */
export function useLeaveGuard(changed: boolean): ReactNode {
  const { t } = useWords(theoryWords);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => changed && current.pathname !== next.pathname,
    enableBeforeUnload: () => changed,
    withResolver: true,
  });
  return (
    <Modal
      open={blocker.status === 'blocked'}
      title={t('leave.title')}
      okText={t('leave.deed')}
      okButtonProps={{ danger: true }}
      cancelText={t('leave.stay')}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      <p>{t('leave.what')}</p>
    </Modal>
  );
}
