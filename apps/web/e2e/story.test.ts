import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import {
  answerOf,
  answerPage,
  answerPages,
  asked,
  startAnswering,
  statementPages,
  submit,
} from './testing/answer-form.ts';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import { axeViolations, expectSoundPage } from './testing/page-checks.ts';
import { Story } from './testing/story.ts';
import { storyWords } from './testing/story-words.ts';

/** The answers of the example's first wave, as somebody would bring them in one file. */
async function olderAnswers(): Promise<string> {
  const path = '../../../examples/clustered-firms-simulated/data/responses.csv';
  const [head, ...lines] = (await readFile(new URL(path, import.meta.url), 'utf8')).split('\n');
  const first = lines.filter((line) => line.split(',')[1] === '1');
  const clusters = first.map((line) => `${line.split('-')[0]},${line}`);
  return [`cluster,${head}`, ...clusters, ''].join('\n');
}

async function createStudy(story: Story): Promise<void> {
  const { page, say } = story;
  await story.press(say.newStudy);
  await page.getByLabel(say.name).fill(say.title);
  await page.getByLabel(say.builtIn).check();
  await story.press(say.create);
  await page.waitForURL(/\/studies\/[a-z0-9]{16}\/theory/);
  await page.getByRole('heading', { level: 1, name: say.theory }).waitFor();
  await expectSoundPage(page);
}

async function publishAndInvite(story: Story): Promise<string[]> {
  const { page, say } = story;
  await story.step(say.collect);
  await page.getByRole('radio', { name: say.shortForm }).check();
  await expectSoundPage(page);
  await story.press(say.publishForm);
  await page.getByRole('dialog').getByRole('button', { name: say.publish, exact: true }).click();
  await page.getByRole('heading', { name: say.waveOpen }).waitFor();
  await story.press(say.invite);
  await page.getByLabel(say.paste).fill(say.firms.map((name) => `${name}, hardware`).join('\n'));
  await page.getByText(say.ready).waitFor();
  await expectSoundPage(page);
  await story.press(say.inviteThree);
  await page.getByText(say.added).waitFor();
  await story.press(say.done);
  return await linksOf(story);
}

/** What the analyst copies for each firm. */
async function linksOf({ page, say }: Story): Promise<string[]> {
  const links: string[] = [];
  for (const name of say.firms) {
    await page.getByRole('button', { name: say.linkOf(name), exact: true }).click();
    const dialog = page.getByRole('dialog', { name });
    links.push(await dialog.getByRole('textbox', { name: say.link }).inputValue());
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  }
  return links;
}

/** The first firm answers in one go. */
async function answerAtOnce(story: Story, link: string): Promise<void> {
  const phone = await story.telephone(link);
  await expectSoundPage(phone.page);
  await startAnswering(phone, story.language);
  await expectSoundPage(phone.page);
  await answerPages(phone.page, 0, story.language, statementPages);
  await submit(phone.page, story.language);
  expect(phone.complaints).toEqual([]);
  await phone.close();
}

/** The second stops halfway, and goes on in a browser that remembers nothing. */
async function answerInTwoSittings(story: Story, link: string): Promise<void> {
  const { say, language } = story;
  const first = await story.telephone(link);
  await startAnswering(first, language);
  await answerPages(first.page, 1, language, 4);
  const progress = await first.page.getByText(say.progress).innerText();
  await first.page.getByText(say.saved, { exact: true }).waitFor();
  await first.close();
  await seeOnDesk(story, 'partial', 1);
  const second = await story.telephone(link);
  await second.page.getByText(progress, { exact: true }).waitFor();
  await answerPages(second.page, 1, language, statementPages - 4);
  await submit(second.page, language);
  expect([...first.complaints, ...second.complaints]).toEqual([]);
  await second.close();
}

/** The third changes the language with answers on the page. */
async function answerInTwoLanguages(story: Story, link: string): Promise<void> {
  const { say, language } = story;
  const phone = await story.telephone(link);
  const { page } = phone;
  await startAnswering(phone, language);
  await answerPages(page, 2, language, 4);
  await answerPage(page, 2, language);
  const chosen = page.getByRole('radio', { checked: true });
  const questions = await page.getByRole('radiogroup').count();
  await expect.poll(() => chosen.count()).toBe(questions);
  const there = language === 'zh' ? 'en' : 'zh';
  await page.getByRole('button', { name: say.otherLanguage }).tap();
  await page.getByRole('button', { name: storyWords[there].nextPage, exact: true }).waitFor();
  await expect.poll(() => chosen.count()).toBe(questions);
  await answerPages(page, 2, there, statementPages - 4);
  await submit(page, there);
  expect(phone.complaints).toEqual([]);
  await phone.close();
}

/** What the analyst's open page says without being touched. */
async function seeOnDesk({ page, say }: Story, state: 'partial' | 'submitted', count: number) {
  const counts = page.locator('dl > div').filter({ hasText: say[state] });
  await expect.poll(() => counts.locator('dd').innerText()).toBe(String(count));
}

async function collectAnswers(story: Story, links: readonly string[]): Promise<void> {
  const [first, second, third] = links;
  await answerAtOnce(story, first!);
  await seeOnDesk(story, 'submitted', 1);
  await answerInTwoSittings(story, second!);
  await seeOnDesk(story, 'submitted', 2);
  await answerInTwoLanguages(story, third!);
  await seeOnDesk(story, 'submitted', 3);
  await expectSoundPage(story.page);
}

