import { clusteredFirmsTheory, editTheory, parseTheory, theoryToYaml } from '@qunhai/theory';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { StudyActor } from '../accounts/access.ts';
import type { Context, StudyNotice } from '../context.ts';
import type { Database } from '../database/database.ts';
import { auditEntries, studies, waves } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';
import { builtInTheory, readTheory, saveTheory } from './study-theory.ts';

const edited = theoryToYaml(
  editTheory(clusteredFirmsTheory, {
    kind: 'reword-item',
    item: 'CA1',
    text: { zh: '我们的成本更低', en: 'Our costs are lower' },
  }).theory!,
);

/** What saving needs of a context, and the notices it published. */
async function prepare(database: Database) {
  const study = newId();
  const title = { zh: '研究', en: 'Study' };
  await database.orm.insert(studies).values({ id: study, title, data: 'real', slug: 'study' });
  const told: StudyNotice[] = [];
  const notices = { publish: async (notice: StudyNotice) => void told.push(notice) };
  const context = { database: database.orm, notices } as unknown as Context;
  const actor = { user: null, name: 'personal', isAdministrator: true, study, role: 'owner' };
  return { context, actor: actor as StudyActor, study, told };
}

describeOnEachDatabase('the theory of a study', (makeDatabase) => {
  it('is the built-in one until an edited copy is saved, and again after going back', async () => {
    const database = await makeDatabase();
    const { context, actor, study, told } = await prepare(database);
    expect(await readTheory(database.orm, study)).toEqual({
      yaml: builtInTheory(),
      edited: false,
      revision: 0,
      publishedWaves: [],
    });
    const saved = await saveTheory(context, actor, { yaml: edited, revision: 0 });
    expect(saved).toMatchObject({ yaml: edited, edited: true, revision: 1 });
    expect(told).toEqual([{ study, event: 'changed', what: 'theory' }]);
    const back = await saveTheory(context, actor, { yaml: null, revision: 1 });
    expect(back).toMatchObject({ edited: false, revision: 2 });
    const [row] = await database.orm.select().from(studies).where(eq(studies.id, study));
    expect(row!.inputRevision).toBe(2);
    const deeds = await database.orm
      .select({ action: auditEntries.action })
      .from(auditEntries)
      .where(eq(auditEntries.study, study));
    expect(deeds.map(({ action }) => action)).toEqual(['theory.save', 'theory.revert']);
  });

  it('counts as built-in when an edit was taken back by hand', async () => {
    const database = await makeDatabase();
    const { context, actor } = await prepare(database);
    const saved = await saveTheory(context, actor, {
      yaml: `# the same\n${builtInTheory()}`,
      revision: 0,
    });
    expect(saved.edited).toBe(false);
  });

  it('refuses a save on an old revision and keeps what was saved', async () => {
    const database = await makeDatabase();
    const { context, actor, study } = await prepare(database);
    await saveTheory(context, actor, { yaml: edited, revision: 0 });
    await expect(saveTheory(context, actor, { yaml: null, revision: 0 })).rejects.toMatchObject({
      code: 'server.conflict',
    });
    expect((await readTheory(database.orm, study)).yaml).toBe(edited);
  });

  it('refuses an unsound theory with every issue, and stores nothing', async () => {
    const database = await makeDatabase();
    const { context, actor, study, told } = await prepare(database);
    const yaml = edited.replace('role: driver', 'role: drivr').replace('from: DL', 'from: DX');
    const error = await saveTheory(context, actor, { yaml, revision: 0 }).catch((e) => e);
    expect(error).toMatchObject({ code: 'theories.unsound' });
    const found = parseTheory(yaml).issues;
    expect(error.details.issues).toHaveLength(found.length);
    expect(error.details.issues[0]).toMatchObject({ message: found[0]!.message });
    expect((await readTheory(database.orm, study)).revision).toBe(0);
    expect(told).toEqual([]);
  });

  it('names the waves whose published form is an earlier one', async () => {
    const database = await makeDatabase();
    const { context, actor, study } = await prepare(database);
    const wave = { study, form: 'short' as const };
    await database.orm.insert(waves).values([
      { ...wave, number: 1, theory: builtInTheory() },
      { ...wave, number: 2, theory: edited },
      { ...wave, number: 3, theory: null },
    ]);
    const saved = await saveTheory(context, actor, { yaml: edited, revision: 0 });
    expect(saved.publishedWaves).toEqual([1]);
    const [first] = await database.orm.select().from(waves).where(eq(waves.number, 1));
    expect(first!.theory).toBe(builtInTheory());
  });

  it('is not there for a study that is not there', async () => {
    const database = await makeDatabase();
    const { context, actor } = await prepare(database);
    const nowhere = { ...actor, study: newId() };
    await expect(saveTheory(context, nowhere, { yaml: null, revision: 0 })).rejects.toMatchObject({
      code: 'server.not-found',
    });
  });
});
