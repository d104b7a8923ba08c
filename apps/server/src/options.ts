import type { DatabasePlace } from './database/open-database.ts';

/** Where a server keeps what it knows. */
export type Storage =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'memory' }
  | { readonly kind: 'postgres'; readonly url: string };

/** How a server is run. */
export interface ServerOptions {
  readonly storage: Storage;
  /** Address to listen on; loopback by default. Beyond loopback a server wants an owner, and TLS or a proxy. */
  readonly host?: string;
  /** 0: any free port. */
  readonly port?: number;
  /** Address under which people reach it, when that is a proxy's. */
  readonly publicUrl?: string;
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Believe X-Forwarded-* of a proxy on this machine or network. */
  readonly trustProxy?: boolean;
  /** `smtp://user:password@host:port`; without it administrators hand out password links themselves. */
  readonly smtp?: string;
  /** Sender of mails. */
  readonly mailFrom?: string;
  /** Root of every token and session; kept in the folder when absent. At least 32 characters. */
  readonly secret?: string;
  /** Folder of the built pages; null: the interface for programs only. */
  readonly webRoot?: string | null;
  /** Threads of one run's bootstrap. */
  readonly workers?: number;
  /** What is logged, and where to; `QUNHAI_LOG` or `warn`, and standard output. */
  readonly log?: { readonly level: string; readonly write?: (line: string) => void };
  /** Runs at the same time in this process; 0: none, `qunhai worker` processes do them. */
  readonly concurrentRuns?: number;
}

/** Where the database of a server is. */
export function placeOf(storage: Storage): DatabasePlace {
  switch (storage.kind) {
    case 'folder':
      return { folder: storage.folder };
    case 'postgres':
      return { url: storage.url };
    case 'memory':
      return { memory: true };
  }
}
