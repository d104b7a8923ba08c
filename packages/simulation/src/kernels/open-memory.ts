import { hearWasm } from './hear.wasm.ts';

/** The kernel's arguments are as in hear.as. */
export type HearKernel = (
  used: number,
  markets: number,
  room: number,
  alive: number,
  degree: number,
  partner: number,
  byTies: number,
  kept: number,
  knowledge: number,
  next: number,
  total: number,
) => void;

/** Memory that arrays are taken from one after another, with the kernel that works on it; null where WebAssembly may not be used. */
export interface KernelMemory {
  readonly bytes: number;
  readonly buffer: ArrayBuffer;
  readonly hear: HearKernel | null;
}

const pageBytes = 65_536;

/** What we use of WebAssembly: the types of Node name the rest of it only as types. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: { hear: HearKernel } };
};

/** Compiled once a thread; null where a content security policy or an old engine forbids it. */
const hearModule = compile();

function compile(): object | null {
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(hearWasm.base64), (c) => c.charCodeAt(0)));
  } catch {
    // Not an error: the TypeScript form of the kernel gives the same bits.
    return null;
  }
}

/** Memory that its world needs no more, by its size; one of a size is kept. */
const spare = new Map<number, KernelMemory>();

/** Zeroed memory for arrays of so many bytes: what a world of the same size gave back, or new. */
export function openMemory(bytes: number): KernelMemory {
  const kept = spare.get(bytes);
  if (kept !== undefined) {
    spare.delete(bytes);
    new Uint8Array(kept.buffer).fill(0);
    return kept;
  }
  if (hearModule === null) return { bytes, buffer: new ArrayBuffer(bytes), hear: null };
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
  const { exports } = new WebAssembly.Instance(hearModule, { env: { memory } });
  return { bytes, buffer: memory.buffer, hear: exports.hear };
}

/**
 * Give memory back that nobody will read or write any more. Worlds come and go by the thousand, and threads of one process wait for each other
 * when they ask the system for memory.
 */
export function returnMemory(memory: KernelMemory): void {
  spare.set(memory.bytes, memory);
}
