import { expect, it } from 'vitest';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import { openWave } from './testing/open-wave.ts';
import { expectSoundInItsLanguage, inBothLanguages } from './testing/page-checks.ts';
import { sampleAnswers } from './testing/sample-answers.ts';

describeInBrowser('the list of studies', (stage) => {
  for (const wish of inBothLanguages)
    it(`is sound in ${wish.language} at every width, full, empty and with the form open`, async () => {
      for (const [path, answers, sign] of [
        ['/', sampleAnswers(), 'article'],
        ['/', sampleAnswers([]), 'ol li'],
        ['/?new=study', sampleAnswers(), 'form'],
      ] as const) {
        const { page, complaints, close } = await stage.open(path, { ...wish, answers });
        await page.locator(sign).first().waitFor();
        await expectSoundInItsLanguage(page);
        expect(complaints).toEqual([]);
        await close();
      }
    });

  it('asks before it deletes and says what will be lost', async () => {
    const { page } = await stage.open('/', { answers: sampleAnswers() });
    await page.getByRole('button', { name: 'Delete “Sample study”' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete “Sample study”?' });
    await dialog.getByText('40 answers').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('article').waitFor();
  });

  it('shows what is wrong with a theory file, with its line, before anything is sent', async () => {
    const { page } = await stage.open('/?new=study', { answers: sampleAnswers() });
    await page.getByLabel('My own theory file (YAML)').check();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (await chooser).setFiles({
      name: 'mine.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from('id: mine\nconstructs: 3\n'),
    });
    await page.getByText(/mine\.yaml has \d+ problem/).waitFor();
    await page
      .getByText(/^\d+:\d+: /)
      .first()
      .waitFor();
  });

  it('does not submit a name while an input method composes it', async () => {
    const { page } = await stage.open('/?new=study', { answers: sampleAnswers(), language: 'zh' });
    const name = page.getByLabel('名称（中文）');
    await name.focus();
    await name.dispatchEvent('keydown', {
      key: 'Enter',
      keyCode: 229,
      bubbles: true,
      cancelable: true,
    });
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByText('请至少用一种语言填写名称。').waitFor();
  });
});

describeInBrowser('the life of a study', (stage) => {
  it('begins in the form, travels as a file, and ends when it is deleted', async () => {
    const { page, complaints } = await stage.open('/');
    await page.getByRole('button', { name: 'New study' }).click();
    await page.getByLabel('Name in Chinese').fill('<b>海宁皮革</b>');
    await page.getByLabel('Name in English').fill('<b>Haining leather</b>');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/studies\/[a-z0-9]{16}\/theory/);
    await page.getByRole('banner').getByText('<b>Haining leather</b>').waitFor();

    await page.goto(stage.server().address);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export “<b>Haining leather</b>”' }).click();
    const file = await (await download).path();

    await page.getByRole('button', { name: 'Delete “<b>Haining leather</b>”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete the study' }).click();
    await page.getByText('Start here').waitFor();

    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import a study' }).click();
    await (await chooser).setFiles(file);
    await page.waitForURL(/\/studies\/[a-z0-9]{16}\/theory/);
    await page.getByRole('banner').getByText('<b>Haining leather</b>').waitFor();
    expect(complaints).toEqual([]);
  });

  it('says after an import that links of its open wave must be sent again', async () => {
    const server = stage.server();
    const { study } = await openWave(server, ['Acme']);
    const exported = await fetch(new URL(`/api/studies/${study}/export`, server.address));
    const buffer = Buffer.from(await exported.arrayBuffer());
    const { page, complaints } = await stage.open('/');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import a study' }).click();
    await (await chooser).setFiles({ name: 'a.zip', mimeType: 'application/zip', buffer });
    const name = 'Wave 1 is open, but links sent earlier do not work here';
    const dialog = page.getByRole('dialog', { name });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Understood' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
  });

  it('opens the example and labels it as simulated', async () => {
    const { page } = await stage.open('/');
    await page.getByRole('button', { name: 'Open the example' }).click();
    await page.waitForURL(/\/studies\/[a-z0-9]{16}\/theory/);
    await page.getByText('Simulated data').first().waitFor();
  });

  it('says what is wrong with a file that is no study', async () => {
    const { page } = await stage.open('/');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import a study' }).click();
    await (await chooser).setFiles({
      name: 'notes.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from('not a zip'),
    });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect((await alert.innerText()).length).toBeGreaterThan(20);
  });
});
