import { type Bytes, bytesOf, SPARE } from "@/lib/ingest/bytes/byte-words";
import { PIECE_BYTES } from "@/lib/ingest/bytes/chunk-window";
import { STEP } from "@/lib/ingest/fast/fast-row-plan";
import { MOST_SUMS, WIDTH } from "@/lib/ingest/fast/fast-sums";
import type { RowKernel, RowShape } from "@/lib/ingest/fast/row-kernel";
import { ROW_KERNEL } from "./row-kernel.wasm";

const PAGE_BYTES = 65_536;

/** What `assembly/rows.ts` exports. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly INPUT: WebAssembly.Global;
  readonly OUTCOME: WebAssembly.Global;
  readonly PLAN: WebAssembly.Global;
  readonly SIGNS: WebAssembly.Global;
  readonly SUMS: WebAssembly.Global;
  open(steps: number, delimiter: number, recordBytes: number, rest: number): void;
  run(from: number, end: number, most: number): number;
  setSum(times: number, keys: number, sum: number): void;
  clearSums(): void;
  clear(): void;
}

let compiled: WebAssembly.Module | null = null;
/** The last one that was let go of: the next file has it, as memory is given back late. */
let idle: Kernel | null = null;

/** Null where there is no WebAssembly, none with vectors, or no memory for it: every row is then read with care. */
export function openRowKernel(recordBytes: number): RowKernel | null {
  const known = idle;
  idle = null;
  if (known?.recordBytes === recordBytes) return known;
  try {
    compiled ??= new WebAssembly.Module(bytesOfText(ROW_KERNEL));
    return new Kernel(compiled, recordBytes);
  } catch {
    return null;
  }
}

function bytesOfText(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (code) => code.charCodeAt(0));
}

class Kernel implements RowKernel {
  readonly recordBytes: number;
  readonly input: Bytes;
  readonly sums: Float64Array;
  readonly #exports: Exports;
  readonly #outcome: Int32Array;
  readonly #start: number;

  constructor(module: WebAssembly.Module, recordBytes: number) {
    this.recordBytes = recordBytes;
    this.#exports = new WebAssembly.Instance(module).exports as unknown as Exports;
    const { memory, INPUT, OUTCOME, SUMS } = this.#exports;
    this.#start = INPUT.value;
    const bytes = INPUT.value + recordBytes + PIECE_BYTES + SPARE;
    memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / PAGE_BYTES));
    this.input = bytesOf(new Uint8Array(memory.buffer, INPUT.value));
    this.sums = new Float64Array(memory.buffer, SUMS.value, MOST_SUMS * WIDTH);
    this.#outcome = new Int32Array(memory.buffer, OUTCOME.value, 4);
  }

  get stop(): number {
    return this.#outcome[0] ?? 0;
  }

  get taken(): number {
    return this.#outcome[1] ?? 0;
  }

  get times(): number {
    return this.#outcome[2] ?? 0;
  }

  get keys(): number {
    return this.#outcome[3] ?? 0;
  }

  open({ plan, delimiter, recordBytes, signs, rest }: RowShape): void {
    const { memory, PLAN, SIGNS } = this.#exports;
    new Int32Array(memory.buffer, PLAN.value, plan.length).set(plan);
    const places = new Float64Array(memory.buffer, SIGNS.value, WIDTH);
    places.fill(0);
    places.set(signs);
    this.sums.fill(0);
    this.#exports.open(plan.length / STEP, delimiter, recordBytes, rest);
  }

  run(from: number, end: number, most: number): number {
    return this.#exports.run(this.#start + from, this.#start + end, most) - this.#start;
  }

  setSum(times: number, keys: number, sum: number): void {
    this.#exports.setSum(times, keys, sum);
  }

  clearSums(): void {
    this.#exports.clearSums();
  }

  clear(): void {
    this.#exports.clear();
  }

  release(): void {
    idle = this;
  }
}
