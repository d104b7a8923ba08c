import { type Bilingual, type Language, languages } from '@qunhai/kernel';
import { Html, html } from '../html/html.ts';
import { languageTags } from './edition-page.ts';
import { t } from './messages.ts';
import { script } from './script.ts';
import { markedSheets, style } from './style.ts';

/** Each language names itself: the switch speaks to those who read the other one. */
const ownNames: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

export interface DocumentContent {
  /** What the page is about, shown at its top. */
  readonly subject: Bilingual;
  /** The name of the window. */
  readonly title: Bilingual;
  /** What every section and sheet is marked with; null: nothing. */
  readonly mark: Bilingual | null;
  /** Version of the program that made it. */
  readonly version: string;
  readonly pages: readonly Html[];
  /** Shown first, and without script the only one. */
  readonly language: Language;
  /** Whether the script may choose the browser's language instead. */
  readonly followBrowser: boolean;
}

function topbar({ subject, mark, language }: DocumentContent): Html {
  const names = languages.map(
    (each) =>
      html`<p data-edition="${each}" lang="${languageTags[each]}">${mark && html`<b>${mark[each]}</b>`}${subject[each]}</p>`,
  );
  const other: Language = language === 'zh' ? 'en' : 'zh';
  return html`<header class="topbar">${names}<button class="switch" type="button" hidden data-zh="${ownNames.zh}" data-en="${ownNames.en}" lang="${languageTags[other]}">${ownNames[other]}</button></header>`;
}

/** The whole file: no network, both languages, readable without script. */
export function documentMarkup(content: DocumentContent): string {
  const { title, mark, version, pages, language, followBrowser } = content;
  const css = new Html(style + (mark === null ? '' : markedSheets(mark)));
  const skips = languages.map(
    (each) =>
      html`<a class="skip" href="#content" data-edition="${each}" lang="${languageTags[each]}">${t(each, 'page.skip')}</a>`,
  );
  return html`<!doctype html>
<html lang="${languageTags[language]}" data-language="${language}" data-follow="${followBrowser ? 'browser' : 'report'}" data-title-zh="${title.zh}" data-title-en="${title.en}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<meta name="generator" content="Qunhai ${version}">
<title>${title[language]}</title>
<style>${css}</style>
</head>
<body>
${skips}
${topbar(content)}
<main id="content" tabindex="-1">
${pages}
</main>
<script>${new Html(script)}</script>
</body>
</html>
`.markup;
}
