import type { Role } from '@qunhai/api';
import { Select } from 'antd';
import { useWords } from '../../app/use-words.ts';
import { settingsWords } from './messages.ts';
import styles from './settings.module.css';

const roles = ['owner', 'analyst', 'viewer'] as const;

/** Choose what somebody may do. */
export function RoleSelect({
  label,
  value,
  onChange,
  loading = false,
  id,
}: {
  readonly label?: string;
  readonly value: Role;
  readonly onChange: (role: Role) => void;
  readonly loading?: boolean;
  readonly id?: string;
}) {
  const { t } = useWords(settingsWords);
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      value={value}
      loading={loading}
      onChange={onChange}
      className={styles.role ?? ''}
      options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
    />
  );
}
