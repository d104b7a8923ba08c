import type { QunhaiError } from '@qunhai/kernel';

const byCode: Readonly<Record<string, number>> = {
  'server.not-found': 404,
  'server.not-allowed': 403,
  'server.not-signed-in': 401,
  'server.conflict': 409,
  'server.invalid': 400,
  'server.internal': 500,
};

/** Codes a part of the server adds beside its errors. */
const added = new Map<string, number>();

/** Declare the HTTP status of error codes, beside the errors of a part of the server. */
export function declareStatus(statuses: Readonly<Record<string, number>>): void {
  for (const [code, status] of Object.entries(statuses)) added.set(code, status);
}

/** The one place where an error becomes an HTTP status; input that a package below refuses is 422. */
export function httpStatusOf({ code }: QunhaiError): number {
  return byCode[code] ?? added.get(code) ?? 422;
}
