import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnEachDatabase, describeOnPostgres } from '../testing/test-databases.ts';
import type { Database } from './database.ts';
import { notify } from './notify.ts';
import { openDatabase } from './open-database.ts';
import { dataFiles, studies } from './schema.ts';

const study = (id: string) =>
  ({ id, title: { zh: '研究', en: 'Study' }, data: 'real', slug: id }) as const;

describeOnEachDatabase('a database', (makeDatabase) => {
  let database: Database;
  beforeAll(async () => {
    database = await makeDatabase();
  });

  it('keeps bytes, JSON, moments and large numbers as they were', async () => {
    const { orm } = database;
    const content = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256);
    const uploadedAt = new Date('2026-03-01T08:30:15.123Z');
    await orm.insert(studies).values({ ...study('kept'), seed: 2 ** 40 });
    await orm.insert(dataFiles).values({
      ...{ id: 'file', study: 'kept', name: 'a.csv', format: 'csv', content, uploadedAt },
      ...{ size: content.length, sha256: '0', uploadedBy: '' },
    });
    const [file] = await orm.select().from(dataFiles);
    expect(file!.content).toBeInstanceOf(Uint8Array);
    expect(Buffer.from(file!.content).equals(Buffer.from(content))).toBe(true);
    expect(file!.uploadedAt).toEqual(uploadedAt);
    const [kept] = await orm.select().from(studies).where(eq(studies.id, 'kept'));
    expect(kept).toMatchObject({ title: { zh: '研究', en: 'Study' }, seed: 2 ** 40, note: null });
  });

  it('tells listeners what was committed, and nothing of what was rolled back', async () => {
    const heard: string[] = [];
    const unlisten = await database.listen('told', { onMessage: (payload) => heard.push(payload) });
    await database.orm
      .transaction(async (tx) => {
        await notify(tx, 'told', 'undone');
        throw new Error('undo');
      })
      .catch(() => {});
    await database.orm.transaction(async (tx) => {
      await notify(tx, 'told', '已提交');
      expect(heard).toEqual([]);
    });
    await expect.poll(() => heard).toEqual(['已提交']);
    await unlisten();
    await notify(database.orm, 'told', 'late');
    await database.orm.execute(sql`select 1`);
    expect(heard).toEqual(['已提交']);
  });
});

describeOnPostgres('openDatabase', (makeUrl) => {
  it('lets two servers that start at once make the tables once', async () => {
    const url = await makeUrl();
    const opened = await Promise.all([openDatabase({ url }), openDatabase({ url })]);
    await opened[0]!.orm.insert(studies).values(study('shared'));
    expect(await opened[1]!.orm.select().from(studies)).toHaveLength(1);
    await Promise.all(opened.map((database) => database.close()));
  });

  it('hears again after its connection was cut, and says that there was a gap', async () => {
    const database = await openDatabase({ url: await makeUrl() });
    const heard: string[] = [];
    await database.listen('told', {
      onMessage: (payload) => heard.push(payload),
      onGap: () => heard.push('gap'),
    });
    await database.orm.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()`,
    );
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['gap']);
    await notify(database.orm, 'told', 'after');
    await expect.poll(() => heard).toEqual(['gap', 'after']);
    await database.close();
  });

  it('says what is wrong with the address, without the password', async () => {
    const url = new URL(await makeUrl());
    url.password = 'not-this-one';
    const error = await openDatabase({ url: url.href }).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'database.cannot-connect' });
    expect(JSON.stringify(error)).not.toContain('not-this-one');
    url.port = '1';
    await expect(openDatabase({ url: url.href })).rejects.toMatchObject({
      code: 'database.cannot-connect',
    });
    await expect(openDatabase({ url: 'mysql://localhost/x' })).rejects.toMatchObject({
      code: 'database.bad-address',
    });
  });
});

describe('a data folder', { timeout: 60_000 }, () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'qunhai-database-'));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('is open in one server only, and free again when it closes', async () => {
    const folder = join(root, 'one');
    const first = await openDatabase({ folder });
    await expect(openDatabase({ folder })).rejects.toMatchObject({
      code: 'database.folder-in-use',
    });
    await first.orm.insert(studies).values(study('kept'));
    await first.close();
    const second = await openDatabase({ folder });
    expect(await second.orm.select().from(studies)).toHaveLength(1);
    await second.close();
    expect(existsSync(join(folder, 'server.lock'))).toBe(false);
  });

  it('refuses a folder that cannot be one', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    await expect(openDatabase({ folder: file })).rejects.toMatchObject({
      code: 'database.folder-unusable',
    });
  });

  it('keeps every acknowledged write when its process is killed, and is taken over', async () => {
    const folder = join(root, 'killed');
    const program = fileURLToPath(new URL('../testing/write-until-killed.ts', import.meta.url));
    const child = spawn(process.execPath, [program, folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let acknowledged = 0;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      acknowledged += text.split('\n').length - 1;
      if (acknowledged > 300) child.kill('SIGKILL');
    });
    await once(child, 'close');
    expect(child.signalCode).toBe('SIGKILL');
    const database = await openDatabase({ folder });
    const kept = await database.orm.select({ id: studies.id }).from(studies);
    const ids = new Set(kept.map(({ id }) => id));
    for (let i = 0; i < acknowledged; i++) expect(ids, `write ${i}`).toContain(`study-${i}`);
    expect(kept.length - acknowledged).toBeLessThanOrEqual(1);
    await database.close();
  });
});
