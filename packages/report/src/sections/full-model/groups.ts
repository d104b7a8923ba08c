import type { Results } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section, sentences } from '../../edition/section.ts';
import { count, decimal, percent, pValue } from '../../format/format-number.ts';
import { type Html, type HtmlValue, html, phrase } from '../../html/html.ts';
import { t as page } from '../../page/messages.ts';
import { chainCell, constructCell, figureCell } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, table, text } from '../../table/table.ts';
import { t } from './messages.ts';

type Comparison = NonNullable<Results['sem']['groups']>[number];
type Pair = Comparison['pairs'][number];
type Difference = Pair['differences'][number];

function method(edition: Edition, comparisons: readonly Comparison[]): Html {
  const { language, citations } = edition;
  const { significance, permutations } = comparisons[0]!;
  const required = Math.max(...comparisons.map((one) => one.required));
  return paragraph(
    phrase(
      t(language, 'groups.method', {
        quantile: percent(significance),
        permutations: count(permutations),
        required: count(required),
      }),
      {
        micom: citations.cite('henseler-2016'),
        permutation: citations.cite('chin-dibbern-2010'),
        holm: citations.cite('holm-1979'),
      },
    ),
  );
}

function sizeList(edition: Edition, groups: readonly Comparison['leftOut'][number][]): string {
  const { language } = edition;
  return groups
    .map(({ name, firms }) =>
      t(language, 'groups.size', { name: edition.text(name), firms: count(firms) }),
    )
    .join(page(language, 'page.list-separator'));
}

function nameOf(edition: Edition, { groups }: Comparison, id: string): string {
  const group = groups.find((one) => one.id === id);
  return group ? edition.text(group.name) : id;
}

function pairName(edition: Edition, comparison: Comparison, { groups }: Pair): string {
  const [first, second] = groups.map((id) => nameOf(edition, comparison, id));
  return t(edition.language, 'groups.pair', { first: first!, second: second! });
}

function withP(value: number | null, p: number | null): HtmlValue {
  if (value === null || p === null) return '—';
  return html`${decimal(value, 2)} <span class="below">${pValue(p)}</span>`;
}

function micomRow(edition: Edition, { micom }: Pair, index: number): readonly HtmlValue[] {
  const { construct, correlation, quantile, p } = micom.compositional[index]!;
  const means = micom.means[index]!;
  const variances = micom.variances[index]!;
  return [
    constructCell(edition, construct),
    correlation === null || quantile === null
      ? '—'
      : html`${decimal(correlation)} <span class="below">[${decimal(quantile)}]</span>`,
    p === null ? '—' : pValue(p),
    withP(means.difference, means.p),
    withP(variances.difference, variances.p),
    t(edition.language, `invariance.${micom.byConstruct[index]!.invariance}`),
  ];
}

function micomTable(edition: Edition, comparison: Comparison): Html {
  const { language } = edition;
  return table(edition, {
    caption: t(language, 'groups.micom', { title: edition.text(comparison.title) }),
    columns: [
      text(t(language, 'head.construct')),
      numeric(html`<i>c</i>`),
      numeric(html`<i>p</i>`),
      numeric(t(language, 'head.means')),
      numeric(t(language, 'head.variances')),
      text(t(language, 'head.invariance')),
    ],
    groups: comparison.pairs.map((pair) => ({
      head: `${pairName(edition, comparison, pair)}${language === 'zh' ? '：' : ': '}${edition.text(pair.micom.allows)}`,
      rows: pair.micom.compositional.map((_, index) => micomRow(edition, pair, index)),
    })),
    note: t(language, 'groups.micom-note', { quantile: percent(comparison.significance) }),
  });
}

function differenceRow(
  edition: Edition,
  row: Difference,
  footnotes: Footnotes,
): readonly HtmlValue[] {
  const none = t(edition.language, 'reason.no-estimate');
  const why = row.comparable ? none : t(edition.language, 'reason.incomparable');
  const two = (value: number) => decimal(value, 2);
  return [
    chainCell([row.from, row.to]),
    figureCell(row.estimates[0], two, footnotes, none),
    figureCell(row.estimates[1], two, footnotes, none),
    figureCell(row.difference, two, footnotes, none),
    figureCell(row.comparable ? row.p : null, pValue, footnotes, why),
    figureCell(row.adjusted, pValue, footnotes, why),
  ];
}

function differenceTable(edition: Edition, comparison: Comparison): Html {
  const { language } = edition;
  const footnotes = new Footnotes();
  return table(edition, {
    caption: t(language, 'groups.differences', { title: edition.text(comparison.title) }),
    columns: [
      text(t(language, 'head.path')),
      numeric(t(language, 'head.first')),
      numeric(t(language, 'head.second')),
      numeric(t(language, 'head.difference')),
      numeric(html`<i>p</i>`),
      numeric(t(language, 'head.corrected')),
    ],
    groups: comparison.pairs.map((pair) => ({
      head: pairName(edition, comparison, pair),
      rows: pair.differences.map((row) => differenceRow(edition, row, footnotes)),
    })),
    footnotes,
    note: t(language, 'groups.differences-note'),
  });
}

function comparisonPart(edition: Edition, comparison: Comparison): Html {
  const { language } = edition;
  const { title, groups, leftOut, obstacle, notes, pairs } = comparison;
  const told = sentences(edition, [
    groups.length > 0 && t(language, 'groups.sizes', { list: sizeList(edition, groups) }),
    leftOut.length > 0 && t(language, 'groups.left-out', { list: sizeList(edition, leftOut) }),
    obstacle && edition.text(obstacle),
  ]);
  return html`<h3>${edition.text(title)}</h3>${paragraph(told)}${
    notes.length > 0 && html`<ul>${notes.map((note) => html`<li>${edition.text(note)}</li>`)}</ul>`
  }${pairs.length > 0 && [micomTable(edition, comparison), differenceTable(edition, comparison)]}`;
}

/** Groups of firms compared, MICOM first; null where no comparison was asked for. */
export function groupsSection(edition: Edition): Section | null {
  const { language, results } = edition;
  const { groups } = results.sem;
  if (groups === undefined || groups.length === 0) return null;
  return {
    id: 'groups',
    title: t(language, 'groups.title'),
    body: [
      paragraph(t(language, 'groups.plain')),
      method(edition, groups),
      groups.map((one) => comparisonPart(edition, one)),
    ],
  };
}
