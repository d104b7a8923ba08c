import { readFile } from 'node:fs/promises';
import { type RunSummary, runFirms, share, study as studyDetails } from '@qunhai/api';
import { resultsSchema } from '@qunhai/results';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { callServer } from './testing/call-server.ts';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import {
  axeViolations,
  expectSoundInItsLanguage,
  expectSoundPage,
  inBothLanguages,
} from './testing/page-checks.ts';
import { type PreparedStudy, prepareExample } from './testing/prepare-example.ts';

const words = {
  zh: {
    others: '可对外：不出现任何企业',
    own: '仅自己人：含每家企业',
    make: '创建链接',
    none: '还没有分享链接。',
    address: '链接地址',
    copy: /复\s*制/,
    copied: '已复制链接',
    revoke: /撤\s*销/,
    revoked: '已撤销',
    opened: '打开过 1 次',
    ask: '要分享显示每家企业的报告吗？',
    files: ['报告（HTML）', '全部结果（JSON）', '研究文件夹（ZIP）', '复现脚本（ZIP）'],
  },
  en: {
    others: 'To pass on: no firm can be told',
    own: 'For us: every firm is shown',
    make: 'Make a link',
    none: 'Nothing is shared yet.',
    address: 'Address of the link',
    copy: 'Copy',
    copied: 'Link copied',
    revoke: 'Revoke',
    revoked: 'Revoked',
    opened: 'Opened 1 time',
    ask: 'Share a report that shows every firm?',
    files: ['Report (HTML)', 'All results (JSON)', 'Study folder (ZIP)', 'Scripts (ZIP)'],
  },
} as const;

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: button }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

