import {
  bounded,
  decimal,
  diagnosisWords,
  type Edition,
  effectDigits,
  levelText,
  percent,
} from '@qunhai/report';
import type { FirmDiagnosis } from '@qunhai/results';
import {
  type Cell,
  figureCell,
  intervalCell,
  noneCell,
} from '../../../components/science-table/cell.ts';
import type { TableContent } from '../../../components/science-table/table-content.ts';
import { diagnoseWords } from '../messages.ts';

const membership = (value: number) => bounded(value, 2);

/** Scores with intervals, and where they stand among the peers. */
export function scoreTable(edition: Edition, { scores }: FirmDiagnosis): TableContent {
  const { language, names } = edition;
  const t = diagnoseWords;
  return {
    caption: t(language, 'scores.caption'),
    columns: [
      { head: diagnosisWords(language, 'head.construct') },
      { head: t(language, 'head.score'), kind: 'number' },
      { head: t(language, 'head.percentile'), kind: 'number' },
      { head: t(language, 'head.answered'), kind: 'number' },
    ],
    groups: [
      {
        rows: scores.map((row) => {
          const missing = diagnosisWords(language, 'firms.unanswered');
          const noError = diagnosisWords(language, 'reason.no-interval');
          const note = row.note ? edition.text(row.note) : null;
          return [
            { text: names.construct(row.construct), below: row.construct },
            intervalCell(
              row.score,
              row.interval,
              (value) => decimal(value, 1),
              note ?? (row.score === null ? missing : noError),
            ),
            intervalCell(
              row.percentile,
              row.percentileInterval,
              (value) => decimal(value, 0),
              row.score === null ? (note ?? missing) : t(language, 'few-peers'),
            ),
            { text: `${row.answered} / ${row.items}` },
          ];
        }),
      },
    ],
    note: t(language, 'scores.note'),
  };
}

/** Membership in every stage, and the rule of the theory that decided it. */
export function stageTable(edition: Edition, firm: FirmDiagnosis): TableContent {
  const { language, names, theory } = edition;
  const ruleOf = (stage: string, rule: string | null) =>
    theory.diagnosis.stages.find(({ id }) => id === stage)?.rules.find(({ id }) => id === rule);
  return {
    caption: diagnoseWords(language, 'stages.caption'),
    columns: [
      { head: diagnosisWords(language, 'head.stage') },
      { head: diagnoseWords(language, 'head.membership'), kind: 'number' },
      { head: diagnoseWords(language, 'head.rule'), kind: 'prose' },
    ],
    groups: [
      {
        rows: firm.stages.map((row) => {
          const rule = ruleOf(row.stage, row.rule);
          const unobserved = diagnoseWords(language, 'stages.unobserved');
          return [
            { text: names.stage(row.stage), strong: row.stage === firm.stage },
            figureCell(row.membership, membership, unobserved),
            rule === undefined ? noneCell(unobserved) : { text: edition.text(rule.statement) },
          ];
        }),
      },
    ],
    note: diagnoseWords(language, 'stages.note'),
  };
}

/** C, T and D with the grade; null when a construct has no score. */
export function couplingTable(edition: Edition, { coupling }: FirmDiagnosis): TableContent | null {
  if (coupling === null) return null;
  const { language, names, results } = edition;
  const t = diagnoseWords;
  const noError = diagnosisWords(language, 'reason.no-interval');
  const name = results.diagnosis.coordinationGrades?.[coupling.grade - 1];
  const grade = t(language, 'coupling.grade.of', {
    grade: coupling.grade,
    name: name ? edition.text(name) : '',
  });
  return {
    caption: t(language, 'coupling.caption', {
      first: names.construct(coupling.first),
      second: names.construct(coupling.second),
    }),
    columns: [
      { head: t(language, 'coupling.measure') },
      { head: t(language, 'coupling.value'), kind: 'number' },
    ],
    groups: [
      {
        rows: [
          [
            t(language, 'coupling.D'),
            intervalCell(coupling.coordination, coupling.interval, membership, noError),
          ],
          [t(language, 'coupling.grade'), { text: grade, value: coupling.grade }],
          [t(language, 'coupling.C'), figureCell(coupling.coupling, membership, noError)],
          [t(language, 'coupling.T'), figureCell(coupling.development, membership, noError)],
        ],
      },
    ],
  };
}

