import { study } from '@qunhai/api';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { answersCsv, DataStudies, wenjuanxingCsv } from './testing/data-study.ts';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import {
  expectSoundInItsLanguage,
  expectSoundPage,
  inBothLanguages,
} from './testing/page-checks.ts';

/** What is there of each view once the data are. */
const signs = {
  answers: '[role=gridcell]',
  import: '#data-files li, li h3',
  quality: 'table',
  exclusions: 'table',
} as const;

/** Cells of the grid that are in the document. */
const cells = (page: Page) =>
  page.locator('[role=grid] [role=gridcell], [role=grid] [role=rowheader]');

/** Row and column of the cell with the focus, as the grid counts them for screen readers. */
async function focusedCell(page: Page): Promise<string> {
  return await page.evaluate<string>(`(() => {
    const cell = document.activeElement;
    return cell.closest('[role=row]')?.ariaRowIndex + ' ' + cell.ariaColIndex;
  })()`);
}

describeInBrowser('the data of a study', (stage) => {
  let studies: DataStudies;
  let full: string;
  let empty: string;

  beforeAll(async () => {
    studies = new DataStudies(stage.server().address);
    empty = await studies.empty();
    full = await studies.withAnswers(answersCsv(120));
    await studies.leaveOut(full, 'firm-00002');
  }, 120_000);

  for (const wish of inBothLanguages)
    it(`is sound in ${wish.language} at every width in every view, with data and without`, async () => {
      const { page, complaints } = await stage.open('/', wish);
      const places = [
        [empty, 'answers', 'main p'],
        [empty, 'import', '#data-files'],
        [empty, 'exclusions', 'main p'],
        ...Object.entries(signs).map(([view, sign]) => [full, view, sign] as const),
      ] as const;
      for (const [study, view, sign] of places) {
        await page.goto(new URL(`/studies/${study}/data?view=${view}`, page.url()).href);
        await page.locator(sign).first().waitFor();
        await expectSoundInItsLanguage(page);
        expect(complaints).toEqual([]);
      }
    });

  it('imports an export of 问卷星: recognised, suggested, checked, altered, saved, shown', async () => {
    const fresh = await studies.empty();
    const path = `/studies/${fresh}/data?view=import`;
    const { page, complaints } = await stage.open(path, { language: 'zh' });
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选择文件' }).click();
    await (await chooser).setFiles({
      name: '问卷星.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(wenjuanxingCsv(40)),
    });
    await page.getByText('这是 问卷星 的导出文件。').waitFor();
    const row = page.getByRole('row', { name: /^DL1 / });
    await row.getByText('确定').waitFor();
    await expectSoundPage(page);

    // Another column for DL1: DL2 loses it, and undo gives it back.
    await page.getByRole('combobox', { name: 'DL1 的列' }).click();
    await page.getByRole('combobox', { name: 'DL1 的列' }).fill('劳动生产率');
    await page.locator('.ant-select-item-option-content', { hasText: '劳动生产率' }).click();
    await page.getByText('该列原来用于 DL2').waitFor();
    const second = page.getByRole('row', { name: /^DL2 / });
    await second.getByText('未匹配').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await second.getByText('确定').waitFor();

    expect(await page.getByRole('button', { name: '保存并使用' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await page.getByRole('heading', { name: '检查结果' }).waitFor();
    await page.getByText('没有发现问题。').waitFor();
    await page.getByRole('button', { name: '保存并使用' }).click();
    await page.getByText('使用中').waitFor();
    await page.getByRole('tab', { name: '答案' }).click();
    await page.getByText('共 40 行').waitFor();
    await page.getByRole('rowheader', { name: '企业1', exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('says what is wrong with a file, and keeps a mapping that cannot be read from being saved', async () => {
    const fresh = await studies.empty();
    const { page } = await stage.open(`/studies/${fresh}/data?view=import`);
    const choose = async (name: string, content: string) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Choose a file' }).click();
      const buffer = Buffer.from(content);
      await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer });
    };
    await choose('twice.csv', 'firm,DL1,DL1\na,1,2\n');
    await page.getByRole('alert').getByText('twice.csv').waitFor();
    await choose('few.csv', 'firm,DL1\na,1\nb,9\n');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByRole('heading', { name: 'Problems to solve' }).waitFor();
    expect(await page.getByRole('button', { name: 'Save and use' }).isDisabled()).toBe(true);
  });

  it('takes employment of regions with a column for each industry, and says how it is read', async () => {
    const own = await studies.withAnswers(answersCsv(40));
    const path = `/studies/${own}/data?view=import`;
    const { page, complaints } = await stage.open(path, { language: 'zh', width: 390 });
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选择文件' }).click();
    await (await chooser).setFiles({
      ...{ name: '就业.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(
        '地区,制鞋,玩具,箱包\n温州,900,100,300\n义乌,80,700,200\n宁波,90,150,70\n',
      ),
    });
    await page.getByText('各地区各产业的就业').first().waitFor();
    await page.getByText('各列视为一个产业（3）').waitFor();
    await expectSoundPage(page);
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await page.getByText('没有发现问题。').waitFor();
    await page.getByRole('button', { name: '保存并使用' }).click();
    await page.getByText('使用中').nth(1).waitFor();
    expect(complaints).toEqual([]);
  });

  it('moves through the grid by keyboard, sorts, filters and explains the chosen answer', async () => {
    const { page } = await stage.open(`/studies/${full}/data`);
    await cells(page).first().waitFor();
    await page.getByRole('rowheader').first().click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedCell(page)).toBe('3 2');
    await page.keyboard.press('Control+End');
    await expect.poll(() => focusedCell(page)).toMatch(/^121 \d+$/);
    await page.keyboard.press('Control+Home');
    await expect.poll(() => focusedCell(page)).toBe('2 1');
    for (let k = 0; k < 4; k++) await page.keyboard.press('ArrowRight');
    await page.getByText('Firms in our cluster divide the work by process step').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('[role=columnheader][aria-sort=ascending]', { hasText: 'DL1' }).waitFor();
    await page.getByLabel('Find a firm').fill('00006');
    await page.getByText('1 row of 120').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('Missing').click();
    await page.getByText('Over 15%').click();
    await page.getByText('1 row of 120').waitFor();
  });

  it('leaves answers out with a reason from the table, and takes them back', async () => {
    const { page } = await stage.open(`/studies/${full}/data`);
    await page.getByRole('rowheader', { name: 'firm-00003' }).click();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Leave out the answers of firm-00003' });
    await dialog.getByRole('button', { name: 'Leave out' }).click();
    await dialog.getByText('Say why.').waitFor();
    await dialog.getByLabel('Reason').fill('Filled in by a student');
    await dialog.getByRole('button', { name: 'Leave out' }).click();
    await page.getByRole('rowheader', { name: 'firm-00003 left out' }).waitFor();
    await page.getByRole('tab', { name: 'Left out (2)' }).click();
    await page.getByText('Filled in by a student').waitFor();
    await page.getByRole('button', { name: 'Use again: the answers of firm-00003' }).click();
    await page.getByRole('tab', { name: 'Left out (1)' }).waitFor();
  });

  it('leaves answers out from a finding of the quality report', async () => {
    const { page } = await stage.open(`/studies/${full}/data?view=quality`);
    await page.getByRole('button', { name: 'Leave out the answers of firm-00005' }).first().click();
    await page.getByRole('dialog').getByText('do not enter the analysis').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
  });

  it('lets a viewer look and change nothing', async () => {
    const path = `/api/studies/${full}`;
    const response = await fetch(new URL(path, stage.server().address));
    const own = study.parse(await response.json());
    const answers = { [path]: { body: { ...own, role: 'viewer' } } };
    const { page } = await stage.open(`/studies/${full}/data`, { answers });
    for (const [view, sign] of Object.entries(signs)) {
      await page.goto(new URL(`/studies/${full}/data?view=${view}`, page.url()).href);
      await page.locator(sign).first().waitFor();
      const forbidden = /^(Choose a file|Delete|Stop using|Leave out|Use again|Save and use)/;
      expect(await page.getByRole('button', { name: forbidden }).count()).toBe(0);
    }
  });

  it('holds 20,000 rows of which only those in sight are in the document', async () => {
    const large = await studies.withAnswers(answersCsv(20_000));
    const { page, complaints } = await stage.open(`/studies/${large}/data`);
    await page.getByText('20000 rows').waitFor({ timeout: 60_000 });
    await cells(page).first().waitFor();
    const few = 1500;
    expect(await cells(page).count()).toBeLessThan(few);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('20001');
    for (const share of [0.25, 0.5, 0.9, 1]) {
      await page.evaluate(`(() => {
        const grid = document.querySelector('[role=grid]');
        grid.scrollTo(0, ${share} * grid.scrollHeight);
      })()`);
      const top = Math.floor(share * 19_000) + 2;
      // Asked from here: the page's policy lets it evaluate nothing itself.
      await expect
        .poll(
          () =>
            page.evaluate(
              `Math.max(...[...document.querySelectorAll('[role=grid] [role=row]')].map((row) => Number(row.ariaRowIndex)))`,
            ),
          { timeout: 20_000 },
        )
        .toBeGreaterThan(top);
      expect(await cells(page).count()).toBeLessThan(few);
    }
    await page.getByRole('rowheader', { name: 'firm-20000' }).click();
    await page.keyboard.press('Control+Home');
    await page.getByRole('rowheader', { name: 'firm-00001' }).waitFor();
    await page.getByLabel('Find a firm').fill('firm-19999');
    await page.getByText('1 row of 20000').waitFor();
    expect(complaints).toEqual([]);
  }, 240_000);
});
