import type { Bilingual } from '@qunhai/kernel';

/** The style sheet of the page. Fonts are those of the reader's system: nothing is loaded. */
export const style = `
:root {
  color-scheme: light;
  --ink: #1b1b1b; --quiet: #555; --rule: #c9c9c9; --hair: #e4e4e4; --paper: #fff; --wash: #f6f6f3;
  --accent: #00507d; --warn: #5c3c00; --warn-wash: #fff3d6; --warn-rule: #c98a00;
  --sans: "Segoe UI", system-ui, -apple-system, Roboto, Arial, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  --text: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, "Noto Serif", serif;
}
:lang(zh) {
  --sans: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Segoe UI", system-ui, sans-serif;
  --text: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Segoe UI", system-ui, sans-serif;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0; background: var(--paper); color: var(--ink); }
[hidden], :root[data-language="zh"] [data-edition="en"], :root[data-language="en"] [data-edition="zh"] { display: none; }
.edition, .topbar, .skip { font-family: var(--sans); }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100vw; top: 0; z-index: 3; background: var(--paper); padding: .6rem 1rem; }
.skip:focus { left: .5rem; top: .5rem; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.topbar { position: sticky; top: 0; z-index: 2; display: flex; gap: 1rem; align-items: center; justify-content: space-between;
  background: var(--paper); border-block-end: 1px solid var(--rule); padding: .4rem 1.25rem; min-block-size: 3rem; }
.topbar p { margin: 0; min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--quiet); font-size: .875rem; }
.topbar b { color: var(--warn); background: var(--warn-wash); padding: .1em .45em; border-radius: 3px; margin-inline-end: .6em; font-weight: 600; }
.switch { flex: none; font: inherit; font-size: .9rem; min-block-size: 2.25rem; min-inline-size: 4.5rem; padding: 0 .9rem;
  color: var(--accent); background: var(--paper); border: 1px solid var(--accent); border-radius: 4px; cursor: pointer; }
.switch:hover { background: var(--accent); color: var(--paper); }

.edition { max-inline-size: 78rem; margin-inline: auto; padding: 0 1.25rem 5rem; line-height: 1.6; overflow-wrap: break-word; }
.edition:lang(zh) { line-height: 1.75; }
.lead { padding-block: 2.5rem 1.5rem; max-inline-size: 60rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; font-weight: 600; }
h1 { font-family: var(--text); font-size: clamp(1.6rem, 1.2rem + 2vw, 2.4rem); margin: 0 0 .75rem; }
h2 { font-family: var(--text); font-size: 1.5rem; margin: 0; }
h3 { font-size: 1.05rem; margin: 1.8rem 0 .5rem; }
.lead p { margin: .35rem 0; }
.meta { color: var(--quiet); }
.banner { background: var(--warn-wash); border-inline-start: 5px solid var(--warn-rule); color: var(--warn); padding: .7rem 1rem; margin-block: 1.1rem 0 !important; }
.banner b { display: block; }
p, .edition li { max-inline-size: 46rem; }
section > p, .findings li, section > ul li { font-family: var(--text); font-size: 1.0625rem; }
:lang(zh) section > p, :lang(zh) .findings li, :lang(zh) section > ul li { font-size: 1rem; }

nav { font-size: .9rem; border-block: 1px solid var(--rule); padding-block: .75rem; }
nav h2 { font: 600 .9rem/1.4 var(--sans); margin: 0 0 .35rem; color: var(--quiet); }
nav ol { list-style: none; margin: 0; padding: 0; columns: 11rem; column-gap: 1.5rem; }
nav a { display: block; padding-block: .3rem; text-decoration: none; break-inside: avoid; }
nav a:hover { text-decoration: underline; }
section { padding-block-start: 2.75rem; scroll-margin-top: 3rem; }
.section-head { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: baseline; justify-content: space-between;
  border-block-end: 2px solid var(--ink); padding-block-end: .35rem; margin-block-end: 1rem; }
.simulated-label { margin: 0; font-size: .8125rem; font-weight: 600; color: var(--warn); background: var(--warn-wash); padding: .1em .6em; border-radius: 3px; }
.watermark { display: none; }
@media (min-width: 70rem) {
  .edition { display: grid; grid-template-columns: 13.5rem minmax(0, 1fr); column-gap: 3rem; align-items: start; }
  .lead { grid-column: 2; }
  nav { grid-column: 1; grid-row: 1 / span 2; position: sticky; top: 4rem; border: 0; padding-block-start: 2.75rem; max-block-size: calc(100vh - 4rem); overflow-y: auto; }
  nav ol { columns: 1; }
  nav a { padding-block: .22rem; }
  .sections { grid-column: 2; }
}

.scroll { position: relative; overflow-x: auto; max-inline-size: 100%;
  background: linear-gradient(to right, var(--paper) 40%, transparent) left / 2.5rem 100% no-repeat local,
    linear-gradient(to left, var(--paper) 40%, transparent) right / 2.5rem 100% no-repeat local,
    linear-gradient(to right, rgb(0 0 0 / .2), transparent) left / .75rem 100% no-repeat scroll,
    linear-gradient(to left, rgb(0 0 0 / .2), transparent) right / .75rem 100% no-repeat scroll; }
.table, figure { margin: 1.6rem 0 2rem; }
figcaption, caption { text-align: start; padding-block-end: .5rem; font-size: .9375rem; max-inline-size: 60rem; }
figcaption b, caption b { display: block; }
figcaption span, caption span { font-style: italic; }
:lang(zh) figcaption span, :lang(zh) caption span { font-style: normal; }
figure svg { display: block; max-inline-size: none; }
.swipe { margin: 0 0 .35rem; color: var(--quiet); font-size: .84375rem; }
.panels { display: flex; flex-wrap: wrap; gap: 0 1.2rem; }
.panels figure { margin-block-end: .5rem; max-inline-size: 100%; }
.panels figcaption, .panels .note { max-inline-size: 18.75rem; }
.pairs figcaption, .pairs .note { max-inline-size: 21.5rem; }
.findings .rule { display: block; font: .84375rem/1.55 var(--sans); color: var(--quiet); }
.findings .verdict { margin-inline-end: .35em; }
.findings details { margin: 0; }
.findings summary { font: .9rem/1.5 var(--sans); }
.findings details ul { padding-inline-start: 1.1em; }
.verdict.passes { color: #17643a; }
.verdict.caution { color: var(--warn); }
.verdict.fails { color: #a3231c; }
.verdict.open { color: var(--quiet); }
.note { font-size: .84375rem; line-height: 1.55; color: var(--ink); margin: .5rem 0 0; max-inline-size: 52rem; }
:lang(zh) .note i { font-style: normal; }

table { border-collapse: collapse; font-size: .875rem; line-height: 1.4; font-variant-numeric: tabular-nums lining-nums; min-inline-size: min(100%, 30rem); }
th, td { padding: .32rem .7rem; text-align: start; vertical-align: top; font-weight: 400; }
.tall { max-block-size: 75vh; overflow: auto; }
.tall thead th { position: sticky; inset-block-start: 0; z-index: 2; background: var(--paper); }
thead th { font-weight: 600; vertical-align: bottom; border-block: 1.5px solid var(--ink); border-block-end-width: 1px; }
thead .span { text-align: center; border-block-end: 1px solid var(--rule); }
thead td { border-block-start: 1.5px solid var(--ink); }
thead tr + tr th { border-block-start: 0; }
tbody:last-child tr:last-child > * { border-block-end: 1.5px solid var(--ink); }
tbody th:not(.number) { min-inline-size: 6.6rem; }
.prose { min-inline-size: 12rem; }
sup, sub { line-height: 0; font-size: .75em; }
.landscape tbody th:first-child { position: sticky; inset-inline-start: 0; background: var(--paper); max-inline-size: 9.5rem; z-index: 1; }
.landscape tbody th.prose:first-child { max-inline-size: 16rem; }
tbody tr + tr > * { border-block-start: 1px solid var(--hair); }
.number { text-align: end; white-space: nowrap; }
thead .number { white-space: normal; }
:lang(zh) thead th { word-break: keep-all; min-inline-size: 3.6rem; }
tr.group th { font-weight: 600; padding-block-start: .75rem; background: var(--wash); }
td > ul { margin: 0; padding-inline-start: 1.1em; }
td, th { min-inline-size: 2.5rem; }
thead th:not(.number), td:not(.number, .prose) { min-inline-size: 4.4rem; }
td:not(.number), tbody th:not(.number) { max-inline-size: 32rem; }
.below { display: block; font-size: .8125rem; color: var(--quiet); white-space: nowrap; }
.interval, .figures { white-space: nowrap; }
.findings .figures, p .figures { white-space: normal; }
.id { color: var(--quiet); font-size: .8125rem; }
.wording { color: var(--ink); }
.chain { white-space: nowrap; }
.none { color: var(--quiet); }
.withheld { font-weight: 600; }
.glyph { display: block; }
pre.definition { font-size: .8125rem; line-height: 1.45; white-space: pre-wrap; overflow-wrap: anywhere; max-inline-size: 52rem; }
.hash { font-size: .8125rem; overflow-wrap: anywhere; }
.verdict { white-space: nowrap; font-weight: 600; }
.verdict.not-supported, .verdict.not-tested { font-weight: 400; }
.evidence { list-style: none; padding: 0; }
.bar { display: block; block-size: .8rem; background: #0072b2; min-inline-size: 0; }
td:has(> .bar) { inline-size: 12rem; vertical-align: middle; }
details { margin-block: 1rem; }
td details { margin: 0; }
summary { cursor: pointer; color: var(--accent); padding-block: .3rem; }
.references { list-style: none; padding: 0; }
.references li { padding-inline-start: 2em; text-indent: -2em; margin-block-end: .5rem; overflow-wrap: anywhere; }
.findings { padding-inline-start: 1.2em; }
.findings li { margin-block-end: .45rem; }
.findings .families { margin-block: .3rem 0; padding-inline-start: 1.1em; }
.findings .families li { margin-block-end: .15rem; }
@media (max-width: 40rem) {
  .edition { padding-inline: 1rem; }
  .topbar { padding-inline: 1rem; }
  th, td { padding-inline: .5rem; }
}

@page { size: A4; margin: 20mm 15mm 16mm; }
@page wide { size: A4 landscape; margin: 18mm 15mm 14mm; }
@media print {
  .topbar, nav, .skip, .swipe { display: none; }
  .edition { display: block; max-inline-size: none; padding: 0; font-size: 10pt; line-height: 1.45; }
  .lead { padding-block-start: 0; }
  section { padding-block-start: 1.5rem; }
  section > p, .findings li, section > ul li { font-size: 10pt; }
  h2, h3, caption, figcaption, .section-head { break-after: avoid; }
  tr, caption, figure, .banner, .findings li { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll, .tall { overflow: visible; max-block-size: none; }
  .tall thead th { position: static; }
  .landscape, section:has(> .section-head + .landscape), section:has(> .section-head + p + .landscape) { page: wide; }
  table { font-size: 8pt; }
  .landscape tbody th:first-child, .landscape tbody th.prose:first-child { position: static; max-inline-size: 32rem; }
  .scroll { background: none; }
  th, td { padding: .18rem .38rem; }
  .below, .id, pre.definition { font-size: .8125rem; line-height: 1.45; white-space: pre-wrap; overflow-wrap: anywhere; max-inline-size: 52rem; }
.hash { font-size: 7pt; }
  .note { font-size: 8pt; }
  figure svg { max-inline-size: 100%; block-size: auto; }
  .panels { display: block; }
  .panels figure { display: inline-block; inline-size: 48%; vertical-align: top; }
  .glyph { inline-size: 70px; }
  details > summary { display: none; }
  a { color: inherit; text-decoration: none; }
  .bar { print-color-adjust: exact; }
  .watermark { display: block; position: fixed; inset: 40% 0 auto; text-align: center; font: 600 44pt/1.2 var(--sans);
    color: rgb(201 138 0 / .16); transform: rotate(-24deg); z-index: -1; print-color-adjust: exact; }
}
`;

/** Printed at the top of every marked sheet, in both languages: a sheet doesn't know the page's language. */
export function markedSheets({ zh, en }: Bilingual): string {
  const top = `@top-center { content: "${zh} · ${en}"; font: 600 9pt "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #5c3c00; }`;
  return `
@page { ${top} }
@page wide { ${top} }
`;
}