/** Memberships in the lock-ins, flagged from one half. */
export function lockInTable(edition: Edition, { lockIns }: FirmDiagnosis): TableContent | null {
  if (lockIns.length === 0) return null;
  const { language, names } = edition;
  const t = diagnoseWords;
  return {
    caption: t(language, 'lock-in.caption'),
    columns: [
      { head: diagnosisWords(language, 'head.lock-in') },
      { head: t(language, 'head.membership'), kind: 'number' },
      { head: t(language, 'head.score'), kind: 'number' },
      { head: t(language, 'head.flag') },
    ],
    groups: [
      {
        rows: lockIns.map(({ id, membership: value, raised, score }) => {
          const missing = diagnosisWords(language, 'firms.unanswered');
          const noError = diagnosisWords(language, 'reason.no-interval');
          return [
            names.lockIn(id),
            figureCell(value, membership, missing),
            intervalCell(
              score.estimate,
              score.interval,
              (each) => decimal(each, 1),
              score.note ? edition.text(score.note) : score.estimate === null ? missing : noError,
            ),
            t(language, raised ? 'lock-in.flagged' : 'lock-in.clear'),
          ];
        }),
      },
    ],
    note: diagnosisWords(language, 'lock-in.lead'),
  };
}

/** What the firm's own ties say; null when it named none. */
export function networkTable(edition: Edition, { network }: FirmDiagnosis): TableContent | null {
  if (network === undefined) return null;
  const { language } = edition;
  const t = diagnoseWords;
  const rows: [string, Cell][] = [
    [t(language, 'network.ties'), { text: String(network.ties), value: network.ties }],
    [t(language, 'network.partners'), { text: String(network.partners), value: network.partners }],
    [
      t(language, 'network.external'),
      figureCell(network.externalShare, (share) => percent(share), t(language, 'network.unknown')),
    ],
    [
      t(language, 'network.concentration'),
      { text: membership(network.concentration), value: network.concentration },
    ],
    [
      t(language, 'network.redundancy'),
      { text: membership(network.redundancy), value: network.redundancy },
    ],
  ];
  return {
    caption: t(language, 'network.caption'),
    columns: [
      { head: t(language, 'coupling.measure') },
      { head: t(language, 'coupling.value'), kind: 'number' },
    ],
    groups: [{ rows }],
    note: t(language, 'network.note'),
  };
}

/** Ranked constraints, each with its expected gain and its evidence; null when none could be established. */
export function constraintTable(
  edition: Edition,
  { constraints }: FirmDiagnosis,
): TableContent | null {
  if (constraints.length === 0) return null;
  const { language, names, results } = edition;
  const t = diagnoseWords;
  const digits = effectDigits(constraints.map(({ gain }) => gain.estimate));
  return {
    caption: t(language, 'constraints.caption'),
    columns: [
      { head: t(language, 'head.rank'), kind: 'number' },
      { head: diagnosisWords(language, 'head.construct') },
      { head: t(language, 'head.effect') },
      { head: t(language, 'head.gain'), kind: 'number' },
      { head: t(language, 'head.performance'), kind: 'number' },
      { head: t(language, 'head.evidence'), kind: 'prose' },
    ],
    groups: [
      {
        rows: [...constraints]
          .sort((a, b) => a.rank - b.rank)
          .map(({ rank, construct, target, gain, performance, evidence }) => [
            { text: String(rank), value: rank },
            { text: names.construct(construct), below: construct },
            { text: names.construct(target), below: target },
            intervalCell(
              gain.estimate,
              gain.interval,
              (value) => decimal(value, digits),
              gain.note ? edition.text(gain.note) : diagnosisWords(language, 'reason.unknown'),
            ),
            {
              text: decimal(performance, 1),
              value: performance,
              reason: t(language, 'performance.no-interval'),
            },
            { text: edition.text(evidence) },
          ]),
      },
    ],
    note: t(language, 'constraints.note', { level: levelText(results.run.analysis.level) }),
  };
}
