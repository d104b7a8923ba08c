import { createHash } from 'node:crypto';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { isOfInterface } from './interface-route.ts';
import { namesLoopback } from './loopback.ts';

/** What the pages may load: their own files. Ant Design writes its styles into the page, hence inline styles. */
const pagePolicy = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'frame-src': ["'self'"],
  'frame-ancestors': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
};

const allowedFeatures = ['fullscreen', 'clipboard-write'];
const deniedFeatures = [
  ...[
    'accelerometer',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'hid',
    'microphone',
  ],
  ...['midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking', 'browsing-topics'],
];
const permissions = [
  ...allowedFeatures.map((feature) => `${feature}=(self)`),
  ...deniedFeatures.map((feature) => `${feature}=()`),
].join(', ');

/** Headers that every response carries, whatever answers. */
export async function securityHeaders(app: FastifyInstance, context: Context): Promise<void> {
  const origin = new URL(context.origin());
  // Not for this computer's own name, which other programs serve without TLS.
  const encrypted = origin.protocol === 'https:' && !namesLoopback(origin.host);
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: pagePolicy },
    strictTransportSecurity: encrypted && { maxAge: 365 * 24 * 3600, includeSubDomains: false },
    // Links hold tokens, which no other site may learn.
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'sameorigin' },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', permissions);
    if (isOfInterface(request)) reply.header('cache-control', 'no-store');
  });
}

/**
 * Headers of a response that is a report: it may run the scripts that stand in it and nothing else, load nothing, and,
 * being sandboxed, reach neither the workbench's cookies nor its interface.
 * @param page - the report's whole HTML, whose inline scripts are allowed by their SHA-256
 */
export function reportHeaders(page: string): Readonly<Record<string, string>> {
  const hashes = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src ${hashes.join(' ') || "'none'"}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox',
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    // A sandboxed page has an origin of its own anyway; asking for it once more makes browsers complain.
    'origin-agent-cluster': '?0',
  };
}
