import type { RunSummary, Session, StudyDetails, StudySummary } from '@qunhai/api';

const moment = '2026-03-02T08:00:00Z';

const run: RunSummary = {
  id: 'r000000000000003',
  study: 's000000000000001',
  number: 3,
  state: 'running',
  options: {},
  progress: { step: 'bootstrap', done: 420, total: 1000 },
  parts: ['quality', 'estimates'],
  reason: null,
  outdated: false,
  withdrawnSince: 0,
  startedBy: 'personal',
  queuedAt: moment,
  endedAt: null,
  snapshot: 'a'.repeat(64),
};

const finished: RunSummary = {
  ...run,
  ...{ id: 'r000000000000002', number: 2, state: 'done', endedAt: moment },
};

const summary: StudySummary = {
  id: run.study,
  title: { zh: '样例研究', en: 'Sample study' },
  data: 'simulated',
  example: false,
  theory: {
    id: 'clustered-firms',
    title: { zh: '集群企业成长', en: 'Growth of clustered firms' },
    edited: false,
  },
  firms: 41,
  answers: 40,
  openWave: 2,
  lastRun: finished,
  lastDone: finished,
  role: 'owner',
  createdAt: moment,
  changedAt: moment,
};

/** A study as the server tells of it, for tests of what stands around the pages. */
export const sampleStudy: StudyDetails = { ...summary, note: null, seed: 1, revision: 4 };

const session: Session = {
  mode: 'personal',
  user: null,
  isAdministrator: true,
  canSendMail: false,
  version: '0.1.0',
};

/** Answers of a server that has the sample study with a run under way. */
export function sampleAnswers(studies: readonly StudySummary[] = [summary]) {
  const study = `/api/studies/${sampleStudy.id}`;
  return {
    '/api/session': { body: session },
    '/api/studies': { body: { studies } },
    [study]: { body: sampleStudy },
    [`${study}/runs`]: { body: { runs: [run] } },
    [`${study}/events`]: { events: 'retry: 60000\n\n' },
  };
}
