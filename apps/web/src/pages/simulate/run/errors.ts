import { defineErrors } from '@qunhai/kernel';

/** What can go wrong while a simulation runs in the browser. */
export const fail = defineErrors<{ 'worker-broke': { reason: string } }>('trial', {
  'worker-broke': {
    zh: (d) => ({
      message: `浏览器中的推演中断了（${d.reason}）。`,
      fix: '请减少重复次数或季度数后重试，或改在服务器上运行。',
    }),
    en: (d) => ({
      message: `The simulation in the browser broke off (${d.reason}).`,
      fix: 'Try again with fewer replications or quarters, or run it on the server.',
    }),
  },
});