/** The table of answers has what each firm tapped, and nothing else. */
async function seeAnswersKept(story: Story): Promise<void> {
  const { page, say } = story;
  await story.step(say.data);
  await page.getByText(say.threeRows).waitFor();
  await expectSoundPage(page);
  const csv = await story.download(() => page.getByRole('link', { name: say.csv }).click());
  const [head, ...rows] = csv
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  expect(rows).toHaveLength(3);
  for (const [firm, name] of say.codes.entries()) {
    const row = rows.find(([code]) => code === name)!;
    const answers = asked.map(({ id }) => [id, row[head!.indexOf(id)]]);
    expect(answers).toEqual(asked.map(({ id }) => [id, String(answerOf(firm, id))]));
    expect(row[head!.indexOf('employees')]).toBe('120');
  }
}

/** Three firms are too few, and the page says so. */
async function runOnTooFew(story: Story): Promise<void> {
  const { page, say } = story;
  await story.step(say.test);
  await story.press(say.firstRun);
  await startRun(story);
  await page.getByText(say.notEstimated).first().waitFor();
  await page.getByText(say.tooFew).waitFor();
  await expectSoundPage(page);
}

async function startRun({ page, say }: Story): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say.resamples).fill('50');
  await expectSoundPage(page);
  await dialog.getByRole('button', { name: say.run, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Bring in the older answers, as a file. */
async function importAnswers(story: Story): Promise<void> {
  const { page, say } = story;
  await story.step(say.data);
  await page.getByRole('tab', { name: say.import }).click();
  const chooser = page.waitForEvent('filechooser');
  await story.press(say.choose);
  const buffer = Buffer.from(await olderAnswers());
  await (await chooser).setFiles({ name: 'responses.csv', mimeType: 'text/csv', buffer });
  await story.press(say.check);
  await page.getByRole('heading', { name: say.checked }).waitFor();
  await expectSoundPage(page);
  await story.press(say.save);
  await page.getByText(say.inUse, { exact: true }).waitFor();
}

/** With the older answers the same study is estimated, and drawn. */
async function seePaths(story: Story): Promise<void> {
  const { page, say } = story;
  await story.step(say.test);
  await page.getByText(say.outdated).waitFor();
  await story.press(say.newRun);
  await startRun(story);
  await page.getByRole('cell', { name: say.supported, exact: true }).first().waitFor();
  await expectSoundPage(page);
  await page.getByRole('tab', { name: say.diagram }).click();
  const path = page.getByRole('button', { name: say.path });
  await path.focus();
  const tip = page.getByRole('tooltip').filter({ hasText: /β/ });
  await expect.poll(() => tip.innerText()).toMatch(/β\s=\s−?0?\.\d+, 95% CI \[.+\]/);
  await page.keyboard.press('Escape');
  await tip.waitFor({ state: 'hidden' });
  await expectSoundPage(page);
}

/** What the run says of the firm that answered in two sittings. */
async function seeFirmCard(story: Story): Promise<void> {
  const { page, say } = story;
  const name = say.firms[1];
  await story.step(say.diagnose);
  await page.getByRole('tab', { name: say.firmsTab }).click();
  await page.getByLabel(say.findFirm).fill(name);
  await page.getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByText(say.closest).waitFor();
  await page.getByRole('table', { name: say.scores }).waitFor();
  await expectSoundPage(page);
}

async function takeReport(story: Story): Promise<void> {
  const { page, say } = story;
  await story.step(say.report);
  await expectSoundPage(page);
  const html = await story.download(() => page.getByRole('link', { name: say.reportFile }).click());
  expect(html).toMatch(/^<!doctype html>/i);
  for (const text of [say.title, 'H1a', say.codes[1]!]) expect(html).toContain(text);
  expect(html).not.toMatch(/<script[^>]+src=|https?:\/\/[^"]+\.js/);
}

/** A link that strangers read, until it is revoked. */
async function shareAndRevoke(story: Story): Promise<void> {
  const { page, say } = story;
  await page.getByRole('radio', { name: say.forOthers }).check();
  await story.press(say.makeLink);
  const address = page.getByRole('textbox', { name: say.linkAddress });
  await address.waitFor();
  const link = await address.inputValue();
  await expectSoundPage(page);
  const reader = await story.visitor(link);
  await reader.page.getByRole('heading', { level: 1, name: say.title }).waitFor();
  const html = await reader.page.content();
  for (const code of say.codes) expect(html).not.toContain(code);
  expect(reader.complaints).toEqual([]);
  await story.press(say.revoke);
  await page.getByRole('dialog').getByRole('button', { name: say.revoke }).click();
  await page.getByText(say.revoked, { exact: true }).waitFor();
  const answer = await reader.page.reload();
  expect(answer?.status()).toBe(410);
  await reader.page.getByRole('heading', { name: say.refusal }).waitFor();
  expect(await axeViolations(reader.page)).toEqual([]);
  await reader.close();
}

describeInBrowser('the whole story', (stage) => {
  for (const language of ['zh', 'en'] as const) {
    it(`is walked from a new study to a revoked link, in ${language}`, async () => {
      const story = new Story(stage, language);
      await story.begin();
      await createStudy(story);
      await collectAnswers(story, await publishAndInvite(story));
      await seeAnswersKept(story);
      await runOnTooFew(story);
      await importAnswers(story);
      await seePaths(story);
      await seeFirmCard(story);
      await takeReport(story);
      await shareAndRevoke(story);
      story.expectNoComplaints();
    }, 240_000);
  }
});
