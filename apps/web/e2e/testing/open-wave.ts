import type { RunningServer } from '@qunhai/server';

/** A study with a published wave. */
export interface OpenedWave {
  readonly study: string;
  /** Path of the collect page. */
  readonly collect: string;
  /** Path of a firm's form. */
  readonly formOf: (firm: string) => string;
  /** Ask the interface about the study. */
  readonly ask: <Body>(method: string, path: string, body?: object) => Promise<Body>;
  /** What is stored of a firm's answers, as its own link tells. */
  readonly stored: (firm: string) => Promise<Stored>;
}

interface Stored {
  readonly state: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly page: number;
  readonly language: string | null;
  readonly revision: number;
}

/** Make a study, invite firms by name and publish the short form. */
export async function openWave(
  { address }: RunningServer,
  names: readonly string[],
): Promise<OpenedWave> {
  const origin = new URL(address).origin;
  const call = async <Body>(method: string, path: string, body?: object): Promise<Body> => {
    const response = await fetch(new URL(path, address), {
      method,
      headers: { origin, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Body;
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const { id: study } = await call<{ id: string }>('POST', '/api/studies', {
    title: { zh: '样例研究', en: 'Sample study' },
    data: 'simulated',
    theory: 'clustered-firms',
  });
  const ask = <Body>(method: string, path: string, body?: object) =>
    call<Body>(method, `/api/studies/${study}/${path}`, body);
  await ask('POST', 'firms', { firms: names.map((name) => ({ name })) });
  await ask('PATCH', 'waves/1', { form: 'short', state: 'open' });
  const { links } = await ask<{ links: { name: string; url: string }[] }>('GET', 'waves/1/links');
  const formOf = (firm: string) => new URL(links.find(({ name }) => name === firm)!.url).pathname;
  return {
    study,
    collect: `/studies/${study}/collect`,
    formOf,
    ask,
    stored: (firm) => call<Stored>('GET', `/api/respond/${formOf(firm).split('/').at(-1)}`),
  };
}
