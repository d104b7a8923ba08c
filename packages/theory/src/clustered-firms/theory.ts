import { type Theory, type TheoryInput, theorySchema } from '../schema/theory.ts';
import { bibliography } from './bibliography.ts';
import { compoundHypotheses } from './compound-hypotheses.ts';
import { constructs } from './constructs.ts';
import { contextItems } from './context-items.ts';
import { diagnosisPlan } from './diagnosis-plan.ts';
import { directHypotheses } from './direct-hypotheses.ts';
import { driverItems } from './driver-items.ts';
import { facts } from './facts.ts';
import { mechanismItems } from './mechanism-items.ts';
import { notes } from './notes.ts';
import { outcomeItems } from './outcome-items.ts';
import { paths } from './paths.ts';
import { resourceItems } from './resource-items.ts';
import { resources } from './resources.ts';

const byNumber = (a: { id: string }, b: { id: string }) =>
  Number.parseInt(a.id.slice(1), 10) - Number.parseInt(b.id.slice(1), 10);

const definition = {
  schema: 'qunhai-theory/1',
  id: 'clustered-firms',
  version: '1.0.0',
  title: {
    zh: '基于组织资源的集群企业国际化成长理论',
    en: 'Internationalization growth of clustered firms',
  },
  description: {
    zh: '产业集群的组织资源（劳动分工、产业环境、集群企业网络）形成集群企业国际化的动力（竞争优势与动态能力），动力推动国际化成长的量（成长资源）、形（全球价值链网络嵌入）与质（国际化市场知识）；企业的获取、转移与整合决定资源能转化多少。',
    en: 'The organizational resources of a cluster (division of labour, industrial environment, firm network) give its firms the drivers of internationalization (competitive advantage and dynamic capability), which drive growth abroad in quantity (growth resources), form (embedding in global value chains) and quality (knowledge of foreign markets). Acquisition, transfer and integration decide how much of the resources is converted.',
  },
  source: {
    zh: '《基于组织资源的集群企业国际化成长理论框架》',
    en: '“Theoretical framework of internationalization growth of clustered firms” (in Chinese)',
  },
  scales: [
    {
      id: 'agreement',
      min: 1,
      max: 7,
      step: 1,
      anchors: [
        { value: 1, label: { zh: '非常不同意', en: 'Strongly disagree' } },
        { value: 2, label: { zh: '不同意', en: 'Disagree' } },
        { value: 3, label: { zh: '有点不同意', en: 'Somewhat disagree' } },
        { value: 4, label: { zh: '中立', en: 'Neither agree nor disagree' } },
        { value: 5, label: { zh: '有点同意', en: 'Somewhat agree' } },
        { value: 6, label: { zh: '同意', en: 'Agree' } },
        { value: 7, label: { zh: '非常同意', en: 'Strongly agree' } },
      ],
      dontKnow: { label: { zh: '不清楚', en: 'Don’t know' }, code: 99 },
    },
  ],
  constructs,
  items: [...resourceItems, ...driverItems, ...mechanismItems, ...outcomeItems, ...contextItems],
  resources,
  paths,
  hypotheses: [...directHypotheses, ...compoundHypotheses].sort(byNumber),
  facts,
  diagnosis: diagnosisPlan,
  bibliography,
  notes,
} satisfies TheoryInput;

/**
 * The theory of clustered firms' internationalization growth that Qunhai carries: the paper's constructs, Table 1,
 * claims and stages, with our items, scales, trait assignments and rules.
 * @see “Theoretical framework of internationalization growth of clustered firms”
 */
export const clusteredFirmsTheory: Theory = theorySchema.parse(definition);
