import { Client } from 'pg';
import type { Listener } from './database.ts';

/** Milliseconds between attempts to get a lost connection back. */
const patience = 1000;

/** Channels of one PostgreSQL database over one connection of its own, opened with the first listener. */
export interface Channels {
  listen(channel: string, listener: Listener): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Hears a database's notifications; a lost connection is opened again until `close`, and listeners told of the gap. */
export function listenPostgres(url: string): Channels {
  const listeners = new Map<string, Set<Listener>>();
  let connection: Promise<Client> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: url, keepAlive: true });
    client.on('notification', ({ channel, payload = '' }) => {
      for (const { onMessage } of listeners.get(channel) ?? []) onMessage(payload);
    });
    client.on('error', () => {}); // `end` follows
    client.on('end', () => lost(client));
    await client.connect();
    for (const channel of listeners.keys()) await client.query(`listen ${quoted(channel)}`);
    return client;
  }

  let current: Client | undefined;
  async function open(): Promise<Client> {
    connection ??= connect().then(
      (client) => {
        current = client;
        return client;
      },
      (cause) => {
        connection = undefined;
        throw cause;
      },
    );
    return connection;
  }

  function lost(client: Client): void {
    if (client !== current || closed) return;
    current = undefined;
    connection = undefined;
    reconnectLater();
  }

  function reconnectLater(): void {
    timer = setTimeout(() => {
      open().then(tellOfGap, () => {
        if (!closed) reconnectLater();
      });
    }, patience);
  }

  function tellOfGap(): void {
    for (const listener of [...listeners.values()].flatMap((set) => [...set])) listener.onGap?.();
  }

  return {
    async listen(channel, listener) {
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(listener));
      const client = await open();
      await client.query(`listen ${quoted(channel)}`);
      return async () => {
        known.delete(listener);
      };
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await (await connection?.catch(() => undefined))?.end();
    },
  };
}

const quoted = (channel: string) => `"${channel.replaceAll('"', '""')}"`;
