import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Context } from '../context.ts';
import { accounts, rateLimits, sessions, users, verifications } from '../database/schema.ts';
import { newId } from '../new-id.ts';

/** Header under which `clientRequest` tells better-auth whose request it is; never read from outside. */
const clientAddress = 'x-qunhai-client';

/** Days after which somebody signs in again. */
const sessionDays = 14;

const made = new WeakMap<Context, Auth>();

/** Accounts, passwords and sessions of a workbench: better-auth over its database. */
export function authOf(context: Context): Auth {
  const auth = made.get(context) ?? makeAuth(context);
  made.set(context, auth);
  return auth;
}

export type Auth = ReturnType<typeof makeAuth>;

function makeAuth({ database, secret, origin }: Context) {
  return betterAuth({
    appName: 'Qunhai',
    baseURL: origin(),
    basePath: '/api/auth',
    secret,
    database: drizzleAdapter(database, {
      provider: 'pg',
      transaction: true,
      schema: {
        user: users,
        session: sessions,
        account: accounts,
        verification: verifications,
        rateLimit: rateLimits,
      },
    }),
    emailAndPassword: {
      enabled: true,
      // Accounts come from the setup and from invitations only.
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      additionalFields: { isAdministrator: { type: 'boolean', required: false, input: false } },
    },
    session: { expiresIn: sessionDays * 24 * 3600, disableSessionRefresh: true },
    // Links to choose a password are kept as hashes.
    verification: { storeIdentifier: 'hashed' },
    rateLimit: {
      enabled: true,
      storage: 'database',
      customRules: { '/sign-in/email': { window: 60, max: 30 } },
    },
    advanced: {
      cookiePrefix: 'qunhai',
      useSecureCookies: origin().startsWith('https:'),
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [clientAddress] },
      // security/guard-requests.ts has refused other origins before; better-auth answers no request directly.
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** A request to better-auth's handler, which counts it against the rates of its path. */
export function authRequest(
  { origin }: Context,
  path: string,
  address: string,
  body: object,
): Request {
  return new Request(`${origin()}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [clientAddress]: address },
    body: JSON.stringify(body),
  });
}
