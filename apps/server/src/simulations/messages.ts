import { defineMessages } from '@qunhai/kernel';

/** What the server adds to the results of simulations. */
export const simulationWords = defineMessages('server/simulations', {
  withdrawn: {
    zh: '有企业在此次模拟之后撤回了答卷，展示各家企业的网络图已删除；集群和全体企业的路径仍以这些答卷为依据。',
    en: 'A firm withdrew its answers after this simulation. Pictures of the network, which show single firms, were deleted; paths of clusters and of all firms still rest on these answers.',
  },
});
