import type { Finding } from '@qunhai/results';

type Rule = NonNullable<Finding['rule']>;

/** Conventions by which findings on networks are judged. */
export const networkRules = {
  structure: {
    threshold: 0.5,
    rule: {
      zh: '相互连通的企业确实过半，且伙伴之间的联系多于随机网络（p ≤ 0.05），才算有本地网络（本软件的约定）；区间由对企业的自助抽样得到。',
      en: 'A local network is there when surely more than half of the firms are connected and partners are tied to each other more than in random networks (p ≤ .05): a convention of ours, with intervals from resampled firms.',
    },
    source: 'Qunhai; Snijders & Borgatti (1999), Connections 22(2), 161–170',
  },
  outward: {
    threshold: 0,
    rule: {
      zh: 'E–I 指数：外部联系减本地联系，除以全部联系；整个区间在 0 以上为以外部为主，在 0 以下为以本地为主。',
      en: 'E–I index: ties outside minus local ties, by all ties. The whole interval above 0: mostly outside; below 0: mostly local.',
    },
    source: 'Krackhardt & Stern (1988), Social Psychology Quarterly 51(2)',
  },
  change: {
    threshold: 0,
    rule: {
      zh: '变化的整个区间在 0 以上为向外，在 0 以下为向内（本软件的约定）。',
      en: 'Outwards when the whole interval of the change is above 0, inwards when below: a convention of ours.',
    },
    source: 'Qunhai',
  },
  association: {
    threshold: 0.05,
    rule: {
      zh: '斯皮尔曼等级相关，置换检验；两个事先提出的位置与各结果的检验一并作 Holm 校正。没有证据不等于证明无关，见区间。',
      en: 'Spearman’s rank correlation with a permutation test, by Holm’s correction over the two positions asked first and all outcomes. No evidence is no proof of no relation: see the interval.',
    },
    source: 'Holm (1979), Scandinavian Journal of Statistics 6(2)',
  },
} satisfies Record<string, Rule>;
