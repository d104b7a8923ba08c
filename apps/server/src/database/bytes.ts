import { customType } from 'drizzle-orm/pg-core';

/** A column of bytes; both drivers take and give `Uint8Array`s. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
});
