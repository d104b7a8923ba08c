import { type Language, languages } from '@qunhai/kernel';
import type { Edition } from '../edition/edition.ts';
import { Html, html } from '../html/html.ts';
import { languageTags } from './edition-page.ts';
import { t } from './messages.ts';
import { script } from './script.ts';
import { simulatedSheets, style } from './style.ts';

/** Each language names itself: the switch speaks to those who read the other one. */
const ownNames: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

export interface DocumentContent {
  readonly editions: Readonly<Record<Language, Edition>>;
  readonly pages: readonly Html[];
  /** Shown first, and without script the only one. */
  readonly language: Language;
  /** Whether the script may choose the browser's language instead. */
  readonly followBrowser: boolean;
}

function title({ editions }: DocumentContent, language: Language): string {
  const edition = editions[language];
  return t(language, 'page.document', { study: edition.text(edition.results.run.study.title) });
}

function topbar({ editions, language }: DocumentContent): Html {
  const names = languages.map((each) => {
    const edition = editions[each];
    const { study } = edition.results.run;
    const simulated = study.data === 'simulated' && html`<b>${t(each, 'page.simulated')}</b>`;
    return html`<p data-edition="${each}" lang="${languageTags[each]}">${simulated}${edition.text(study.title)}</p>`;
  });
  const other: Language = language === 'zh' ? 'en' : 'zh';
  return html`<header class="topbar">${names}<button class="switch" type="button" hidden data-zh="${ownNames.zh}" data-en="${ownNames.en}" lang="${languageTags[other]}">${ownNames[other]}</button></header>`;
}

/** The whole file: no network, both languages, readable without script. */
export function documentMarkup(content: DocumentContent): string {
  const { editions, pages, language, followBrowser } = content;
  const { study } = editions.en.results.run;
  const css = new Html(style + (study.data === 'simulated' ? simulatedSheets : ''));
  const skips = languages.map(
    (each) =>
      html`<a class="skip" href="#content" data-edition="${each}" lang="${languageTags[each]}">${t(each, 'page.skip')}</a>`,
  );
  return html`<!doctype html>
<html lang="${languageTags[language]}" data-language="${language}" data-follow="${followBrowser ? 'browser' : 'report'}" data-title-zh="${title(content, 'zh')}" data-title-en="${title(content, 'en')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<meta name="generator" content="Qunhai ${editions.en.results.run.engine.version}">
<title>${title(content, language)}</title>
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
