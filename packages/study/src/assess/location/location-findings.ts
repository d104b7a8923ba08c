import type { Language } from '@qunhai/kernel';
import type { Assessments, Finding } from '@qunhai/results';
import { decimal, probability } from '../../effect-text.ts';
import { inBoth, listed } from '../robustness/told-figures.ts';
import { locationWords as words } from './messages.ts';

type Judged = NonNullable<NonNullable<Assessments['location']>['clusters']>[number];
type Evidence = Judged['concentration']['evidence'][number];

const outcomes = {
  cluster: 'passes',
  emerging: 'caution',
  'no-cluster': 'fails',
  'not-known': 'open',
} as const;

const rule: NonNullable<Finding['rule']> = {
  threshold: null,
  rule: {
    en: 'By the theory of clustered firms a cluster has both marks, concentration and a local network; with one of them it is emerging. A measurement counts when its whole interval is above its threshold, or chance would seldom bring it about; measurements that contradict each other decide nothing (how they are weighed is a convention of ours).',
    zh: '按集群企业国际化成长理论，同时具备地理集中和本地网络两个特征才是产业集群，只有其一为正在形成。某项证据须整个区间高于阈值，或难以用偶然解释，才算成立；证据相互矛盾时不下结论（如何权衡各项证据是本软件的约定）。',
  },
  source: 'Qunhai',
};

/** What was found of one cluster, in words that hold its evidence. */
export function clusterFinding(judged: Judged): Finding {
  const { cluster, verdict, lacks, name } = judged;
  const key = lacks === null ? verdict : (`lacks-${lacks}` as const);
  return {
    id: `location.${cluster}`,
    verdict: outcomes[verdict],
    text: inBoth((language) =>
      [
        words(language, `verdict.${key === 'emerging' ? 'not-known' : key}`, {
          name: name?.[language] ?? cluster,
        }),
        markText(language, 'concentration', judged.concentration),
        markText(language, 'network', judged.network),
      ].join(language === 'zh' ? '' : ' '),
    ),
    rule,
  };
}

function markText(
  language: Language,
  mark: 'concentration' | 'network',
  { state, evidence }: Judged['concentration'],
): string {
  const list = listed(
    language,
    evidence.map((one) => evidenceText(language, one)),
  );
  return words(language, `${mark}.${state}`, { list });
}

/** Shares and ratios that cannot or hardly exceed 1 are written as such; quotients and ratios with a leading zero. */
const bounded = new Set([
  'local-tie-share',
  'reciprocity',
  'giant-component-share',
  'chain-completeness',
  'density-clusters',
]);

function evidenceText(language: Language, { measure, name, value, interval, p }: Evidence): string {
  const number = (figure: number) =>
    bounded.has(measure) ? decimal(language, figure, 2) : figure.toFixed(2).replace('-', '−');
  const parts = [number(value)];
  if (interval) parts.push(`[${number(interval.lower)}, ${number(interval.upper)}]`);
  else if (p !== null) parts.push(`(${probability(language, p)})`);
  const own = name[language];
  const told = language === 'zh' ? own : own.charAt(0).toLowerCase() + own.slice(1);
  return words(language, 'figure', { name: told, value: parts.join(' ') });
}
