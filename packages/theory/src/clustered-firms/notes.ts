import type { TheoryInput } from '../schema/theory.ts';

/** The paper's background and questions, and what in this theory file is ours. */
export const notes = [
  {
    title: { zh: '集群企业', en: 'Clustered firms' },
    text: {
      zh: '集群企业是从产业集群内部衍生出来、分工于某一区域特色产业、彼此竞争与合作的企业。产业集群有两个关键特征：地理集中，以及本地网络。集群资源对集群而言是内部资源，对集群内的单个企业而言则是外部环境资源，需要企业去获取、转移和整合。',
      en: 'Clustered firms grow out of an industrial cluster, divide the work of a regional industry among them, and compete and cooperate with one another. Two marks define a cluster: geographical concentration and a local network. The resources of a cluster are internal to the cluster but external to each firm in it, which has to acquire, transfer and integrate them.',
    },
  },
  {
    title: { zh: '学习的两个条件', en: 'Two conditions of learning' },
    text: {
      zh: '没有畅通的知识传输渠道，知识就不会流动，企业也难以形成新的竞争优势；渠道畅通但缺乏吸收与整合知识的动态能力，学习就会效率低、成本高、速度慢。因此起作用的是渠道与能力的乘积，而不是二者之和。',
      en: 'Without an open channel knowledge does not flow and no new advantage forms. With an open channel but without the dynamic capability to absorb and integrate knowledge, learning is inefficient, costly and slow. What counts is channel times capability, not channel plus capability.',
    },
  },
  {
    title: { zh: '风险', en: 'Risks' },
    text: {
      zh: '企业内部有核心能力的刚性。集群层面有结构性风险（未能随生产组织模式的变化调整而永久衰退）和周期性风险（区域、国家或全球的经济波动），并可能出现功能性、认知性和政治性锁定。竞争优势会随环境变化而消退，动态能力使其得以更新，形成优势的连续流。',
      en: 'Inside the firm, core capabilities turn rigid. The cluster faces structural risk (permanent decline when it fails to adjust to a changing organization of production) and cyclical risk (swings of the regional, national or world economy), and may be locked in functionally, cognitively or politically. Advantage fades as the environment changes; dynamic capability renews it into a stream of advantages.',
    },
  },
  {
    title: { zh: '三个核心问题', en: 'Three core questions' },
    text: {
      zh: '其一，集群的资源禀赋如何、结构怎样。其二，各项资源有何特质：优势建立在基本要素还是高级要素之上，是否根植、共享、可被模仿。其三，国际化成长受到哪些约束：来自集群内部资源，以及资源的获取、转移和整合机制。本产品的诊断依次回答这三个问题。',
      en: 'First, what resources the cluster has and how they are structured. Second, of what nature they are: whether advantage rests on basic or advanced factors, and whether these are rooted, shared or open to imitation. Third, what constrains growth abroad: the resources of the cluster, or the mechanisms by which firms acquire, transfer and integrate them. The diagnosis of this product answers the three in turn.',
    },
  },
  {
    title: { zh: '哪些来自原文，哪些是我们的', en: 'What is the paper’s and what is ours' },
    text: {
      zh: '来自原文的有：分析框架、三类资源与表 1 的 17 项资源及其文献、两种动力、获取—转移—整合机制、量—形—质三个维度、学习—竞争—合作三个阶段、各类风险与三个核心问题。由我们补充的有：题项的措辞、七级同意量表、简版题项的选取、各构念的测量方式（反映型或合成型）、产业环境各项资源归入“文化”或“基础设施”、资源特质的逐项判定、假设的可检验表述与方向、“国内”阶段及所有阶段规则与阈值、耦合协调的计算方法、锁定标志的阈值。原文与后来通行的引文有出入之处，见文献附注。简版中“劳动分工”只有一个题项，其测量误差因此无法估计。',
      en: 'From the paper come the framework, the three kinds of resources and the 17 resources of Table 1 with their references, the two drivers, the mechanisms of acquisition, transfer and integration, the dimensions quantity, form and quality, the stages learning, competing and cooperating, the risks and the three core questions. Ours are the wording of the items, the seven-point agreement scale, the choice of items for the short form, the kind of measurement of each construct (reflective or composite), the division of the environmental resources into culture and infrastructure, the traits assigned to each resource, the testable wording and direction of the hypotheses, the stage “domestic” and all stage rules and thresholds, the formula of the coupling, and the thresholds of the lock-in flags. Where the paper’s citations differ from common usage, the notes to the bibliography say so. The short form asks a single item on the division of labour, so its measurement error cannot be estimated there.',
    },
    origin: 'ours',
  },
] satisfies TheoryInput['notes'];
