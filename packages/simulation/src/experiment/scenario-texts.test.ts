import { expect, it } from 'vitest';
import { scenarioSchema } from '../scenario/scenario-schema.ts';
import { scenarioTexts } from './scenario-texts.ts';
import { smallModel } from './small-experiment.fixture.ts';

const model = smallModel();
const texts = (change: object, steps = 40) =>
  scenarioTexts(
    scenarioSchema.parse({ id: 's', title: { zh: '情景', en: 'Scenario' }, ...change }),
    model,
    steps,
  );

it('says who gets what, when and how much', () => {
  const [text] = texts({ policies: [{ policy: 'subsidy', start: 4, duration: 8, size: 0.5 }] });
  expect(text).toEqual({
    zh: '第 5–12 季度：对全部企业发放直接补贴，力度 50%（每家企业每季度得到 0.05 个资金单位）',
    en: 'Quarters 5–12: a subsidy for all firms at 50 % of full size (0.05 units of money a quarter to each firm)',
  });
});

it('names resources and clusters', () => {
  const { id } = model.setting.resources[0]!;
  const invest = { policy: 'invest', resource: id, start: 0, duration: 40, size: 1 };
  const [text] = texts({ policies: [{ ...invest, clusters: ['A', 'C'] }] });
  expect(text!.zh).toMatch(/^从第 1 季度起：在集群A、集群C建设“.+”，力度 100%/);
  expect(text!.en).toMatch(
    /^From quarter 1 on: investment in “.+” in Cluster A, Cluster C at 100 %/,
  );
  expect(text!.zh).not.toContain(id);
  const training = { policy: 'training', start: 3, duration: 1, size: 1, clusters: ['B'] };
  expect(texts({ policies: [training] })[0]!.en).toMatch(
    /^Quarter 4: training for firms of Cluster B/,
  );
});

it('says which way demand goes and when a shock comes too late', () => {
  const demand = { shock: 'demand', start: 8, duration: 4, size: -0.3 };
  expect(texts({ shocks: [demand] })[0]!.zh).toBe('第 9–12 季度：所有国外市场的需求下降 30%');
  expect(texts({ shocks: [{ ...demand, size: 0.1 }] })[0]!.zh).toContain('上升 10%');
  const late = { shock: 'structural', start: 50, size: 0.4 };
  expect(texts({ shocks: [late] })[0]!.en).toContain('after the 40 quarters of this run');
});

it('names changed parameters with their usual value, mechanisms switched off, and nothing at all', () => {
  const [parameter, mechanism] = texts({ parameters: { openness: 0.9 }, switchedOff: ['climb'] });
  expect(parameter!.en).toContain(`openness is 0.9 instead of ${model.parameters.openness}`);
  expect(mechanism!.zh).toMatch(/^关闭机制：\p{Script=Han}/u);
  expect(texts({})).toEqual([
    { zh: '不采取任何政策，也没有外来冲击', en: 'No policy and no shock from outside' },
  ]);
});

it('leaves no place of a sentence empty', () => {
  const kinds = [
    'entry-support',
    'joint-brand',
    'platform',
    'training',
    'lead-firm',
    'open-outward',
  ];
  const uses = kinds.map((policy) => ({ policy, start: 0, duration: 4, size: 0.3 }));
  for (const { zh, en } of texts({ policies: uses })) expect(zh + en).not.toMatch(/[{}]|undefined/);
});
