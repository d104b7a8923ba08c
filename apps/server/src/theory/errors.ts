import type { Problem } from '@qunhai/api';
import { defineErrors } from '@qunhai/kernel';

/** Errors of saving a theory. */
export const fail = defineErrors<{
  unsound: { issues: NonNullable<Problem['issues']> };
}>('theories', {
  unsound: {
    en: (d) => ({
      message: `The theory was not saved: it has ${d.issues.length === 1 ? 'one mistake' : `${d.issues.length} mistakes`}.`,
      fix: 'Correct what is listed and save again.',
    }),
    zh: (d) => ({
      message: `理论未保存：其中有 ${d.issues.length} 处错误。`,
      fix: '请更正所列问题后重新保存。',
    }),
  },
});
