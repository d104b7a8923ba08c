import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section } from '../../edition/section.ts';
import { type Html, html, phrase } from '../../html/html.ts';
import { assessmentLinks } from '../../methods/assessment-links.ts';
import { t as page } from '../../page/messages.ts';
import { constructCell, indicatorCell } from '../../table/cells.ts';
import { prose, table, text } from '../../table/table.ts';
import { t } from './messages.ts';

function general(edition: Edition): Html {
  const { language, results, theory } = edition;
  const extended = results.sem.extensions?.filter(({ status }) => status !== 'not-estimated') ?? [];
  const estimated = new Set([
    ...results.sem.constructs.map(({ id }) => id),
    ...extended.flatMap(({ added }) => added.constructs),
  ]);
  const separator = page(language, 'page.list-separator');
  const outside = theory.constructs.filter(({ id }) => !estimated.has(id));
  const plan = theory.diagnosis;
  const absent = [
    theory.resources.length === 0 && t(language, 'part.resources'),
    plan.stages.length === 0 && t(language, 'part.stages'),
    plan.coupling === undefined && t(language, 'part.coupling'),
    plan.lockIns.length === 0 && t(language, 'part.lock-ins'),
    plan.targets.length === 0 && t(language, 'part.targets'),
  ].filter((part) => part !== false);
  const unmet = assessmentLinks(edition, ['fails', 'open']);
  const points = [
    results.run.study.data === 'simulated' && t(language, 'limitations.simulated'),
    results.run.study.note && edition.text(results.run.study.note),
    results.sem.status !== 'not-estimated' && t(language, 'limitations.cross-section'),
    outside.length > 0 &&
      t(language, 'limitations.not-in-run', {
        constructs: outside.map(({ id }) => edition.names.construct(id)).join(separator),
      }),
    absent.length > 0 && t(language, 'limitations.absent-parts', { parts: absent.join(separator) }),
    unmet !== null && phrase(t(language, 'limitations.assessments'), { links: unmet }),
  ].filter((point) => point !== false && point !== undefined);
  return html`<ul>${points.map((point) => html`<li>${point}</li>`)}</ul>`;
}

function constructTable(edition: Edition): Html | null {
  const { language, theory } = edition;
  const rows = theory.constructs.flatMap(({ id, limitation }) =>
    limitation === undefined ? [] : [[constructCell(edition, id), edition.text(limitation)]],
  );
  if (rows.length === 0) return null;
  return table(edition, {
    caption: t(language, 'limitations.constructs'),
    columns: [text(t(language, 'head.construct')), prose(t(language, 'head.limit'))],
    groups: [{ rows }],
  });
}

function proxyTable(edition: Edition): Html | null {
  const { language, theory } = edition;
  const rows = theory.items.flatMap(({ id, proxy }) =>
    proxy === undefined ? [] : [[indicatorCell(edition, id), edition.text(proxy)]],
  );
  if (rows.length === 0) return null;
  return table(edition, {
    caption: t(language, 'limitations.proxies'),
    columns: [prose(t(language, 'head.item')), prose(t(language, 'head.proxy'))],
    groups: [{ rows }],
    note: t(language, 'limitations.proxies-note'),
  });
}

function unmeasuredTable(edition: Edition): Html | null {
  const { language, theory } = edition;
  if (theory.unmeasured.length === 0) return null;
  return table(edition, {
    caption: t(language, 'limitations.unmeasured'),
    columns: [text(t(language, 'head.construct')), prose(t(language, 'head.reason'))],
    groups: [
      {
        rows: theory.unmeasured.map(({ name, reason }) => [
          edition.text(name),
          edition.text(reason),
        ]),
      },
    ],
  });
}

/** What the findings don't cover: what stands in for what, and what is not measured at all. */
export function limitationsSection(edition: Edition): Section {
  const { language } = edition;
  return {
    id: 'limitations',
    title: t(language, 'limitations.title'),
    body: [
      paragraph(t(language, 'limitations.lead')),
      general(edition),
      constructTable(edition),
      proxyTable(edition),
      unmeasuredTable(edition),
    ],
  };
}
