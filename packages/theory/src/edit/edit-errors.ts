import type { Bilingual, ErrorCatalogue } from '@qunhai/kernel';

/** Why an edit of a theory is refused. */
export interface EditErrors {
  /** The part to change is not in the theory. */
  'nothing-to-edit': { part: Bilingual };
  /** Other parts cannot stand without the part that is to go. */
  'has-dependents': { part: Bilingual; dependents: readonly Bilingual[] };
}

const most = 8;

function listed(dependents: readonly Bilingual[], language: 'zh' | 'en'): string {
  const names = dependents.slice(0, most).map((dependent) => dependent[language]);
  const more = dependents.length - names.length;
  if (language === 'zh') return names.join('、') + (more > 0 ? ` 等 ${dependents.length} 处` : '');
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

export const editErrors: ErrorCatalogue<EditErrors> = {
  'nothing-to-edit': {
    zh: (d) => ({
      message: `理论中没有${d.part.zh}。`,
      fix: '请刷新页面，看看它是否已被删去或改名。',
    }),
    en: (d) => ({
      message: `The theory has no ${d.part.en}.`,
      fix: 'Reload the page to see whether it was removed or renamed.',
    }),
  },
  'has-dependents': {
    zh: (d) => ({
      message: `${d.part.zh}还被用到：${listed(d.dependents, 'zh')}。`,
      fix: '请确认将它们一并删去，或先修改它们。',
    }),
    en: (d) => ({
      message: `The ${d.part.en} is still needed by: ${listed(d.dependents, 'en')}.`,
      fix: 'Confirm that these go too, or change them first.',
    }),
  },
};
