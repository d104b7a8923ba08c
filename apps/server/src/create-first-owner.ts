import { setupRequest } from '@qunhai/api';
import { createOwner, type NewPerson } from './accounts/create-person.ts';
import { openDatabase } from './database/open-database.ts';
import { invalidForm } from './form/form-problem.ts';
import { placeOf, type ServerOptions } from './options.ts';

/**
 * Create the owner of a workbench that is not running.
 * @throws {QunhaiError} server.invalid, accounts.already-set-up, database.…
 */
export async function createFirstOwner(
  { storage }: Pick<ServerOptions, 'storage'>,
  person: NewPerson & { readonly password: string },
): Promise<void> {
  const parsed = setupRequest.safeParse(person);
  if (!parsed.success) throw invalidForm(parsed.error);
  const database = await openDatabase(placeOf(storage));
  try {
    await createOwner(database.orm, parsed.data);
  } finally {
    await database.close();
  }
}
