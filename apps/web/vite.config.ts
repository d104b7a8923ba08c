import process from 'node:process';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';

/** Where `npm run dev -w apps/web` finds a running server; `qunhai serve` prints its address. */
const server = process.env.QUNHAI_SERVER ?? 'http://127.0.0.1:4270';

/**
 * Packages whose modules only declare texts and functions when they are loaded: what a page does not import from them is left out,
 * so that a number format does not bring the whole report along.
 */
const declarativePackages =
  /\/packages\/(?:report|theory|results|api|kernel|numerics|simulation)\//;

const treeshake = { moduleSideEffects: (id: string) => !declarativePackages.test(id) };

export default defineConfig({
  plugins: [react(), precompress()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    // A data: address in a style or script would need a looser content security policy.
    assetsInlineLimit: 0,
    // The first bundle holds React, the router and Ant Design's frame: under 350 kB gzipped, which a test holds.
    chunkSizeWarningLimit: 1100,
    rolldownOptions: { treeshake },
  },
  worker: { rolldownOptions: { treeshake } },
  server: {
    proxy: {
      '/api': { target: server },
      '/share': { target: server },
    },
  },
});
