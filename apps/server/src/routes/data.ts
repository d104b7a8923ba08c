import { exclusionsRoutes } from './data/exclusions.ts';
import { dataFilesRoutes } from './data/files.ts';
import { mappingRoutes } from './data/mapping.ts';
import { tableRoutes } from './data/table.ts';
import type { RoutePlugin } from './route-plugin.ts';

/** A study's data: uploaded files, the mapping, the answers and their quality, exclusions. */
export const dataRoutes: RoutePlugin = async (app, options) => {
  await app.register(dataFilesRoutes, options);
  await app.register(mappingRoutes, options);
  await app.register(tableRoutes, options);
  await app.register(exclusionsRoutes, options);
};
