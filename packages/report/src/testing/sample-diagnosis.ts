import { RandomStream } from '@qunhai/kernel';
import type { ClusterDiagnosis, DiagnosisResults, FirmDiagnosis } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';

const random = () => new RandomStream(29, 'report.sample-diagnosis');

function around(estimate: number, half: number) {
  return { lower: estimate - half, upper: estimate + half, level: 0.95, method: 'normal' as const };
}

const scored = ['DL', 'IE', 'CN', 'CA', 'DC', 'AQ', 'TR', 'IN', 'GR', 'GE', 'MK', 'LF', 'LC', 'LP'];

/** Names a report must survive: markup, right-to-left text, emoji, and very long. */
const hostileNames = [
  '<script>alert("x")</script>',
  'שלום & "Söhne" \u202e',
  `🚀🧵${'很长的企业名称'.repeat(12)}`,
];

function firm(theory: Theory, index: number, stream: RandomStream): FirmDiagnosis {
  const score = (): number => 1 + 6 * stream.uniform();
  const coordination = stream.uniform();
  const unanswered = index % 17 === 0;
  return {
    firm: hostileNames[index] ?? `F${String(index).padStart(3, '0')}`,
    cluster: index % 29 === 0 ? null : ['hardware', 'textile', 'ceramics', 'tiny'][index % 4]!,
    wave: 2,
    scores: scored.map((construct) => {
      const value = unanswered && construct === 'MK' ? null : score();
      return {
        construct,
        score: value,
        interval: value === null ? null : around(value, 0.4),
        percentile: 50,
        percentileInterval: null,
        answered: 3,
        items: 4,
      };
    }),
    stages: theory.diagnosis.stages.map(({ id }) => ({
      stage: id,
      membership: stream.uniform(),
      rule: null,
    })),
    stage:
      index % 13 === 0 ? null : theory.diagnosis.stages[index % theory.diagnosis.stages.length]!.id,
    coupling: unanswered
      ? null
      : {
          first: 'CA',
          second: 'DC',
          coupling: 0.98,
          development: 0.5,
          coordination,
          correctedCoupling: 0.9,
          correctedCoordination: coordination,
          grade: Math.min(10, Math.floor(coordination * 10) + 1),
          interval: around(coordination, 0.05),
        },
    lockIns: theory.diagnosis.lockIns.map(({ id }) => ({
      id,
      membership: 0.4,
      raised: stream.uniform() > 0.7,
      score: { estimate: 4.2, interval: around(4.2, 0.5) },
    })),
    constraints: unanswered
      ? []
      : [
          {
            construct: index % 3 === 0 ? 'DC' : 'CN',
            target: 'GE',
            rank: 1,
            importance: 0.3,
            performance: 44,
            gain: { estimate: 0.42, interval: around(0.42, 0.2) },
            evidence: { zh: '依据', en: 'Evidence' },
          },
        ],
  };
}

function cell(value: number, n: number) {
  return { value, interval: around(value, 0.15), n, suppressed: null };
}

const hidden = { value: null, interval: null, n: null, suppressed: 'primary' as const };

function cluster(
  theory: Theory,
  id: string,
  index: number,
  stream: RandomStream,
): ClusterDiagnosis {
  const level = (): number => 3.5 + 2 * stream.uniform();
  const second = { ...hidden, suppressed: 'secondary' as const };
  const uncertain = (estimate: number) => ({ estimate, interval: around(estimate, 0.04) });
  return {
    cluster: id,
    name: [
      { zh: '五金', en: 'Hardware' },
      { zh: '纺织', en: 'Textile' },
      { zh: '陶瓷', en: 'Ceramics' },
    ][index]!,
    firms: 100 + index,
    suppressed: null,
    constructs: scored.map((construct) => ({ construct, ...cell(level(), 100) })),
    resources: theory.resources.map((resource, row) => ({
      resource: resource.id,
      ...(row === 5 && index < 2 ? second : cell(level(), 98)),
      share: row === 5 && index < 2 ? null : 0.06,
      agreement: row === 5 && index < 2 ? null : 0.71,
      difference: uncertain(stream.uniform() - 0.5),
    })),
    structure: {
      evenness: uncertain(0.97),
      balance: uncertain(0.71),
      groups: [
        { id: 'culture', name: { zh: '文化', en: 'Culture' }, level: uncertain(0.62) },
        {
          id: 'infrastructure',
          name: { zh: '基础设施', en: 'Infrastructure' },
          level: { estimate: null, interval: null, note: { zh: '没有数据。', en: 'No data.' } },
        },
      ],
    },
    nature: (
      [
        'advanced',
        'publicGood',
        'rooted',
        'causallyAmbiguous',
        'pathDependent',
        'tradable',
      ] as const
    ).map((trait) => ({ trait, share: uncertain(0.15 + 0.7 * stream.uniform()) })),
    stages: theory.diagnosis.stages.map(({ id: stage }) => ({
      stage,
      ...cell(0.2 + 0.4 * stream.uniform(), 100),
    })),
    coupling: cell(0.5 + 0.2 * stream.uniform(), 100),
    lockIns: theory.diagnosis.lockIns.map(({ id: flag }) => ({
      id: flag,
      ...cell(0.2 + 0.3 * stream.uniform(), 100),
    })),
  };
}

