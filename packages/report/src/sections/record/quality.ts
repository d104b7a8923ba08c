import { strongDesignEffect } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section } from '../../edition/section.ts';
import { count, decimal, percent } from '../../format/format-number.ts';
import { type Html, html, phrase } from '../../html/html.ts';
import { constructCell, figureCell, indicatorCell, verbatim } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, prose, table, text } from '../../table/table.ts';
import { limitedRows } from '../diagnosis/limited-rows.ts';
import { t } from './messages.ts';

const twoDigits = (value: number): string => decimal(value, 2);

function itemTable(edition: Edition): Html {
  const { language, results } = edition;
  const { missingByItem, items } = results.quality;
  const distribution = new Map(items.map((row) => [row.item, row]));
  const footnotes = new Footnotes();
  const reason = t(language, 'reason.too-few');
  const rows = missingByItem.map((row) => {
    const found = distribution.get(row.item);
    const cell = (value: number | null | undefined) =>
      figureCell(value ?? null, twoDigits, footnotes, reason);
    return [
      indicatorCell(edition, row.item),
      count(found?.n ?? 0),
      count(row.missing),
      percent(row.share, 1),
      count(row.outOfRange),
      cell(found?.mean),
      cell(found?.standardDeviation),
      cell(found?.skewness),
      cell(found?.kurtosis),
    ];
  });
  return table(edition, {
    caption: t(language, 'quality.items'),
    columns: [
      prose(t(language, 'head.item')),
      numeric(html`<i>n</i>`),
      numeric(t(language, 'head.missing')),
      numeric(t(language, 'head.missing-share')),
      numeric(t(language, 'head.out-of-range')),
      numeric(html`<i>M</i>`),
      numeric(html`<i>SD</i>`),
      numeric(t(language, 'head.skewness')),
      numeric(t(language, 'head.kurtosis')),
    ],
    groups: [{ rows }],
    footnotes,
  });
}

function firmTable(edition: Edition): Html | false {
  const { language, results } = edition;
  const { missingByFirm = [] } = results.quality;
  if (missingByFirm.length === 0) return false;
  if (!edition.firms)
    return paragraph(t(language, 'quality.firms-count', { n: count(missingByFirm.length) }));
  const limited = limitedRows(edition, missingByFirm, 'quality.missingByFirm');
  const content = table(edition, {
    caption: t(language, 'quality.firms'),
    columns: [
      text(t(language, 'head.firm')),
      numeric(t(language, 'head.wave')),
      numeric(t(language, 'head.row')),
      numeric(t(language, 'head.missing')),
      numeric(t(language, 'head.missing-share')),
    ],
    groups: [
      {
        rows: limited.rows.map((row) => [
          verbatim(row.firm),
          String(row.wave),
          count(row.row),
          count(row.missing),
          percent(row.share, 1),
        ]),
      },
    ],
    note: limited.note,
  });
  const open = t(language, 'quality.firms-open', { n: count(missingByFirm.length) });
  return html`<details><summary>${open}</summary>${content}</details>`;
}

/** Responses to look at by kind, for a report that names no firm. */
function suspectCounts(edition: Edition): Html {
  const { language, results } = edition;
  const kinds = Map.groupBy(results.quality.suspects, ({ kind }) => kind);
  return table(edition, {
    caption: t(language, 'quality.suspects'),
    columns: [text(t(language, 'head.kind')), numeric(t(language, 'head.count'))],
    groups: [
      {
        rows: [...kinds].map(([kind, found]) => [
          t(language, `suspect.${kind}`),
          count(found.length),
        ]),
      },
    ],
  });
}

