import { drawnTableCsv, drawStudy } from '@qunhai/dataset';
import { theorySchema } from '@qunhai/theory';
import { parse } from 'yaml';

/** Files of a study folder by name. */
export type StudyFiles = Map<string, string | Uint8Array>;

const theoryYaml = `schema: qunhai-theory/1
id: small
version: 1.0.0
title: { zh: 小理论, en: A small theory }
description: { zh: 供测试用, en: For tests }
source: { zh: 无, en: None }
scales:
  - id: agree
    min: 1
    max: 7
    step: 1
    anchors: [{ value: 1, label: { zh: 否, en: No } }, { value: 7, label: { zh: 是, en: Yes } }]
constructs:
  - { id: R, name: { zh: 资源, en: Resource }, definition: { zh: 资源, en: Resource }, role: resource, measurement: { kind: reflective } }
  - { id: Y, name: { zh: 结果, en: Outcome }, definition: { zh: 结果, en: Outcome }, role: outcome, measurement: { kind: reflective } }
items:
  - { id: R1, construct: R, text: { zh: 甲, en: a }, scale: agree, form: short }
  - { id: R2, construct: R, text: { zh: 乙, en: b }, scale: agree, form: short }
  - { id: R3, construct: R, text: { zh: 丙, en: c }, scale: agree, form: short }
  - { id: Y1, construct: Y, text: { zh: 丁, en: d }, scale: agree, form: short }
  - { id: Y2, construct: Y, text: { zh: 戊, en: e }, scale: agree, form: short }
  - { id: Y3, construct: Y, text: { zh: 己, en: f }, scale: agree, form: short }
paths:
  - { from: R, to: Y }
facts:
  - { id: founded, kind: year, question: { zh: 成立年份？, en: Founded when? } }
  - { id: share, kind: percent, question: { zh: 出口占比？, en: Export share? } }
`;

export const studyYaml = `schema: qunhai-study/1
id: small
title: { zh: 小研究, en: A small study }
data: simulated
theory: theory.yaml
mapping:
  responses: { file: responses.csv }
  firms: { file: firms.csv }
  clusters: { file: clusters.csv }
  ties: { file: ties.csv }
seed: 7
`;

/** A sound study of 60 firms; every malformed study is this one with something broken. */
export function baseStudy(): StudyFiles {
  const theory = theorySchema.parse(parse(theoryYaml));
  const drawn = drawStudy(
    theory,
    {
      schema: 'qunhai-truth/1',
      theory: 'small',
      clusters: [
        { id: 'east', name: { zh: '东', en: 'East' }, firms: 30 },
        { id: 'west', name: { zh: '西', en: 'West' }, firms: 30 },
      ],
      paths: [{ from: 'R', to: 'Y', value: 0.5 }],
      measurement: {
        R: { loadings: { R1: 0.8, R2: 0.8, R3: 0.8 } },
        Y: { loadings: { Y1: 0.8, Y2: 0.8, Y3: 0.8 } },
      },
      facts: [
        { fact: 'founded', distribution: { kind: 'normal', mean: 2005, standardDeviation: 4 } },
        { fact: 'share', distribution: { kind: 'percent', median: 20, spread: 1 } },
      ],
      ties: {
        kinds: [{ kind: 'supply', share: 1 }],
        local: { mean: 2 },
        foreign: { mean: 1, countries: ['DE'] },
      },
    },
    { seed: 1 },
  );
  return new Map<string, string | Uint8Array>([
    ['study.yaml', studyYaml],
    ['theory.yaml', theoryYaml],
    ...(['responses', 'firms', 'clusters', 'ties'] as const).map((name): [string, string] => [
      `${name}.csv`,
      drawnTableCsv(drawn[name]),
    ]),
  ]);
}
