import type { Edition } from '../edition/edition.ts';
import type { Section } from '../edition/section.ts';
import type { Html } from '../html/html.ts';
import { t } from './messages.ts';
import { methodFamilies } from './method-families.ts';
import { renderCard } from './render-card.ts';

type Family = keyof typeof methodFamilies;

/** One section per family of methods; null where the results have nothing of it. */
export const methodSections = (Object.keys(methodFamilies) as Family[]).map(
  (family) =>
    async (edition: Edition): Promise<Section | null> => {
      const cards = methodFamilies[family](edition);
      if (cards.length === 0) return null;
      const body: Html[] = [];
      for (const card of cards) body.push(await renderCard(edition, card));
      return { id: `methods-${family}`, title: t(edition.language, `family.${family}`), body };
    },
);
