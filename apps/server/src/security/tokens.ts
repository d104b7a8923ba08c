import { createHash, createHmac } from 'node:crypto';

/** What a token opens. */
export type TokenPurpose = 'respond' | 'share';

/**
 * The unguessable part of a link, derived from the server's secret so that the database never holds it: 192 bits in 32
 * characters of base64url. A new link has a new id, and so a new token.
 */
export function linkToken(secret: string, purpose: TokenPurpose, linkId: string): string {
  return createHmac('sha256', secret)
    .update(`qunhai/${purpose}/${linkId}`)
    .digest()
    .subarray(0, 24)
    .toString('base64url');
}

/** What the database holds of a token, to find it by. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
