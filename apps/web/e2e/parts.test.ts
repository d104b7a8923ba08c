import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import { expectSoundPage } from './testing/page-checks.ts';

async function downloaded(page: Page, group: string, button: string) {
  const download = page.waitForEvent('download');
  await page.getByRole('group', { name: group }).getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describeInBrowser(
  'the parts of pages',
  (stage) => {
    for (const width of [1280, 390]) {
      it(`are sound at ${width} px`, async () => {
        const { page, complaints } = await stage.open('/', { width });
        await page.locator('div[role=img] svg').waitFor();
        await page.getByRole('button', { name: 'Show as a table' }).click();
        await page.getByRole('table', { name: 'Levels by year' }).waitFor();
        await expectSoundPage(page);
        expect(complaints).toEqual([]);
      });
    }

    it('copy a table as rich text and as plain text', async () => {
      const { page } = await stage.open('/');
      await page.getByRole('button', { name: 'Copy table' }).first().click();
      await page.getByText('Copied. Paste it into Word as a table.').waitFor();
      const [html, plain] = await page.evaluate<[string, string]>(`(async () => {
        const [item] = await navigator.clipboard.read();
        return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item.getType(type)).text()));
      })()`);
      expect(html).toContain('<table');
      expect(html).toContain('Li &amp; &lt;Sons&gt;');
      expect(html).toMatch(/0\.421<br\/?>\[0\.300, 0\.550\]/);
      expect(plain).toContain('A → B\t0.421 [0.300, 0.550]\t—a');
    });

    it('download a table with guarded texts and full figures', async () => {
      const { page } = await stage.open('/');
      const tools = 'Table tools: Path coefficients';
      const csv = await downloaded(page, tools, 'CSV');
      expect(csv.name).toBe('Path coefficients.csv');
      expect(csv.bytes.toString('utf8')).toContain("Direct,A → B,0.421,0.3,0.55,,'=cmd\r\n");
      const xlsx = await downloaded(page, tools, 'XLSX');
      expect(xlsx.name).toBe('Path coefficients.xlsx');
      expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
    });

    it('download figures as SVG that stands alone and as PNG', async () => {
      const { page, complaints } = await stage.open('/');
      await page.locator('div[role=img] svg').waitFor();
      for (const figure of ['Dots', 'Bars']) {
        const svg = await downloaded(page, `Figure tools: ${figure}`, 'SVG');
        expect(svg.bytes.toString('utf8')).toMatch(
          /^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/,
        );
        const png = await downloaded(page, `Figure tools: ${figure}`, 'PNG');
        expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
        expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1000);
      }
      expect(complaints).toEqual([]);
    });

    it('ask before a deed, show its failure and stay open', async () => {
      const { page } = await stage.open('/');
      await page.getByRole('button', { name: 'Remove …' }).click();
      const dialog = page.getByRole('dialog', { name: 'Remove it?' });
      await dialog.getByRole('button', { name: 'Remove' }).click();
      await dialog.getByRole('alert').waitFor();
      await dialog.getByRole('button', { name: 'Remove' }).click();
      await dialog.waitFor({ state: 'detached' });
    });

    it('take Enter for sending only when no input method has it', async () => {
      const { page } = await stage.open('/');
      const sent = page.getByLabel('sent');
      const line = page.getByLabel('Line', { exact: true });
      await line.focus();
      for (const composing of [{ keyCode: 229 }, { isComposing: true, keyCode: 13 }])
        await line.dispatchEvent('keydown', { key: 'Enter', bubbles: true, ...composing });
      await expect.poll(() => sent.textContent()).toBe('0');
      await page.keyboard.press('Enter');
      await expect.poll(() => sent.textContent()).toBe('1');
      await page.getByLabel('Lines').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => sent.textContent()).toBe('1');
      await page.keyboard.press('Control+Enter');
      await expect.poll(() => sent.textContent()).toBe('2');
    });

    it('undo and redo by keys and buttons, but leave fields their own undo', async () => {
      const { page } = await stage.open('/');
      const words = page.getByLabel('words');
      await page.getByRole('button', { name: 'Add' }).click();
      await page.keyboard.press('Control+z');
      await expect.poll(() => words.textContent()).toBe('first');
      await page.getByRole('button', { name: 'Redo' }).click();
      await expect.poll(() => words.textContent()).toBe('first, more');
      await page.getByLabel('Line', { exact: true }).focus();
      await page.keyboard.press('Control+z');
      await expect.poll(() => words.textContent()).toBe('first, more');
    });
  },
  'galleryRoot',
);