function suspectTable(edition: Edition): Html {
  const { language, results } = edition;
  const { suspects } = results.quality;
  if (suspects.length === 0) return paragraph(t(language, 'quality.suspects-none'));
  if (!edition.firms) return suspectCounts(edition);
  const limited = limitedRows(edition, suspects, 'quality.suspects');
  const content = table(edition, {
    caption: t(language, 'quality.suspects'),
    columns: [
      text(t(language, 'head.firm')),
      numeric(t(language, 'head.wave')),
      numeric(t(language, 'head.row')),
      text(t(language, 'head.kind')),
      numeric(t(language, 'head.value')),
      numeric(t(language, 'head.threshold')),
      prose(t(language, 'head.reason')),
    ],
    groups: [
      {
        rows: limited.rows.map((row) => [
          verbatim(row.firm),
          String(row.wave),
          count(row.row),
          t(language, `suspect.${row.kind}`),
          twoDigits(row.value),
          twoDigits(row.threshold),
          edition.text(row.reason),
        ]),
      },
    ],
    note: limited.note,
  });
  const open = t(language, 'quality.suspects-open', { n: count(suspects.length) });
  return html`<details><summary>${open}</summary>${content}</details>`;
}

function commonMethod(edition: Edition): Html {
  const { language, results, citations } = edition;
  const { harmanFirstFactor, fullCollinearity } = results.quality.commonMethod;
  const harman =
    harmanFirstFactor === null
      ? t(language, 'quality.no-harman')
      : phrase(t(language, 'quality.common-method', { share: percent(harmanFirstFactor, 1) }), {
          cite: citations.cite('podsakoff-2003'),
        });
  const collinearity =
    fullCollinearity.length > 0 &&
    table(edition, {
      caption: t(language, 'quality.full-collinearity'),
      columns: [text(t(language, 'head.construct')), numeric('VIF')],
      groups: [
        {
          rows: fullCollinearity.map(({ construct, vif }) => [
            constructCell(edition, construct),
            twoDigits(vif),
          ]),
        },
      ],
      note: phrase(t(language, 'quality.vif-note'), { cite: citations.cite('kock-2015') }),
    });
  return html`${paragraph(harman)}${collinearity}`;
}

/** What weighting cost; nothing where all firms count alike. */
function weights(edition: Edition): Html[] {
  const { language, results, citations } = edition;
  const cost = results.sem.weighting;
  if (!cost) return [];
  const found = table(edition, {
    caption: t(language, 'quality.weights'),
    columns: [
      text(t(language, 'head.weights-fact')),
      numeric(t(language, 'head.weights-firms')),
      numeric(t(language, 'head.weights-zero')),
      numeric(t(language, 'head.weights-effective')),
      numeric(t(language, 'head.weights-effect')),
      numeric(t(language, 'head.weights-least')),
      numeric(t(language, 'head.weights-most')),
    ],
    groups: [
      {
        rows: [
          [
            verbatim(cost.fact),
            count(cost.firms),
            count(cost.withoutWeight),
            decimal(cost.effective, 1),
            twoDigits(cost.designEffect),
            twoDigits(cost.least),
            twoDigits(cost.most),
          ],
        ],
      },
    ],
    note: phrase(t(language, 'quality.weights-note'), {
      cite: citations.cite('kish-1965', 'kish-1992'),
    }),
  });
  if (cost.designEffect <= strongDesignEffect) return [found];
  const limit = decimal(strongDesignEffect, 1);
  return [found, paragraph(t(language, 'quality.weights-uneven', { limit }))];
}

/** How many firms took their answers back, wave by wave. */
function withdrawals({ language, results }: Edition): Html[] {
  const { withdrawn = [] } = results.quality;
  return withdrawn.map(({ wave, firms }) => {
    const key = firms === 1 ? 'quality.one-withdrawn' : 'quality.withdrawn';
    return paragraph(t(language, key, { wave, firms: count(firms) }));
  });
}

/** What the data checks found: missing answers, distributions, responses to look at, common-method checks. */
export function qualitySection(edition: Edition): Section {
  const { language, results } = edition;
  const { quality } = results;
  const lead = t(language, 'quality.lead', {
    wave: results.run.analysis.wave,
    responses: count(quality.responses),
    analysed: count(quality.analysed),
  });
  return {
    id: 'quality',
    title: t(language, 'quality.title'),
    body: [
      paragraph(lead),
      ...withdrawals(edition),
      ...weights(edition),
      itemTable(edition),
      firmTable(edition),
      suspectTable(edition),
      commonMethod(edition),
    ],
  };
}
