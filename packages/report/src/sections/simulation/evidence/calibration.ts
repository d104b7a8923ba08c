import type { CalibrationResults } from '@qunhai/results';
import { paragraph, type Section, sentences } from '../../../edition/section.ts';
import { niceAxis } from '../../../figures/axis.ts';
import { drawIntervalGlyph } from '../../../figures/interval-glyph.ts';
import { bounded, bracketed, count, percent } from '../../../format/format-number.ts';
import { type Html, type HtmlValue, html, Html as Markup } from '../../../html/html.ts';
import { t as page } from '../../../page/messages.ts';
import { numeric, prose, table, text } from '../../../table/table.ts';
import { type SimulationEdition, titleOf } from '../simulation-edition.ts';
import { t } from './messages.ts';
import { brief, commonDigits, significant } from './number-words.ts';

type Check = CalibrationResults['predictive'][number];

function isWithin({ observed, interval }: Check): boolean {
  return interval === null || (observed >= interval.lower && observed <= interval.upper);
}

function withInterval(value: number, interval: Check['interval']): HtmlValue {
  if (interval === null) return significant(value);
  const format = commonDigits([value, interval.lower, interval.upper]);
  return html`${format(value)}<span class="below">${bracketed(interval, format)}</span>`;
}

function parameterTable(
  edition: SimulationEdition,
  { parameters, notes }: CalibrationResults,
): Html {
  const { language } = edition;
  return table(edition, {
    caption: t(language, 'calibration.parameters'),
    columns: [
      prose(t(language, 'head.parameter')),
      numeric(t(language, 'head.prior')),
      numeric(t(language, 'head.posterior')),
      numeric(t(language, 'head.narrowed')),
    ],
    groups: [
      {
        rows: parameters.map(({ name, prior, mean, interval }) => [
          edition.text(name),
          `${brief(prior[0])}–${brief(prior[1])}`,
          withInterval(mean, interval),
          interval === null
            ? ''
            : percent((interval.upper - interval.lower) / (prior[1] - prior[0])),
        ]),
      },
    ],
    note: sentences(edition, [
      t(language, 'calibration.parameters-note'),
      ...notes.map(edition.text),
    ]),
  });
}

/** The observed value as a point over the interval that the model gives. */
function checkGlyph({ observed, interval }: Check): HtmlValue {
  if (interval === null) return '';
  const centre = (interval.lower + interval.upper) / 2;
  const reach = Math.max(Math.abs(observed - centre), (interval.upper - interval.lower) / 2, 1e-12);
  const axis = niceAxis(-1.05, 1.05, 2);
  const place = (value: number) => (value - centre) / reach;
  const shown = { lower: place(interval.lower), upper: place(interval.upper) };
  return new Markup(drawIntervalGlyph(axis, place(observed), shown));
}

function checkTable(edition: SimulationEdition, { predictive }: CalibrationResults): Html {
  const { language } = edition;
  return table(edition, {
    caption: t(language, 'calibration.predictive'),
    columns: [
      prose(t(language, 'head.statistic')),
      numeric(t(language, 'head.observed')),
      numeric(t(language, 'head.modelled')),
      text(t(language, 'calibration.figure')),
      numeric(t(language, 'head.tail')),
      prose(t(language, 'head.judged')),
    ],
    groups: [
      {
        rows: predictive.map((check) => [
          edition.text(check.statistic),
          significant(check.observed),
          withInterval(check.mean, check.interval),
          checkGlyph(check),
          bounded(check.p, 2),
          t(language, isWithin(check) ? 'calibration.within' : 'calibration.outside'),
        ]),
      },
    ],
  });
}

function checkSentence(edition: SimulationEdition, { predictive }: CalibrationResults): string {
  const { language } = edition;
  const outside = predictive.filter((check) => !isWithin(check));
  if (outside.length === 0)
    return t(language, 'calibration.all-within', { all: predictive.length });
  return t(language, 'calibration.some-outside', {
    all: predictive.length,
    n: outside.length,
    names: outside
      .map(({ statistic }) => edition.text(statistic))
      .join(page(language, 'page.list-separator')),
  });
}

/** How free rates were fitted and whether the fit can be believed; null when none were. */
export function calibrationSection(edition: SimulationEdition): Section | null {
  const { language, simulation } = edition;
  const results = simulation.calibration;
  if (results === null) return null;
  const lead = t(language, 'calibration.lead', {
    waves: results.waves.join(page(language, 'page.list-separator')),
    populations: results.populations,
    particles: count(results.particles),
    simulations: count(results.simulations),
    tolerance: significant(results.tolerance),
    ess: count(Math.round(results.effectiveSampleSize)),
  });
  return {
    id: 'simulation-calibration',
    title: titleOf(edition, t(language, 'calibration.title')),
    body: [
      paragraph(lead),
      parameterTable(edition, results),
      results.predictive.length > 0 && [
        paragraph(checkSentence(edition, results)),
        checkTable(edition, results),
      ],
    ],
  };
}
