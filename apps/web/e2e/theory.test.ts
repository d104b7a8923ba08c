import { study as studyDetails, studyTheory, type TheoryChange } from '@qunhai/api';
import { clusteredFirmsTheory, parseTheory, theoryToYaml } from '@qunhai/theory';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { callServer } from './testing/call-server.ts';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import type { PageWish } from './testing/open-page.ts';
import {
  expectSoundInItsLanguage,
  expectSoundPage,
  inBothLanguages,
} from './testing/page-checks.ts';
import { sampleAnswers, sampleStudy } from './testing/sample-answers.ts';

const views = ['figure', 'list', 'text'] as const;
const names = {
  zh: { edit: '编辑', stop: '退出编辑' },
  en: { edit: 'Edit', stop: 'Stop editing' },
} as const;

/** Answers of a server whose sample study has a theory; overridden by `more`. */
function withTheory(more: NonNullable<PageWish['answers']> = {}): NonNullable<PageWish['answers']> {
  const body = {
    yaml: theoryToYaml(clusteredFirmsTheory),
    edited: false,
    revision: 0,
    publishedWaves: [],
  };
  return {
    ...sampleAnswers(),
    [`/api/studies/${sampleStudy.id}/theory`]: { body },
    ...more,
  };
}

const area = (page: Page) => page.getByRole('textbox', { name: 'Model text' });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const showView = (page: Page, label: string) =>
  page.locator('label', { hasText: new RegExp(`^${label}$`) }).click();

async function replaceInText(page: Page, from: string, to: string): Promise<void> {
  await expect.poll(() => area(page).inputValue()).toContain(from);
  await area(page).fill((await area(page).inputValue()).replace(from, to));
}

