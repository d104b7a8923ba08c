import type { Results } from '@qunhai/results';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderReport } from './render-report.ts';
import { sampleResults } from './testing/sample-results.ts';
import { sampleTheory } from './testing/sample-theory.ts';

const theory = sampleTheory();
let page: string;
beforeAll(async () => {
  page = await renderReport(sampleResults(theory, { firms: 24 }), theory);
});

const edition = (markup: string, language: 'zh' | 'en'): string =>
  markup
    .split(`<div class="edition" data-edition="${language}"`)[1]!
    .split('<div class="edition"')[0]!;

describe('the document', () => {
  it('is the same bytes for the same results', async () => {
    const again = await renderReport(sampleResults(theory, { firms: 24 }), theory);
    expect(again === page).toBe(true);
  });

  it('loads nothing: no source, import, font or frame', () => {
    expect(page).not.toMatch(/\ssrc=|@import|@font-face|<link|<iframe|url\((?!#)/);
    for (const [, address] of page.matchAll(/https?:\/\/([^/"<\s]+)/g))
      expect(['www.w3.org', 'doi.org']).toContain(address);
  });

  it('has one script, its own, whatever names the data hold', () => {
    expect(page.match(/<script/gi)).toHaveLength(1);
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(page).toContain('<bdi translate="no">שלום');
  });

  it('uses every id once', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('opens in the language asked for', async () => {
    const english = await renderReport(sampleResults(theory, { firms: 2 }), theory, {
      language: 'en',
    });
    expect(english).toContain('<html lang="en" data-language="en" data-follow="report"');
    expect(page).toContain('<html lang="zh-CN" data-language="zh" data-follow="browser"');
  });
});

describe('simulated data', () => {
  it('is labelled in every section and on every sheet', () => {
    for (const language of ['zh', 'en'] as const) {
      const text = edition(page, language);
      const sections = text.match(/<section/g)!.length;
      expect(text.match(/class="simulated-label"/g)).toHaveLength(sections);
    }
    expect(page).toContain('@top-center');
  });

  it('is a label real data never get', async () => {
    const real = await renderReport(sampleResults(theory, { data: 'real', firms: 3 }), theory);
    expect(real).not.toMatch(/class="(banner|simulated-label|watermark)"|@top-center/);
  });
});

describe('tables', () => {
  it('list firms with missing answers, collapsed', () => {
    expect(edition(page, 'zh')).toContain('<summary>显示 1 家有缺失答案的企业</summary>');
    const english = edition(page, 'en').split('Show the firms with missing answers: 1')[1]!;
    expect(english.split('</details>')[0]).toMatch(/F012.*>14<.*>3<.*6\.0%/s);
  });

  it('say that the interval of an indirect effect decides, not p', () => {
    expect(edition(page, 'zh')).toContain('与区间不一致时以区间为准');
    expect(edition(page, 'en')).toContain('where it disagrees with the interval, the interval');
  });
});

describe('which model a verdict comes from', () => {
  it('is said of mediations and their hypotheses', () => {
    for (const [language, hypotheses, effects] of [
      ['zh', '中介假设与“间接效应与中介”一节的中介判断出自同一模型', '带“+”的各行取自'],
      ['en', 'come from one model: the second one', 'Rows marked + come from the second model'],
    ] as const) {
      const text = edition(page, language);
      expect(text).toContain(hypotheses);
      expect(text).toContain(effects);
    }
  });

  it('is not said where there is one model', async () => {
    const results = sampleResults(theory, { firms: 2 });
    const mediation = results.sem.mediation.map(({ direct, indirect, ...row }) => row);
    const sem = { ...results.sem, mediation };
    const single = await renderReport({ ...results, sem }, theory);
    expect(single).not.toContain('Rows marked +');
    expect(single).not.toContain('come from one model');
  });
});

describe('withheld inference', () => {
  it('is explained where figures are missing and in the methods', async () => {
    const results = sampleResults(theory, { firms: 2 });
    const { sem } = results;
    const without = { standardError: null, t: null, p: null, interval: null };
    const paths = sem.paths.map((path) => ({ ...path, ...without }));
    const resamples = { requested: 500, used: 204, withheld: true };
    const markup = await renderReport({ ...results, sem: { ...sem, paths, resamples } }, theory);
    expect(edition(markup, 'en')).toContain('so standard errors, tests and intervals are withheld');
    expect(edition(markup, 'zh')).toContain('设定 500 次自助抽样，其中 296 次没有得到估计');
  });
});

describe('what no interval supports', () => {
  it('is not told as if there were intervals', async () => {
    const results = sampleResults(theory, { firms: 2 });
    const { sem } = results;
    const without = { standardError: null, t: null, p: null, interval: null };
    const paths = sem.paths.map((path) => ({ ...path, ...without }));
    const resamples = { requested: 0, used: 0 };
    const text = edition(
      await renderReport({ ...results, sem: { ...sem, paths, resamples } }, theory),
      'en',
    );
    expect(text).toContain('None of the 14 direct paths has a confidence interval');
    expect(text).not.toMatch(/interval that (in|ex)cludes zero|Verdicts on mediation</);
  });

  it('is told of failed resamples from 5% on', async () => {
    const results = sampleResults(theory, { firms: 2 });
    const resamples = { requested: 5000, used: 4700 };
    const markup = await renderReport({ ...results, sem: { ...results.sem, resamples } }, theory);
    expect(edition(markup, 'en')).toContain('Of 5,000 bootstrap resamples, 300 (6.0%)');
    expect(page).not.toContain('gave no usable estimates');
  });
});

describe('answers taken back', () => {
  it('are told where the quality of the data is', async () => {
    const results = sampleResults(theory, { firms: 2 });
    const withdrawn = [
      { wave: 1, firms: 1 },
      { wave: 2, firms: 3 },
    ];
    const quality = { ...results.quality, withdrawn };
    const markup = await renderReport({ ...results, quality }, theory);
    const section = edition(markup, 'en').split('id="en-quality"')[1]!.split('</section>')[0]!;
    expect(section).toContain('1 firm withdrew its answers of wave 1; they are not in the data.');
    expect(section).toContain(
      '3 firms withdrew their answers of wave 2; they are not in the data.',
    );
    expect(edition(markup, 'zh')).toContain('第 2 轮有 3 家企业撤回了答卷');
    expect(page).not.toContain('withdrew');
  });
});

describe('a report to pass on', () => {
  it('names no firm and has no section about firms', async () => {
    const results = sampleResults(theory, { firms: 24 });
    const markup = await renderReport(results, theory, { firms: false });
    const { diagnosis, exclusions, quality } = results;
    const ids = [...diagnosis.firms, ...exclusions, ...quality.suspects].map(({ firm }) => firm!);
    expect(ids.length).toBeGreaterThan(24);
    for (const id of ids) expect(markup).not.toContain(`>${id}<`);
    expect(markup).not.toMatch(/id="(zh|en)-firms"/);
    const text = edition(markup, 'en');
    expect(text).toContain('Firms with missing answers: 1. This report names no firm.');
    expect(text).toContain('Exclusions by code');
    expect(text).toMatch(/straight-lining<.*>1</);
    expect(page).toContain('>F012<');
  });
});

describe('clusters withheld whole', () => {
  it('are counted below the tables, not listed', async () => {
    const results = sampleResults(theory, { firms: 2 });
    const { diagnosis } = results;
    const clusters = diagnosis.clusters.map((cluster, index) =>
      index === 0 ? { ...cluster, firms: null, suppressed: 'primary' as const } : cluster,
    );
    const { cluster, name } = clusters[0]!;
    const markup = await renderReport(
      { ...results, diagnosis: { ...diagnosis, clusters } },
      theory,
    );
    const table = edition(markup, 'en').split('id="en-clusters"')[1]!.split('</section>')[0]!;
    expect(table).not.toContain(`>${name?.en ?? cluster}<`);
    expect(table).toMatch(/Clusters withheld whole are not listed: \d/);
    expect(table).toMatch(/Constructs: .*DL/);
  });
});

describe('long lists', () => {
  it('show the first 300 firms and say where the rest is', async () => {
    const many = await renderReport(sampleResults(theory, { firms: 301 }), theory);
    expect(many).toContain(
      'The first 300 of 301 rows are shown; all are in results.json under diagnosis.firms.',
    );
    expect(page).not.toContain('The first 300');
  });

  it('count exclusions by code from 201 on', async () => {
    const options = { firms: 3, exclusions: 201 };
    const many = await renderReport(sampleResults(theory, options), theory);
    expect(many).toContain('Exclusions by code');
    expect(many).toContain(
      'The first 200 of 201 rows are shown; all are in results.json under exclusions.',
    );
    expect(page).not.toContain('Exclusions by code');
  });
});

describe('what is missing', () => {
  it('is said where the model was not estimated', async () => {
    const results = sampleResults(theory, { firms: 3 });
    const sem: Results['sem'] = {
      ...results.sem,
      status: 'not-estimated',
      notes: [{ zh: '企业太少。', en: 'Too few firms.' }],
      resamples: { requested: 0, used: 0 },
      constructs: [],
      paths: [],
      loadings: [],
      weights: [],
      crossLoadings: [],
      reliability: [],
      htmt: [],
      fornellLarcker: [],
      rSquared: [],
      indirect: [],
      totalIndirect: [],
      total: [],
      mediation: [],
    };
    const text = edition(await renderReport({ ...results, sem }, theory), 'en');
    expect(text).toContain('Too few firms.');
    expect(text).toContain('There are no paths to draw');
    expect(text).toContain('The structural equations were not estimated');
    expect(text).not.toContain('was estimated');
  });

  it('is named where a theory has no resources, stages or coupling', async () => {
    const results = sampleResults(theory, { firms: 3 });
    const diagnosis = { ...results.diagnosis, clusters: [], firms: [], importancePerformance: [] };
    const bare = {
      ...theory,
      resources: [],
      diagnosis: { stages: [], lockIns: [], targets: [], constraints: [] },
    };
    const text = edition(await renderReport({ ...results, diagnosis }, bare), 'en');
    expect(text).not.toContain('id="en-resources"');
    expect(text).not.toContain('id="en-stages"');
    expect(text).toContain(
      'The theory defines no resources, stages, coupling, lock-ins, outcomes to diagnose',
    );
  });

  it('is explained beside every dash', () => {
    const tables = page.split('<div class="table').slice(1);
    for (const markup of tables) {
      const [content, after] = [markup.split('</table>')[0]!, markup.split('</table>')[1] ?? ''];
      for (const [, letter] of content.matchAll(/class="none">—<sup>(\w+)</g))
        expect(after).toContain(`<sup>${letter}</sup> `);
    }
    expect(page).toContain('Limits of constructs');
    expect(page).toContain('A self-rating stands in');
    expect(page).toContain('The questionnaire does not ask for it.');
  });
});

describe('weights of firms', () => {
  const results = sampleResults(theory, { firms: 24 });
  const analysis = { ...results.run.analysis, weights: 'sampling_weight' };
  const run = { ...results.run, analysis };
  const weighting = {
    ...{ fact: 'sampling_weight', firms: 30, effective: 17.25, designEffect: 1.739 },
    ...{ least: 0.2, most: 4.5, withoutWeight: 2 },
  };

  it('are told with what they cost, and with a caution where they differ much', async () => {
    const weighed = await renderReport(
      { ...results, run, sem: { ...results.sem, weighting } },
      theory,
    );
    const english = edition(weighed, 'en');
    expect(english).toContain('Firms were weighted by sampling_weight');
    expect(english).toContain('worth 17.3 firms of equal weight, design effect 1 + CV² = 1.74');
    expect(english).toContain('The weights differ much (design effect above 1.5)');
    expect(english).toContain('Survey sampling');
    expect(edition(weighed, 'zh')).toContain('企业按 sampling_weight 加权');
    const mild = { ...weighting, designEffect: 1.2 };
    const even = await renderReport(
      { ...results, run, sem: { ...results.sem, weighting: mild } },
      theory,
    );
    expect(edition(even, 'en')).not.toContain('The weights differ much');
  });

  it('that are all alike are said to change nothing, and none are not spoken of', async () => {
    const alike = await renderReport({ ...results, run }, theory);
    expect(edition(alike, 'en')).toContain('all of them have the same weight');
    expect(page).not.toContain('Firms were weighted by');
  });
});

describe('control variables', () => {
  it('have a table and a sentence of their own, and neither without them', async () => {
    const results = sampleResults(theory, { firms: 24 });
    const [path] = results.sem.paths;
    const { estimate, standardError, interval, t, p, to } = path!;
    const tested = { estimate, standardError, interval, t, p };
    const controls = [{ fact: 'employees', log: true, to, ...tested }];
    const held = await renderReport({ ...results, sem: { ...results.sem, controls } }, theory);
    const english = edition(held, 'en');
    expect(english).toContain('Path coefficients of control variables');
    expect(english).toContain('every outcome was controlled for ln(employees)');
    expect(edition(held, 'zh')).toContain('都控制了 ln(employees)');
    expect(page).not.toContain('control variables (no hypothesis');
  });
});
