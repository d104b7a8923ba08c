import type { Edition } from '../../edition/edition.ts';
import { type Html, html, joined, phrase } from '../../html/html.ts';
import { t as page } from '../../page/messages.ts';
import { verbatim } from '../../table/cells.ts';
import { t } from './messages.ts';

/** What the construct ids at the head of a table's columns stand for; null when the theory has no other names for them. */
export function constructLegend(edition: Edition, ids: readonly string[]): Html | null {
  const { language, names } = edition;
  const named = ids.filter((id) => names.construct(id) !== id);
  if (named.length === 0) return null;
  const entries = joined(
    named.map((id) => html`${verbatim(id)} ${names.construct(id)}`),
    page(language, 'page.part-separator'),
  );
  return phrase(t(language, 'note.constructs'), { entries });
}