/** A cluster of fewer than five firms: every figure is withheld. */
function withheldCluster(theory: Theory): ClusterDiagnosis {
  const none = { estimate: null, interval: null, note: { zh: '未公布。', en: 'Withheld.' } };
  return {
    cluster: 'tiny',
    name: null,
    firms: null,
    suppressed: 'primary',
    constructs: scored.map((construct) => ({ construct, ...hidden })),
    resources: theory.resources.map(({ id }) => ({
      resource: id,
      ...hidden,
      share: null,
      agreement: null,
      difference: none,
    })),
    structure: null,
    nature: [],
    stages: theory.diagnosis.stages.map(({ id }) => ({ stage: id, ...hidden })),
    coupling: hidden,
    lockIns: theory.diagnosis.lockIns.map(({ id }) => ({ id, ...hidden })),
  };
}

const grades = [
  '极度失调',
  '严重失调',
  '中度失调',
  '轻度失调',
  '濒临失调',
  '勉强协调',
  '初级协调',
  '中级协调',
  '良好协调',
  '优质协调',
];

/** Three clusters with a withheld cell or two, a fourth withheld whole, and firms with every kind of gap. */
export function sampleDiagnosis(theory: Theory, firms: number): DiagnosisResults {
  const stream = random();
  return {
    firms: Array.from({ length: firms }, (_, index) => firm(theory, index, stream)),
    clusters: [
      ...['hardware', 'textile', 'ceramics'].map((id, index) => cluster(theory, id, index, stream)),
      withheldCluster(theory),
    ],
    importancePerformance: theory.diagnosis.targets.map((target) => ({
      target,
      points: ['DL', 'IE', 'CN', 'CA', 'DC'].map((construct) => {
        const importance = 0.05 + 0.4 * stream.uniform();
        const performance = 40 + 30 * stream.uniform();
        return {
          construct,
          importance: { estimate: importance, interval: around(importance, 0.08) },
          performance: { estimate: performance, interval: around(performance, 2.5) },
          ...(construct === 'DL' && { indicators: sampleItems(theory, importance, performance) }),
        };
      }),
    })),
    coordinationGrades: grades.map((zh, index) => ({
      zh,
      en: `grade of disorder or order no. ${index + 1}`,
    })),
    suppressions: [
      {
        table: 'clusters',
        row: 'tiny',
        column: '*',
        kind: 'primary',
        reason: { zh: '企业少于 5 家。', en: 'Fewer than five firms.' },
      },
    ],
    notes: [{ zh: '同行指同一集群的其他企业。', en: 'Peers are the other firms of the cluster.' }],
  };
}

/** The items of DL with equal shares of its importance; the first of which nothing is sure. */
function sampleItems(theory: Theory, importance: number, performance: number) {
  const items = theory.items.filter(({ construct }) => construct === 'DL');
  const share = 1 / items.length;
  return items.map(({ id }, j) => ({
    indicator: id,
    weight: { estimate: share, interval: j === 0 ? null : around(share, 0.05) },
    importance: { estimate: importance * share, interval: around(importance * share, 0.02) },
    performance: { estimate: performance + j, interval: around(performance + j, 3) },
  }));
}