describeInBrowser('the report', (stage) => {
  let example: PreparedStudy;
  let firms: readonly string[];
  const at = () => `/studies/${example.study}/report`;

  beforeAll(async () => {
    const { address } = stage.server();
    example = await prepareExample(address, 60, ['data']);
    const path = `/api/runs/${example.run.id}/firms`;
    firms = (await callServer(address, runFirms, 'GET', path)).firms.map(({ firm }) => firm);
  }, 240_000);

  for (const wish of inBothLanguages)
    it(`is read in its frame and downloaded, in ${wish.language}, sound at every width`, async () => {
      const { page, complaints } = await stage.open(at(), wish);
      const frame = page.frameLocator('iframe');
      await frame.locator('h1:visible').waitFor();
      const other = wish.language === 'zh' ? 'English' : '中文';
      // Its own script makes the switch: it ran under the policy that the server sent.
      await frame.getByRole('button', { name: other }).waitFor();
      await frame.locator(`text=${firms[0]}`).first().waitFor({ state: 'attached' });
      await expectSoundInItsLanguage(page);
      const [report, results, folder, scripts] = words[wish.language].files;
      const whole = await download(page, report);
      expect(whole.name).toBe('report-1.html');
      expect(whole.bytes.toString('utf8')).toContain(firms[0]);
      const json = await download(page, results);
      expect(json.name).toBe('results-1.json');
      expect(resultsSchema.parse(JSON.parse(json.bytes.toString('utf8'))).sem.status).toBe(
        'converged',
      );
      const zip = await download(page, folder);
      expect([zip.name, zip.bytes.subarray(0, 2).toString()]).toEqual(['study-1.zip', 'PK']);
      const packed = await download(page, scripts);
      expect(packed.name).toBe('scripts-1.zip');
      expect(packed.bytes.toString('latin1')).toContain('lavaan.R');
      expect(complaints).toEqual([]);
    });

  it('to pass on names no firm, in the frame, as a file and on a link', async () => {
    const { page } = await stage.open(`${at()}?readers=others`);
    await page.frameLocator('iframe').locator('h1:visible').waitFor();
    const { bytes } = await download(page, words.en.files[0]);
    const html = bytes.toString('utf8');
    expect(firms.filter((firm) => html.includes(firm))).toEqual([]);
  });

  for (const [language, width] of [
    ['zh', 390],
    ['en', 1280],
  ] as const)
    it(`is shared by a link that opens for anybody until it is revoked, in ${language} at ${width} px`, async () => {
      const say = words[language];
      const { page, complaints } = await stage.open(`${at()}?readers=others`, { language, width });
      await page.getByText(say.none).or(page.getByText(say.revoked)).first().waitFor();
      await page.getByRole('button', { name: say.make }).click();
      const address = page.getByRole('textbox', { name: say.address });
      const url = await address.inputValue();
      expect(url).toMatch(/\/share\/[\w-]{32,}$/);
      await page.getByRole('button', { name: say.copy }).click();
      await page.getByText(say.copied).waitFor();
      expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(url);
      await expectSoundPage(page);

      const context = await stage.browser().newContext({ viewport: { width, height: 844 } });
      const reader = await context.newPage();
      const said: string[] = [];
      reader.on('console', (message) => said.push(message.text()));
      expect((await reader.goto(url))?.status()).toBe(200);
      const title = reader.locator('h1:visible');
      const before = await title.innerText();
      await reader.getByRole('button', { name: /^(中文|English)$/ }).click();
      await expect.poll(() => title.innerText()).not.toBe(before);
      expect(await axeViolations(reader)).toEqual([]);
      expect(said).toEqual([]);
      expect(await context.cookies()).toEqual([]);

      await page.reload();
      await page.getByText(say.opened).first().waitFor();
      await page.getByRole('button', { name: say.revoke }).click();
      await page.getByRole('dialog').getByRole('button', { name: say.revoke }).click();
      await expect.poll(() => address.count()).toBe(0);
      await page.getByText(say.revoked).first().waitFor();
      await expectSoundPage(page);
      expect(complaints).toEqual([]);

      expect((await reader.goto(url))?.status()).toBe(410);
      await reader.getByText('该链接已被撤销').waitFor();
      await reader.getByText('This link was revoked').waitFor();
      expect(await axeViolations(reader)).toEqual([]);
      await context.close();
    });

  it('is shared with every firm only when that is meant', async () => {
    const { page } = await stage.open(at());
    const made = page.getByRole('textbox', { name: words.en.address });
    await page.getByText(words.en.none).or(page.getByText(words.en.revoked)).first().waitFor();
    const before = await made.count();
    await page.getByRole('button', { name: words.en.make }).click();
    const dialog = page.getByRole('dialog', { name: words.en.ask });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await made.count()).toBe(before);
    await page.getByRole('button', { name: words.en.make }).click();
    await dialog.getByRole('button', { name: words.en.make }).click();
    await page.getByText('Shows every firm', { exact: true }).waitFor();
    await expect.poll(() => made.count()).toBe(before + 1);
  });

  it('warns of answers withdrawn since, at the run and at its links', async () => {
    const shares = `/api/studies/${example.study}/shares`;
    await callServer(stage.server().address, share, 'POST', shares, { run: example.run.id });
    const told: RunSummary = { ...example.run, outdated: true, withdrawnSince: 2 };
    const { page } = await stage.open(at(), {
      width: 390,
      answers: {
        [`/api/studies/${example.study}/runs`]: { body: { runs: [told] } },
        [`/api/studies/${example.study}/events`]: { events: 'retry: 60000\n\n' },
      },
    });
    await page.getByText('This report rests on 2 answers that were withdrawn since').waitFor();
    await page.getByText(/^Run 1 · has answers withdrawn since · /).waitFor();
    await page.getByText('Has answers withdrawn since', { exact: true }).first().waitFor();
    expect(await page.getByRole('link', { name: words.en.files[2] }).count()).toBe(0);
    await page.getByText('so it was deleted').waitFor();
    await expectSoundPage(page);
  });

  it('shows viewers no links', async () => {
    const { address } = stage.server();
    const path = `/api/studies/${example.study}`;
    const details = await callServer(address, studyDetails, 'GET', path);
    const { page } = await stage.open(at(), {
      answers: { [path]: { body: { ...details, role: 'viewer' } } },
    });
    await page.frameLocator('iframe').locator('h1:visible').waitFor();
    expect(await page.getByRole('heading', { name: 'Links to share' }).count()).toBe(0);
    await expectSoundPage(page);
  });

  for (const language of ['zh', 'en'] as const)
    it(`says what to do before there is one, in ${language}`, async () => {
      const { page, complaints } = await stage.open(at(), {
        language,
        width: 390,
        answers: {
          [`/api/studies/${example.study}/runs`]: { body: { runs: [] } },
          // Else the server's own word of its run would end the emptiness.
          [`/api/studies/${example.study}/events`]: { events: 'retry: 60000\n\n' },
        },
      });
      const go = { zh: '前往“检验”', en: 'Go to Test' }[language];
      await page.getByRole('link', { name: go }).waitFor();
      await expectSoundInItsLanguage(page);
      expect(complaints).toEqual([]);
    });
});
