import { writeSync } from 'node:fs';
import { openDatabase } from '../database/open-database.ts';
import { studies } from '../database/schema.ts';
import { endWithParent } from './end-with-parent.ts';

/** Writes studies into the data folder named on the command line, a line on standard output for each, without end. */
endWithParent();
const database = await openDatabase({ folder: process.argv[2]! });
for (let i = 0; ; i++) {
  const title = { zh: '研究', en: 'Study' };
  await database.orm.insert(studies).values({ id: `study-${i}`, title, data: 'real', slug: 's' });
  writeSync(1, `${i}\n`);
}
