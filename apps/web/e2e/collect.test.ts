import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { goToEnd } from './testing/answer-form.ts';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import { openWave } from './testing/open-wave.ts';
import {
  expectSoundInItsLanguage,
  expectSoundPage,
  inBothLanguages,
} from './testing/page-checks.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A study without firms, its wave in draft. */
async function newStudy(address: string): Promise<string> {
  const response = await fetch(new URL('/api/studies', address), {
    method: 'POST',
    headers: { origin: new URL(address).origin, 'content-type': 'application/json' },
    body: JSON.stringify({
      ...{ title: { zh: '样例研究', en: 'Sample study' }, data: 'simulated' },
      theory: 'clustered-firms',
    }),
  });
  return ((await response.json()) as { id: string }).id;
}

describeInBrowser('the collect page', (stage) => {
  for (const wish of inBothLanguages)
    it(`is sound in ${wish.language} at every width: empty, previewed, open, with a link, printed`, async () => {
      const study = await newStudy(stage.server().address);
      const zh = wish.language === 'zh';
      const { page, complaints } = await stage.open(`/studies/${study}/collect`, wish);
      // Buttons change colour slowly, and would be judged on the way.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const sound = async () => {
        // What scrolled halfway under the header is not too small a target.
        await page.evaluate('window.scrollTo(0, 0)');
        await expectSoundInItsLanguage(page);
      };
      const [preview, back, deed] = zh ? ['预览', '返回', '发布'] : ['Preview', 'Back', 'Publish'];
      await page.getByText(zh ? /约 9 分钟/ : /about 9 minutes/).waitFor();
      await sound();
      await button(page, preview!).click();
      await button(page, zh ? '开始填写' : 'Start').click();
      await page.getByRole('radiogroup').first().waitFor();
      await sound();
      await button(page, back!).first().click();
      await button(page, zh ? '邀请企业' : 'Invite firms').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill('A1\n,B');
      await dialog.getByText(zh ? '没有名称' : 'No name').waitFor();
      await sound();
      await dialog.getByRole('button', { name: /1/ }).click();
      await button(page, zh ? '完成' : 'Done').click();
      await button(page, zh ? '发布问卷' : 'Publish').click();
      await page.getByRole('dialog').getByRole('button', { name: deed!, exact: true }).click();
      const print = button(page, zh ? '打印二维码' : 'Print QR codes');
      await print.waitFor();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await sound();
      await page.getByRole('button', { name: /^(链接与资料|Link and details)/ }).click();
      await page.getByRole('img', { name: /A1/ }).waitFor();
      await sound();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await print.click();
      await page.getByRole('img', { name: /A1/ }).waitFor();
      await expectSoundPage(page);
      await page.goBack();
      await print.waitFor();
      expect(complaints).toEqual([]);
    });

  it('shows answers as they arrive, without a reload', async () => {
    const wave = await openWave(stage.server(), ['甲厂', '乙厂', 'Acme']);
    const { page } = await stage.open(wave.collect, { language: 'zh' });
    const submitted = page.locator('[data-state=submitted] dd');
    await page.getByRole('row', { name: /甲厂 F001.* 未打开/ }).waitFor();
    for (const [index, [firm, language]] of (
      [
        ['甲厂', 'zh'],
        ['乙厂', 'zh'],
        ['Acme', 'en'],
      ] as const
    ).entries()) {
      const phone = await stage.open(wave.formOf(firm), { language, width: 390 });
      await button(phone.page, language === 'zh' ? '开始填写' : 'Start').click();
      await phone.page.getByRole('radiogroup').first().locator('label').nth(3).click();
      await page.getByRole('row', { name: new RegExp(`${firm}.* 填写中 .*2%`) }).waitFor();
      const [next, submit] =
        language === 'zh' ? (['下一页', '提交问卷'] as const) : (['Next', 'Submit'] as const);
      await goToEnd(phone.page, next, submit);
      await button(phone.page, submit).click();
      await page.getByRole('row', { name: new RegExp(`${firm}.* 已提交`) }).waitFor();
      await expect.poll(() => submitted.textContent()).toBe(String(index + 1));
      await page
        .getByText(`新收到答卷，现有 ${index + 1} 份已提交。`)
        .waitFor({ state: 'attached' });
      await phone.close();
    }
  });

  it('revokes and renews a link, closes the wave and opens the next with the same firms', async () => {
    const wave = await openWave(stage.server(), ['Acme', 'Beta']);
    const { page } = await stage.open(wave.collect);
    await button(page, 'Link and details of Acme').click();
    const dialog = page.getByRole('dialog', { name: 'Acme' });
    const url = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
    expect(new URL(url).pathname).toBe(wave.formOf('Acme'));
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await page
      .getByRole('dialog', { name: 'Revoke the link?' })
      .getByRole('button', { name: 'Revoke' })
      .click();
    await dialog.getByText('The link was revoked.').waitFor();
    const phone = await stage.open(wave.formOf('Acme'), { width: 390 });
    await phone.page.getByText('This link is no longer in use.').waitFor();
    await dialog.getByRole('button', { name: 'Renew' }).click();
    await page
      .getByRole('dialog', { name: 'Renew the link?' })
      .getByRole('button', { name: 'Renew' })
      .click();
    const renewed = dialog.getByRole('textbox', { name: 'Link' });
    await renewed.waitFor();
    expect(await renewed.inputValue()).not.toBe(url);
    await page.getByRole('dialog', { name: 'Renew the link?' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await button(page, 'Close the wave').click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Close', exact: true })
      .last()
      .click();
    await button(page, 'Prepare the next wave').click();
    await page.getByRole('dialog').getByText('The firms on the list are carried over').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Prepare', exact: true }).click();
    await page.getByRole('heading', { name: 'Wave 2 · Questionnaire' }).waitFor();
    await page.getByRole('row', { name: /Beta/ }).waitFor();
    await page.getByText('Wave 1 · closed').waitFor();
  });

  it('stays smooth and findable with thousands of firms', async () => {
    const wave = await openWave(
      stage.server(),
      Array.from({ length: 3_000 }, (_, i) => `Firm ${i}`),
    );
    const { page } = await stage.open(wave.collect);
    await page.getByText('3,000 firms').or(page.getByText('3000 firms')).waitFor();
    await page.getByRole('row', { name: /Firm 0\b/ }).waitFor();
    expect(await page.getByRole('row').count()).toBeLessThan(80);
    await page.getByRole('searchbox').fill('f3000');
    await page.getByRole('row', { name: /Firm 2999/ }).waitFor();
    await page.getByText('1 firm', { exact: true }).waitFor();
  });

  it('gives people who may only look no way to change anything', async () => {
    const wave = await openWave(stage.server(), ['Acme']);
    const study = `/api/studies/${wave.study}`;
    const body = await (await fetch(new URL(study, stage.server().address))).json();
    const { page } = await stage.open(wave.collect, {
      answers: { [study]: { body: { ...(body as object), role: 'viewer' } } },
    });
    await page.getByText('You can follow the progress.').waitFor();
    await page.getByRole('row', { name: /Acme/ }).waitFor();
    for (const name of [
      'Invite firms',
      'Close the wave',
      'Print QR codes',
      'Link and details of Acme',
    ])
      expect(await button(page, name).count()).toBe(0);
    await expectSoundPage(page);
  });

  it('shows what went wrong and how to go on', async () => {
    const wave = await openWave(stage.server(), ['Acme']);
    let broken = true;
    const { page } = await stage.open(`${wave.collect}`, {
      answers: {
        [`/api/studies/${wave.study}/waves/1/firms`]: () =>
          broken ? null : { body: { firms: [] } },
      },
    });
    await page.getByText('The server cannot be reached.').waitFor({ timeout: 30_000 });
    broken = false;
    await button(page, 'Try again').click();
    await page.getByText('No firm is invited yet').waitFor();
  });
});
