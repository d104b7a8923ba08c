import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, type Stage } from './testing/describe-in-browser.ts';
import { expectSoundInItsLanguage, inBothLanguages } from './testing/page-checks.ts';

/** Make a study as the person at this computer. */
async function makeStudy({ server }: Stage): Promise<string> {
  const { address } = server();
  const answer = await fetch(new URL('/api/studies', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      title: { zh: '五金集群', en: 'Hardware cluster' },
      theory: 'clustered-firms',
    }),
  });
  const { id } = (await answer.json()) as { id: string };
  return id;
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

describeInBrowser('accounts', (stage) => {
  let study: string;
  let invitation: string;
  const owner = { email: 'fang@example.org', password: 'correct horse battery' };

  it('are set up from a personal workbench, on sound pages', async () => {
    study = await makeStudy(stage);
    for (const wish of inBothLanguages) {
      const { page, complaints, close } = await stage.open('/setup', wish);
      await page.locator('form button[type=submit]').click();
      await page.getByRole('alert').first().waitFor();
      await expectSoundInItsLanguage(page);
      expect(complaints).toEqual([]);
      await close();
    }
    const { page, close } = await stage.open(`/studies/${study}/settings`, { width: 390 });
    await page.getByRole('button', { name: 'Account: Personal workbench' }).click();
    await page.getByRole('navigation', { name: 'Account' }).getByText('Set up accounts').click();
    await page.getByLabel('Name').fill('王芳');
    await page.getByLabel('E-mail').fill(owner.email);
    await page.getByLabel('Password', { exact: true }).fill(owner.password);
    await page.getByRole('button', { name: 'Create the owner’s account' }).click();
    await page.getByText('Hardware cluster').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    await close();
  });

  it('lead whoever is not signed in to the sign-in page, and back to where they wanted', async () => {
    const { page } = await stage.open(`/studies/${study}/settings`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await signIn(page, owner.email, 'not the password');
    await page.getByText('E-mail and password do not match.').waitFor();
    await signIn(page, owner.email, owner.password);
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/studies/${study}/settings`);
  });

  it('lead there too when the session has ended meanwhile', async () => {
    const { page } = await stage.open(`/sign-in?next=/studies/${study}/settings`);
    await signIn(page, owner.email, owner.password);
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await signIn(page, owner.email, owner.password);
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
  });

  it('never lead to another site', async () => {
    const { page } = await stage.open('/sign-in?next=//evil.example/');
    await signIn(page, owner.email, owner.password);
    await page.getByText('Hardware cluster').first().waitFor();
    expect(new URL(page.url()).origin).toBe(new URL(stage.server().address).origin);
  });

  it('get members with roles, by links that are handed over', async () => {
    const { page } = await stage.open(`/sign-in?next=/studies/${study}/settings`);
    await signIn(page, owner.email, owner.password);
    const form = page.getByRole('form', { name: 'Add a member' });
    await form.getByLabel('E-mail').fill('li@example.org');
    await form.getByRole('button', { name: 'Add' }).click();
    await form.getByText('so the person needs a name').waitFor();
    await form.getByLabel('Name').fill('Li Ming');
    await form.getByRole('button', { name: 'Add' }).click();
    await page.getByText('Hand this link to Li Ming').waitFor();
    invitation = await page.getByLabel('Link', { exact: true }).inputValue();
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await page.getByText('Copied.').waitFor();
    const record = page.getByRole('region', { name: 'Record of what was done' });
    await record.getByText('Added a member').waitFor();
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('dialog').getByText('A study needs an owner').waitFor();
  });

  it('choose their password by the link, once, and see what their role allows', async () => {
    const path = new URL(invitation).pathname;
    for (const wish of inBothLanguages) {
      const { page, close } = await stage.open(path, wish);
      await page.getByRole('button').last().waitFor();
      await expectSoundInItsLanguage(page);
      await close();
    }
    const { page } = await stage.open(path);
    await page.getByRole('heading', { name: 'Welcome, Li Ming' }).waitFor();
    await page.getByLabel('Password', { exact: true }).fill('short');
    await page.getByRole('button', { name: 'Save the password and sign in' }).click();
    await page.getByText('Use 10 characters or more.').waitFor();
    await page.getByLabel('Password', { exact: true }).fill('a password of Li');
    await page.getByLabel('Password', { exact: true }).press('Enter');
    await page.getByText('Hardware cluster').first().waitFor();
    await page.goto(new URL(`/studies/${study}/settings`, page.url()).href);
    await page.getByText('Li Ming (you)').waitFor();
    expect(await page.getByRole('form', { name: 'Add a member' }).count()).toBe(0);
    const again = await stage.open(path);
    await again.page.getByText('This link was used already or has expired.').waitFor();
  });

  it('have settings and an account page that are sound, and end when signed out', async () => {
    for (const wish of inBothLanguages) {
      const { page, close } = await stage.open('/', wish);
      await page.evaluate(
        `fetch('/api/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify(owner))} })`,
      );
      for (const path of ['/account', `/studies/${study}/settings`]) {
        await page.goto(new URL(path, stage.server().address).href);
        await page.locator('h2').first().waitFor();
        if (path !== '/account') await page.locator('tbody tr').nth(2).waitFor();
        await expectSoundInItsLanguage(page);
      }
      await close();
    }
    const { page } = await stage.open('/sign-in?next=/account');
    await signIn(page, owner.email, owner.password);
    await page.getByRole('button', { name: 'Account: 王芳' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  });
});