describeInBrowser('the theory page', (stage) => {
  let study: string;
  let address: string;

  beforeAll(async () => {
    const body = { title: { zh: '理论研究', en: 'Theory study' }, theory: 'clustered-firms' };
    const made = await callServer(
      stage.server().address,
      studyDetails,
      'POST',
      '/api/studies',
      body,
    );
    study = made.id;
    address = `/studies/${study}/theory`;
  });

  /** What the server holds now, or after a change. */
  const saved = (change?: TheoryChange) =>
    callServer(
      stage.server().address,
      studyTheory,
      change ? 'PUT' : 'GET',
      `/api${address}`,
      change,
    );
  const itemSaved = async (id: string) =>
    parseTheory((await saved()).yaml).theory!.items.find((item) => item.id === id);

  for (const wish of inBothLanguages) {
    const { language } = wish;
    it(`is sound in ${language} at every width, read and edited, in every view`, async () => {
      const at = (view: string) => `/studies/${sampleStudy.id}/theory?view=${view}`;
      const { page, complaints } = await stage.open(at(views[0]), {
        ...wish,
        answers: withTheory(),
      });
      for (const view of views) {
        await page.goto(new URL(at(view), page.url()).href);
        await page
          .getByText(language === 'zh' ? '劳动分工' : 'Division of labour')
          .first()
          .waitFor({ state: 'attached' });
        await expectSoundInItsLanguage(page);
        await press(page, names[language].edit);
        await page.getByRole('button', { name: names[language].stop, exact: true }).waitFor();
        await expectSoundInItsLanguage(page);
        expect(complaints).toEqual([]);
      }
    });

    it(`tells all about a construct in ${language}`, async () => {
      const path = `/studies/${sampleStudy.id}/theory?construct=IE`;
      const { page } = await stage.open(path, { ...wish, answers: withTheory() });
      const { definition, name } = clusteredFirmsTheory.constructs.find(({ id }) => id === 'IE')!;
      await page.getByRole('heading', { name: new RegExp(name[language]) }).waitFor();
      await page.getByText(definition[language]).waitFor();
      const [item] = clusteredFirmsTheory.items.filter(({ construct }) => construct === 'IE');
      await page.getByText(item!.text.zh).waitFor();
      await page.getByText(item!.text.en).waitFor();
      await page
        .getByText(/Maillat/)
        .first()
        .waitFor();
      await page.getByText('H1b').waitFor();
      await expectSoundInItsLanguage(page);
    });
  }

  it('lets the figure be walked by keyboard', async () => {
    const { page } = await stage.open(address);
    const first = page.getByRole('button', { name: /^Division of labour/ });
    await first.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Industrial environment/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('construct')).toBe('IE');
  });

  it('rewords, adds, undoes and saves', async () => {
    const { page } = await stage.open(`${address}?construct=CR`);
    await press(page, 'Edit');
    await press(page, 'Reword item CR1');
    await page.getByLabel('Wording in English').fill('Old strengths hold us back');
    await press(page, 'Done');
    await press(page, 'Add an item');
    await page.getByLabel('Wording in Chinese').fill('我们很难放弃过去成功的做法');
    const add = page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true });
    expect(await add.isDisabled()).toBe(true);
    await page.getByLabel('Wording in English').fill('We cannot give up what once worked');
    await page.getByLabel('Identifier').fill('CA1');
    await page.getByText('The identifier “CA1” is used twice', { exact: false }).waitFor();
    await page.getByLabel('Identifier').fill('CR2');
    await add.click();
    await page.getByText('We cannot give up what once worked').waitFor();
    await press(page, 'Undo');
    await page.getByText('We cannot give up what once worked').waitFor({ state: 'detached' });
    await press(page, 'Redo');
    await press(page, 'Save');
    await page.getByText('The theory is saved.').waitFor();
    expect((await itemSaved('CR1'))!.text.en).toBe('Old strengths hold us back');
    expect((await itemSaved('CR2'))!.text.zh).toBe('我们很难放弃过去成功的做法');
    await page.reload();
    await page.getByText('Edited', { exact: true }).waitFor();
  });

  it('asks before a removal takes other parts along, and takes them', async () => {
    const { page } = await stage.open(`${address}?construct=IE`);
    await press(page, 'Edit');
    await press(page, 'Remove item IE1');
    const question = page.getByRole('dialog', { name: 'Remove IE1?' });
    await question.getByText('resource “Traditional craft of the region”').waitFor();
    await question.getByRole('button', { name: 'Remove all' }).click();
    await page.getByText('Traditional craft of the region').waitFor({ state: 'detached' });
    await showView(page, 'Model text');
    await expect.poll(() => area(page).inputValue()).toContain('IE <~ IE2 + IE3');
  });

  it('adds a path by form and by drawing, and never one that closes a circle', async () => {
    const { page } = await stage.open(address);
    await press(page, 'Edit');
    await press(page, 'Add a path');
    await page.getByLabel('From (cause)').selectOption('MK');
    await page.getByLabel('To (effect)').selectOption('CA');
    await page.getByText('The structural model runs in a circle', { exact: false }).waitFor();
    await page.getByLabel('To (effect)').selectOption('CR');
    await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
    await page.locator('.react-flow__edge[data-id="MK CR"]').waitFor({ state: 'attached' });
    const arrows = page.locator('.react-flow__edge');
    const before = await arrows.count();
    const dot = (id: string, side: string) =>
      page.locator(`.react-flow__node[data-id=${id}] [data-handleid=${side}]`);
    await dot('AQ', 'top').dragTo(dot('LF', 'bottom'));
    await expect.poll(() => arrows.count()).toBe(before + 1);
    // Two clicks do what a drag does.
    await dot('TR', 'top').click();
    await dot('LC', 'bottom').click();
    await expect.poll(() => arrows.count()).toBe(before + 2);
    await showView(page, 'Model text');
    for (const line of ['CR ~ MK', 'LF ~ AQ', 'LC ~ TR'])
      await expect.poll(() => area(page).inputValue()).toContain(line);
  });

  it('offers what can be done with a chosen path, and says why a change is refused', async () => {
    const { page } = await stage.open(address);
    await press(page, 'Edit');
    await page.locator('.react-flow__edge[data-id="DL CA"]').dispatchEvent('click');
    const path = page.getByRole('region', { name: 'Chosen path: DL → CA' });
    await path.getByRole('button', { name: 'Full model only' }).click();
    const refusal = page.getByRole('dialog', { name: 'This change was not made' });
    await refusal.getByText(/^Hypothesis “H1a”/).waitFor();
    await expectSoundPage(page);
    await refusal.getByRole('button', { name: 'Understood' }).click();
    await path.getByRole('button', { name: 'Remove' }).click();
    await press(page, 'Remove all');
    await page.locator('.react-flow__edge[data-id="DL CA"]').waitFor({ state: 'detached' });
  });

  it('draws what is typed, keeps comments and says what it cannot read, with a way out', async () => {
    const { page } = await stage.open(`${address}?view=text`);
    await press(page, 'Edit');
    const arrow = page.locator('.react-flow__edge[data-id="AQ CA"]');
    await replaceInText(page, 'CA ~ DL', '# my reason\nCA ~ AQ + DL');
    await arrow.waitFor({ state: 'attached' });
    await page.getByText('Text and figure agree.').waitFor();
    await replaceInText(page, 'AQ + DL', 'AQQ + DL');
    await page.getByText('The theory has no construct “AQQ”.', { exact: false }).waitFor();
    await arrow.waitFor({ state: 'attached' });
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await expectSoundPage(page);
    await page.getByRole('button', { name: /^Line \d+, column 6$/ }).click();
    await expect.poll(() => page.evaluate('document.getSelection().toString()')).toBe('AQQ');
    await press(page, 'Change to “AQ”');
    await page.getByText('Text and figure agree.').waitFor();
    await replaceInText(page, 'CA ~ AQ + DL', 'CA ~ AQ');
    await page
      .getByText(/^The model does not have the path DL → CA, of which hypotheses H1a/)
      .waitFor();
    await press(page, 'Insert “+ DL”');
    await replaceInText(page, 'CR =~ CR1', 'CR =~ CR1 + CR8');
    await press(page, 'Write item CR8');
    await page.getByLabel('Wording in Chinese').fill('新题');
    await page.getByLabel('Wording in English').fill('A new item');
    await press(page, 'Add');
    await page.getByText('Text and figure agree.').waitFor();
    await press(page, 'Save');
    await page.getByText('The theory is saved.').waitFor();
    expect((await itemSaved('CR8'))!.construct).toBe('CR');
    expect(await area(page).inputValue()).toContain('# my reason');
  });

  it('takes the whole of lavaan’s syntax, keeps it through an edit of the figure, and shows it again', async () => {
    const { page, complaints } = await stage.open(`${address}?view=text`);
    await press(page, 'Edit');
    await replaceInText(page, 'GE ~ CA + DC', '# labelled\nGE ~ b*CA + start(0.1)*DC');
    const text = await area(page).inputValue();
    await area(page).fill(`${text}DL1 ~~ DL2\nCA ~ 1; DL1 | t1\nind := b * 2\nind == q\n`);
    const line = text.split('\n').length + 3;
    await page.getByRole('button', { name: `Line ${line}, column 1` }).waitFor();
    await page.getByText('uses the label “q”', { exact: false }).waitFor();
    await replaceInText(page, 'ind == q', 'ind == 0.5');
    await page.getByText('Text and figure agree.').waitFor();
    await page.getByText('Syntax').click();
    await expectSoundPage(page);
    await showView(page, 'Figure');
    await page.getByRole('heading', { name: 'Parameters in the model text' }).waitFor();
    await page.getByText('ind := b * 2').waitFor();
    await press(page, 'Add a path');
    await page.getByLabel('From (cause)').selectOption('MK');
    await page.getByLabel('To (effect)').selectOption('CR');
    await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
    await press(page, 'Save');
    await page.getByText('The theory is saved.').waitFor();
    const { parameters, modelText } = parseTheory((await saved()).yaml).theory!;
    expect(parameters).toEqual([
      ...['GE ~ b*CA', 'GE ~ start(0.1)*DC', 'DL1 ~~ DL2', 'CA ~ 1', 'DL1 | t1'],
      ...['ind := b * 2', 'ind == 0.5'],
    ]);
    await page.reload();
    await showView(page, 'Model text');
    await expect.poll(() => area(page).inputValue()).toBe(modelText);
    expect(await area(page).inputValue()).toContain('# labelled\nGE ~ b*CA + start(0.1)*DC');
    expect(complaints).toEqual([]);
  });

  it('overwrites nothing that somebody saved meanwhile', async () => {
    const { page } = await stage.open(`${address}?construct=CR`);
    await press(page, 'Edit');
    await press(page, 'Reword item CR1');
    await page.getByLabel('Wording in English').fill('Mine');
    await press(page, 'Done');
    const { revision } = await saved();
    const other = theoryToYaml({
      ...clusteredFirmsTheory,
      title: { zh: '别人的理论', en: 'The theory of somebody else' },
    });
    await saved({ yaml: other, revision });
    await page.getByText('Somebody else has saved a newer theory').waitFor();
    await page.getByText('Mine').waitFor();
    const download = page.waitForEvent('download');
    await press(page, 'Download my version');
    expect((await download).suggestedFilename()).toMatch(/\.yaml$/);
    await press(page, 'Load the newer version');
    await press(page, 'Close the construct panel');
    await page.getByRole('heading', { name: 'The theory of somebody else' }).waitFor();
  });

  it('goes back to the built-in theory when asked twice', async () => {
    const { page } = await stage.open(address);
    await press(page, 'Back to the built-in theory');
    await page.getByRole('dialog').getByRole('button', { name: 'Go back' }).click();
    await page.getByText('Built-in theory', { exact: true }).waitFor();
    expect((await saved()).edited).toBe(false);
  });

  it('asks before unsaved changes are left behind', async () => {
    const { page } = await stage.open(`${address}?construct=CR`);
    await press(page, 'Edit');
    await press(page, 'Reword item CR1');
    await page.getByLabel('Wording in English').fill('My new words');
    await press(page, 'Done');
    await page.getByRole('link', { name: 'Data' }).click();
    const dialog = page.getByRole('dialog', { name: 'Discard unsaved changes?' });
    await dialog.getByRole('button', { name: 'Keep editing' }).click();
    await page.getByText('My new words').waitFor();
    await press(page, 'Stop editing');
    await press(page, 'Discard changes');
    await page.getByText('My new words').waitFor({ state: 'detached' });
  });

  it('is for viewers to read', async () => {
    const viewer = { body: { ...sampleStudy, role: 'viewer' } };
    const { page } = await stage.open(`/studies/${sampleStudy.id}/theory?construct=CR`, {
      answers: withTheory({ [`/api/studies/${sampleStudy.id}`]: viewer }),
    });
    await page.getByText('You are a viewer in this study', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Edit', exact: true }).count()).toBe(0);
    await press(page, 'Download YAML');
  });

  it('says which published waves keep an earlier form', async () => {
    const body = {
      yaml: theoryToYaml(clusteredFirmsTheory),
      edited: true,
      revision: 3,
      publishedWaves: [1],
    };
    const { page } = await stage.open(`/studies/${sampleStudy.id}/theory`, {
      answers: withTheory({ [`/api/studies/${sampleStudy.id}/theory`]: { body } }),
    });
    await page.getByText('Wave 1 uses an earlier theory').waitFor();
    await expectSoundPage(page);
  });

  it('says what is wrong when the theory cannot be loaded or read', async () => {
    const path = `/studies/${sampleStudy.id}/theory`;
    const lost = await stage.open(path, { answers: withTheory({ [`/api${path}`]: null }) });
    await lost.page.getByRole('button', { name: 'Try again' }).waitFor();
    const body = { yaml: 'id: 3\n', edited: true, revision: 1, publishedWaves: [] };
    const broken = await stage.open(path, { answers: withTheory({ [`/api${path}`]: { body } }) });
    await broken.page.getByText('This theory cannot be read').waitFor();
    await expectSoundPage(broken.page);
  });
});
