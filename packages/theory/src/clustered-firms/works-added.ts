import type { TheoryInput } from '../schema/theory.ts';

/** Works the paper does not cite and the product does. */
export const addedWorks = [
  {
    key: 'grabher-1993',
    type: 'chapter',
    authors: [{ family: 'Grabher', given: 'Gernot' }],
    year: 1993,
    title: 'The weakness of strong ties: The lock-in of regional development in the Ruhr area',
    container: 'The embedded firm: On the socioeconomics of industrial networks',
    editors: [{ family: 'Grabher', given: 'Gernot' }],
    publisher: 'Routledge',
    pages: '255–277',
    note: {
      zh: '原文未引用；三种锁定之区分的通常出处。',
      en: 'Not cited in the paper; the usual source of the three kinds of lock-in.',
    },
  },
  {
    key: 'wang-2021',
    type: 'article',
    authors: [
      { family: '王', given: '淑佳' },
      { family: '孔', given: '伟' },
      { family: '任', given: '亮' },
      { family: '治', given: '丹丹' },
      { family: '戴', given: '彬婷' },
    ],
    year: 2021,
    title: '国内耦合协调度模型的误区及修正',
    container: '自然资源学报',
    volume: '36',
    issue: '3',
    pages: '793–810',
    note: {
      zh: '原文未引用；修正的耦合度公式出自此文。',
      en: 'Not cited in the paper; source of the corrected degree of coupling.',
    },
  },
] satisfies TheoryInput['bibliography'];
