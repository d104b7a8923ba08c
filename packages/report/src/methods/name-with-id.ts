import type { Edition } from '../edition/edition.ts';

/** `Growth resources (GR)`, `成长资源（GR）`; the id alone where it has no name. */
export function nameWithId({ language, names }: Edition, id: string): string {
  const name = names.construct(id);
  if (name === id) return id;
  return language === 'zh' ? `${name}（${id}）` : `${name} (${id})`;
}
