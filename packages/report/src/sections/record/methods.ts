import type { Bilingual } from '@qunhai/kernel';
import type { WorkKey } from '../../bibliography/works.ts';
import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section, sentences } from '../../edition/section.ts';
import { count, decimal } from '../../format/format-number.ts';
import { type Html, html, phrase } from '../../html/html.ts';
import { assessmentLinks } from '../../methods/assessment-links.ts';
import { t as page } from '../../page/messages.ts';
import { levelText } from '../model/estimate-words.ts';
import { t as model } from '../model/messages.ts';
import { controlName } from '../model/structure.ts';
import { t } from './messages.ts';

const estimatorWorks: Readonly<Record<'pls' | 'plsc', readonly WorkKey[]>> = {
  pls: ['wold-1982', 'lohmoller-1989'],
  plsc: ['wold-1982', 'dijkstra-henseler-2015'],
};

/** A small tolerance as a power of ten. */
function powerOfTen(value: number): Html {
  const [mantissa, exponent] = value.toExponential().split('e');
  const factor = mantissa === '1' ? '' : `${mantissa} × `;
  return html`${factor}10<sup>${exponent!.replace('+', '').replace('-', '\u2212')}</sup>`;
}

function weighting(edition: Edition): string {
  const { language, results } = edition;
  const modes = (['A', 'B', 'unit'] as const).flatMap((mode) => {
    const ids = results.sem.constructs.filter((construct) => construct.mode === mode);
    const constructs = ids.map(({ id }) => id).join(page(language, 'page.list-separator'));
    return ids.length === 0 ? [] : [t(language, `methods.mode-${mode}`, { constructs })];
  });
  return t(language, 'methods.modes', {
    modes: modes.join(page(language, 'page.part-separator')),
  });
}

function secondOrder(edition: Edition): Html | null {
  const { language, results, citations } = edition;
  const ids = results.sem.constructs.filter(({ kind }) => kind === 'second-order');
  if (ids.length === 0) return null;
  const constructs = ids.map(({ id }) => id).join(page(language, 'page.list-separator'));
  return phrase(t(language, 'methods.second-order', { constructs }), {
    cite: citations.cite('sarstedt-2019'),
  });
}

function estimation(edition: Edition): readonly (Html | string | null)[] {
  const { language, results, citations } = edition;
  const { analysis } = results.run;
  if (results.sem.status === 'not-estimated')
    return [t(language, 'methods.not-estimated'), ...results.sem.notes.map(edition.text)];
  return [
    phrase(t(language, `methods.estimator-${analysis.estimator}`), {
      rho: html`<i>ρ</i><sub>A</sub>`,
      cite: citations.cite(...estimatorWorks[analysis.estimator]),
    }),
    phrase(t(language, `methods.scheme-${analysis.scheme}`), {
      cite: citations.cite('lohmoller-1989'),
    }),
    weighting(edition),
    secondOrder(edition),
    t(language, 'methods.sign'),
    phrase(
      t(language, 'methods.convergence', {
        max: count(analysis.maxIterations),
        iterations: count(results.sem.iterations),
        status: model(language, `status.${results.sem.status}`),
      }),
      { tolerance: powerOfTen(analysis.tolerance) },
    ),
    t(language, `methods.missing-${analysis.missing}`),
    controls(edition),
    weights(edition),
    interactions(edition),
  ];
}

/** How products were estimated; null where there were none. */
function interactions({ language, results }: Edition): string | null {
  const models = results.sem.extensions ?? [];
  if (!models.some(({ added }) => added.interactions.length > 0)) return null;
  const { moderationApproach = 'two-stage' } = results.run.analysis;
  return t(language, `methods.interactions-${moderationApproach}`);
}

/** By what firms were weighted and what that cost; null where nobody asked for it. */
function weights({ language, results, citations }: Edition): Html | string | null {
  const { weights: fact } = results.run.analysis;
  const { weighting: cost } = results.sem;
  if (fact === undefined) return null;
  if (cost === undefined) return t(language, 'methods.weights-alike', { fact });
  const values = {
    ...{ fact, firms: count(cost.firms), effective: decimal(cost.effective, 1) },
    effect: decimal(cost.designEffect, 2),
  };
  return phrase(t(language, 'methods.weights', values), {
    cite: citations.cite('becker-ismail-2016'),
    kish: citations.cite('kish-1965', 'kish-1992'),
  });
}

/** What was held constant; null where nothing was. */
function controls({ language, results }: Edition): string | null {
  const rows = results.sem.controls ?? [];
  if (rows.length === 0) return null;
  const names = [...new Set(rows.map(controlName))].join(page(language, 'page.list-separator'));
  return t(language, 'methods.controls', { names });
}

function inference(edition: Edition): readonly (Html | string)[] {
  const { language, results, citations } = edition;
  const { analysis, seed } = results.run;
  const { requested, used, withheld } = results.sem.resamples;
  const random = phrase(t(language, 'methods.random', { seed: String(seed) }), {
    cite: citations.cite('salmon-2011'),
  });
  if (results.sem.status === 'not-estimated') return [random];
  if (requested === 0) return [t(language, 'methods.no-bootstrap'), random];
  if (withheld) {
    const values = { requested: count(requested), failed: count(requested - used) };
    return [t(language, 'methods.withheld', values), random];
  }
  const bootstrap = t(language, 'methods.bootstrap', {
    requested: count(requested),
    used: count(used),
    level: levelText(analysis.level),
    method: t(language, `methods.interval-${analysis.interval}`),
  });
  const methodCite = analysis.interval === 'bca' ? citations.cite('efron-1987') : '';
  return [
    phrase(bootstrap, { cite: citations.cite('efron-tibshirani-1993'), methodCite }),
    t(language, 'methods.tests'),
    random,
  ];
}

/** Where the methods of assessments are told. */
function assessments(edition: Edition): Html | null {
  const links = assessmentLinks(edition);
  return links && paragraph(phrase(t(edition.language, 'methods.assessments'), { links }));
}

function rest(edition: Edition): readonly (Html | string | null)[] {
  const { language, results, citations } = edition;
  const withheld = results.diagnosis.suppressions.length;
  return [
    phrase(t(language, 'methods.checks'), { cite: citations.cite('mahalanobis-1936') }),
    results.diagnosis.clusters.length === 0
      ? null
      : phrase(t(language, 'methods.disclosure', { n: count(withheld) }), {
          cite: citations.cite('hundepool-2012'),
        }),
    t(language, 'methods.software', {
      version: results.run.engine.version,
      schema: results.schema,
    }),
  ];
}

function noteList(edition: Edition, title: string, notes: readonly Bilingual[]): Html | null {
  if (notes.length === 0) return null;
  for (const note of notes) edition.citations.noteMentioned(note.en);
  return html`<h3>${title}</h3><ul>${notes.map((note) => html`<li>${edition.text(note)}</li>`)}</ul>`;
}

/** What was done, read from the record of the run, with its sources. */
export function methodsSection(edition: Edition): Section {
  const { language, results } = edition;
  const { quality, diagnosis } = results;
  return {
    id: 'methods',
    title: t(language, 'methods.title'),
    body: [
      paragraph(sentences(edition, estimation(edition))),
      paragraph(sentences(edition, inference(edition))),
      assessments(edition),
      paragraph(sentences(edition, rest(edition))),
      paragraph(t(language, 'methods.numbers')),
      noteList(edition, t(language, 'methods.diagnosis'), diagnosis.notes),
      noteList(edition, t(language, 'methods.quality'), [
        ...quality.notes,
        ...quality.commonMethod.notes,
      ]),
    ],
  };
}
