import { runs, study as studyDetails } from '@qunhai/api';
import { beforeAll, expect, it } from 'vitest';
import { callServer } from './testing/call-server.ts';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import { expectSoundInItsLanguage } from './testing/page-checks.ts';

const words = {
  zh: {
    first: /^(开始分析|新的运行)$/,
    further: '控制变量、调节、分组、校正与评估',
    products: /^乘积指标法/,
    wrong: 'PLSc 对题项的乘积没有有效的校正',
    pls: /^传统 PLS/,
    employees: /多少名员工/,
    log: '取 employees 的自然对数',
    resamples: '自助抽样次数',
    assessments: '补充评估',
    conditions: '条件组态：条件',
    condition: /\(DC\)/,
    tooFew: '请选择 2 至 10 个条件',
    start: /^运\s*行$/,
    controls: /^控制变量的路径系数/,
    mediated: /^有调节的中介/,
    settings: '本次运行的设定',
    approach: '乘积指标法',
    exploratory: /个指数是探索性的，理论没有就其提出假设/,
    weights: '企业权重',
    weighed: '协方差模型不做，这里的设置不起作用',
  },
  en: {
    first: /^(Run the analysis|New run)$/,
    further: 'Controls, moderation, groups, correction and assessments',
    products: /^Product indicators/,
    wrong: 'PLSc has no valid correction for products of items',
    pls: /^Traditional PLS/,
    employees: /How many employees/,
    log: 'Take the natural logarithm of employees',
    resamples: 'Bootstrap resamples',
    assessments: 'Assessments',
    conditions: 'Configurations: conditions',
    condition: /\(DC\)/,
    tooFew: 'Choose from 2 to 10 conditions',
    start: /^Run$/,
    controls: /^Path coefficients of control variables/,
    mediated: /^Moderated mediation/,
    settings: 'Settings of this run',
    approach: 'Product indicators',
    exploratory: /are exploratory, as the theory claims none of them/,
    weights: 'Weights of firms',
    weighed: 'the covariance-based model is left out, and these settings have no effect',
  },
} as const;

describeInBrowser('what a run can be asked for', (stage) => {
  let study: string;
  beforeAll(async () => {
    study = (await callServer(stage.server().address, studyDetails, 'POST', '/api/studies/example'))
      .id;
  });

  for (const [language, width] of [
    ['zh', 390],
    ['en', 1280],
  ] as const) {
    it(`holds facts constant and multiplies items, and shows what came of it, in ${language} at ${width} px`, async () => {
      const say = words[language];
      const wish = { language, width };
      const { page, complaints } = await stage.open(`/studies/${study}/test`, wish);
      await page.getByRole('button', { name: say.first }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(say.resamples).fill('100');
      await dialog.getByText(say.further).click();
      await dialog.getByRole('checkbox', { name: say.employees }).check();
      await dialog.getByRole('checkbox', { name: say.log }).check();
      await dialog.getByRole('radio', { name: say.products }).check();
      await dialog.getByText(say.wrong).waitFor();
      await dialog.getByRole('button', { name: say.start, disabled: true }).waitFor();
      await expectSoundInItsLanguage(page);
      await dialog.getByRole('radio', { name: say.pls }).check();
      const conditions = dialog.getByRole('group', { name: say.conditions });
      await conditions.getByRole('checkbox', { name: say.condition }).check();
      await dialog.getByText(say.tooFew).waitFor();
      await conditions.getByRole('checkbox', { name: say.condition }).uncheck();
      const families = dialog.getByRole('group', { name: say.assessments });
      for (const family of await families.getByRole('checkbox').all()) await family.uncheck();
      await conditions.waitFor({ state: 'detached' });
      await dialog.getByRole('button', { name: say.start, disabled: false }).click();
      const newest = async () =>
        (await callServer(stage.server().address, runs, 'GET', `/api/studies/${study}/runs`))
          .runs[0]!;
      await expect.poll(async () => (await newest()).state, { timeout: 90_000 }).toBe('done');
      const { id, options } = await newest();
      expect(options).toEqual({
        ...{ estimator: 'pls', resamples: 100, moderationApproach: 'product-indicator' },
        ...{ controls: [{ fact: 'employees', log: true }], assessments: [] },
      });
      const at = (view: string) =>
        new URL(`/studies/${study}/test?run=${id}&view=${view}`, stage.server().address).href;
      await page.goto(at('paths'));
      const controls = page.getByRole('table', { name: say.controls });
      await controls.getByText('ln(employees)').first().waitFor();
      await expectSoundInItsLanguage(page);
      await page.goto(at('moderation'));
      const mediated = page.getByRole('table', { name: say.mediated });
      await mediated.getByText('DL → DC → MK').first().waitFor();
      await page.getByText(say.exploratory).first().waitFor();
      await expectSoundInItsLanguage(page);
      await page.getByText(say.settings).click();
      await page.getByRole('definition').filter({ hasText: say.approach }).waitFor();
      expect(complaints).toEqual([]);
    });

    it(`says beside settings of the covariance-based model that weights leave it out, in ${language} at ${width} px`, async () => {
      const say = words[language];
      const { page, complaints } = await stage.open(`/studies/${study}/test`, { language, width });
      await page.getByRole('button', { name: say.first }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(say.further).click();
      const weights = dialog.getByRole('combobox', { name: say.weights });
      await weights.waitFor();
      expect(await dialog.getByText(say.weighed).count()).toBe(0);
      await weights.click();
      await page.locator('.ant-select-item-option').nth(1).click();
      await dialog.getByText(say.weighed).waitFor();
      await expectSoundInItsLanguage(page);
      expect(complaints).toEqual([]);
    });
  }
});
