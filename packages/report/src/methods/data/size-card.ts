import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { count, decimal } from '../../format/format-number.ts';
import { cardVerbatim } from '../cells.ts';
import type { CardTable, MethodCard } from '../method-card.ts';
import { t } from './messages.ts';

type Data = NonNullable<Assessments['data']>;
type Size = NonNullable<Data['sampleSize']>;

/** What effects the sample can tell from none. */
export function sizeCard(edition: Edition, { sampleSize, findings }: Data): MethodCard {
  const { language } = edition;
  const [first] = sampleSize?.paths ?? [];
  return {
    id: 'sample-size',
    title: t(language, 'size.title'),
    question: t(language, 'size.question'),
    findings: findings.filter(({ id }) => id === 'sample-size'),
    figures: [],
    tables: sampleSize ? [pathTable(edition, sampleSize), requiredTable(edition, sampleSize)] : [],
    method: {
      text: t(language, 'size.method', {
        errors: first ? decimal(first.detectable / first.standardError, 2) : '—',
      }),
      works: { kock: ['kock-hadaya-2018'], hoenig: ['hoenig-heisey-2001'] },
    },
    notes:
      sampleSize?.effective === undefined
        ? []
        : [t(language, 'size.effective', { effective: decimal(sampleSize.effective, 1) })],
  };
}

function pathTable({ language }: Edition, { paths }: Size): CardTable {
  const figure = (value: number) => ({ text: decimal(value), value });
  return {
    caption: t(language, 'size.paths'),
    columns: [
      { head: t(language, 'head.path') },
      { head: t(language, 'head.estimate'), kind: 'number' },
      { head: 'SE', kind: 'number' },
      { head: t(language, 'head.detectable'), kind: 'number' },
    ],
    groups: [
      {
        rows: paths.map(({ from, to, estimate, standardError, detectable }) => [
          cardVerbatim(`${from} → ${to}`),
          figure(estimate),
          figure(standardError),
          figure(detectable),
        ]),
      },
    ],
  };
}

function requiredTable({ language }: Edition, { required, observations }: Size): CardTable {
  return {
    caption: t(language, 'size.required'),
    columns: [
      { head: t(language, 'head.size') },
      { head: t(language, 'head.root'), kind: 'number' },
      { head: t(language, 'head.gamma'), kind: 'number' },
    ],
    groups: [
      {
        rows: required.map(({ path, inverseSquareRoot, gammaExponential }) => [
          decimal(path, 2),
          { text: count(inverseSquareRoot), value: inverseSquareRoot },
          { text: count(gammaExponential), value: gammaExponential },
        ]),
      },
    ],
    note: t(language, 'firms.here', { observations: count(observations) }),
  };
}
