import { type Html, type HtmlValue, html, Html as Markup } from '../html/html.ts';
import { t } from '../page/messages.ts';
import type { PageEdition } from './page-edition.ts';

export interface FigureContent {
  readonly caption: string;
  /** Draw with the id given, the prefix of every id in the drawing. */
  readonly draw: (id: string) => string | Promise<string>;
  readonly note?: HtmlValue;
}

/** Pixels of A4 upright between its margins; wider figures are printed across the sheet. */
const uprightWidth = 680;

function widthOf(svg: string): number {
  return Number(/ width="(\d+)"/.exec(svg)![1]);
}

/** A numbered figure: APA 7 puts number and title above it, the note below. It scrolls inside its frame on narrow screens. */
export async function figure(edition: PageEdition, content: FigureContent): Promise<Html> {
  const { language } = edition;
  const number = edition.numbering.nextFigure();
  const id = `${language}-figure-${number}`;
  const svg = await content.draw(id);
  const label = t(language, 'page.wide-figure', { caption: content.caption });
  const note =
    content.note && html`<p class="note"><i>${t(language, 'page.note')}</i>${content.note}</p>`;
  return html`<figure id="${id}-frame" class="${widthOf(svg) > uprightWidth ? 'landscape' : 'upright'}">
<figcaption><b>${t(language, 'page.figure', { number })}</b> <span>${content.caption}</span></figcaption>
<p class="swipe" aria-hidden="true" hidden>${t(language, 'page.swipe')}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${label}">${new Markup(svg)}</div>
${note}
</figure>
`;
}
