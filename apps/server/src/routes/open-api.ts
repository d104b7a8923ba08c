import type { RoutePlugin } from './route-plugin.ts';

/** GET /api/openapi.json: the interface described for programs. */
export const openApiRoutes: RoutePlugin = async (app) => {
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
};
