import { and, eq, isNotNull } from 'drizzle-orm';
import type { Notices } from '../context.ts';
import type { Orm, Transaction } from '../database/database.ts';
import { simulationChunks, simulationModels, simulations } from '../database/schema.ts';
import { newestOnly } from '../events/newest-only.ts';
import type { SimulationClaim } from './claim-simulation.ts';
import { type Chunk, cutTasks, packModels } from './cut-tasks.ts';
import type { AskedReplications, GivenReplications } from './simulation-messages.ts';
import { isOurs } from './simulation-record.ts';

/** A chunk for whichever worker is free. */
export interface ChunkJob {
  readonly simulation: string;
  /** Its digest. */
  readonly chunk: string;
}

/** What is needed to have replications computed. */
export interface AskingOptions {
  readonly orm: Orm;
  readonly notices: Notices;
  /** Chunks of this simulation that are queued or being computed. */
  readonly live: (simulation: string) => Promise<readonly string[]>;
  readonly send: (jobs: readonly ChunkJob[], tx: Transaction) => Promise<void>;
  /** Told replications in any order, all of what was asked, each once. */
  readonly give: (given: GivenReplications) => void;
  /** Told once when the simulation is no longer ours. */
  readonly onLost: () => void;
  readonly onError: (error: unknown) => void;
}

/** Milliseconds after which chunks are looked for whose notice was missed. */
const pause = 5_000;

interface Wanted {
  readonly asked: number;
  readonly first: number;
}

/**
 * Has what a simulation asks for computed by all workers on the database, chunk by chunk. What was computed for an earlier attempt is
 * taken as it is.
 */
export class Asking {
  readonly #claim: SimulationClaim;
  readonly #options: AskingOptions;
  readonly #waiting = new Map<string, Wanted[]>();
  readonly #collect: (digest: string) => void;
  readonly #stop: () => void;

  constructor(claim: SimulationClaim, options: AskingOptions) {
    this.#claim = claim;
    this.#options = options;
    this.#collect = newestOnly((digest) => this.#read(digest), options.onError);
    const unsubscribe = options.notices.subscribe(
      claim.study,
      (notice) => {
        if (notice.event !== 'simulation' || notice.chunk === undefined) return;
        if (this.#waiting.has(notice.chunk)) this.#collect(notice.chunk);
      },
      () => this.#lookAgain(),
    );
    const timer = setInterval(() => this.#lookAgain(), pause);
    this.#stop = () => {
      clearInterval(timer);
      unsubscribe();
    };
  }

  /** Have replications computed. */
  ask({ asked, models, tasks }: AskedReplications): void {
    const packed = packModels(models);
    const chunks = cutTasks(models, packed.digest, tasks);
    for (const { digest, first } of chunks)
      this.#waiting.set(digest, [...(this.#waiting.get(digest) ?? []), { asked, first }]);
    this.#queue(packed, chunks).catch(this.#options.onError);
  }

  /** Stop waiting. */
  close(): void {
    this.#stop();
    this.#waiting.clear();
  }

  async #queue(
    models: { readonly digest: string; readonly content: Uint8Array },
    chunks: readonly Chunk[],
  ): Promise<void> {
    const { orm, live, send, onLost } = this.#options;
    const { simulation } = this.#claim;
    // Only an earlier attempt can have left jobs; looking them up in the transaction would wait for its end on PGlite.
    const queued = new Set(this.#claim.attempt > 1 ? await live(simulation) : []);
    const isHeld = await orm.transaction(async (tx) => {
      const held = await tx
        .select({ id: simulations.id })
        .from(simulations)
        .where(isOurs(this.#claim))
        .for('share');
      if (held.length === 0) return false;
      await tx
        .insert(simulationModels)
        .values({ simulation, ...models })
        .onConflictDoNothing();
      for (const { digest, tasks } of chunks)
        await tx
          .insert(simulationChunks)
          .values({ simulation, digest, models: models.digest, tasks })
          .onConflictDoNothing();
      const computed = new Set(await computedChunks(tx, simulation));
      const wanted = new Set(chunks.map(({ digest }) => digest));
      const missing = [...wanted].filter((digest) => !computed.has(digest) && !queued.has(digest));
      if (missing.length > 0)
        await send(
          missing.map((chunk) => ({ simulation, chunk })),
          tx,
        );
      return true;
    });
    if (isHeld) this.#lookAgain();
    else onLost();
  }

  #lookAgain(): void {
    const { orm, onError } = this.#options;
    if (this.#waiting.size === 0) return;
    computedChunks(orm, this.#claim.simulation).then((computed) => {
      for (const digest of computed) if (this.#waiting.has(digest)) this.#collect(digest);
    }, onError);
  }

  async #read(digest: string): Promise<void> {
    const { orm, give } = this.#options;
    const [found] = await orm
      .select({ content: simulationChunks.content })
      .from(simulationChunks)
      .where(isChunk({ simulation: this.#claim.simulation, chunk: digest }));
    if (!found?.content) return;
    for (const { asked, first } of this.#waiting.get(digest) ?? [])
      give({ asked, first, content: found.content });
    this.#waiting.delete(digest);
  }
}

/** The row of a chunk. */
export function isChunk({ simulation, chunk }: ChunkJob) {
  return and(eq(simulationChunks.simulation, simulation), eq(simulationChunks.digest, chunk));
}

async function computedChunks(
  connection: Orm | Transaction,
  simulation: string,
): Promise<string[]> {
  const rows = await connection
    .select({ digest: simulationChunks.digest })
    .from(simulationChunks)
    .where(and(eq(simulationChunks.simulation, simulation), isNotNull(simulationChunks.content)));
  return rows.map(({ digest }) => digest);
}
