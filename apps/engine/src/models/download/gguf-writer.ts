import { open } from "node:fs/promises";

/** Value types of GGUF's metadata that we write (the format's own numbers). */
const TYPE = { u32: 4, f32: 6, bool: 7, string: 8, array: 9, i32: 5 } as const;
/** The same of tensors. */
const TENSOR_TYPE = { f32: 0, q8_0: 8 } as const;
const ALIGNMENT = 32;

export type GgufValue =
  | { type: "u32" | "i32" | "f32"; value: number }
  | { type: "bool"; value: boolean }
  | { type: "string"; value: string }
  | { type: "strings"; value: readonly string[] }
  | { type: "integers"; value: readonly number[] };

export interface GgufTensor {
  name: string;
  /** Row-major shape, outermost first; the file holds it reversed. */
  shape: readonly number[];
  type: keyof typeof TENSOR_TYPE;
  bytes: Uint8Array;
}

/** Collects little-endian fields. */
class Fields {
  readonly #chunks: Buffer[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  raw(bytes: Buffer): void {
    this.#chunks.push(bytes);
    this.#length += bytes.length;
  }

  u32(value: number): void {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    this.raw(bytes);
  }

  i32(value: number): void {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32LE(value);
    this.raw(bytes);
  }

  u64(value: number): void {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(value));
    this.raw(bytes);
  }

  f32(value: number): void {
    const bytes = Buffer.alloc(4);
    bytes.writeFloatLE(value);
    this.raw(bytes);
  }

  string(value: string): void {
    const bytes = Buffer.from(value, "utf8");
    this.u64(bytes.length);
    this.raw(bytes);
  }

  bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}

function writeValue(out: Fields, item: GgufValue): void {
  switch (item.type) {
    case "strings":
      out.u32(TYPE.array);
      out.u32(TYPE.string);
      out.u64(item.value.length);
      for (const text of item.value) out.string(text);
      return;
    case "integers":
      out.u32(TYPE.array);
      out.u32(TYPE.i32);
      out.u64(item.value.length);
      for (const value of item.value) out.i32(value);
      return;
    case "string":
      out.u32(TYPE.string);
      out.string(item.value);
      return;
    case "bool":
      out.u32(TYPE.bool);
      out.raw(Buffer.from([item.value ? 1 : 0]));
      return;
    default:
      out.u32(TYPE[item.type]);
      out[item.type](item.value);
  }
}

const padded = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** Writes a GGUF version 3 file. The same input gives the same bytes, so the result has a checksum. */
export async function writeGguf(
  path: string,
  metadata: ReadonlyMap<string, GgufValue>,
  tensors: readonly GgufTensor[],
): Promise<void> {
  const head = new Fields();
  head.raw(Buffer.from("GGUF", "ascii"));
  head.u32(3);
  head.u64(tensors.length);
  head.u64(metadata.size);
  for (const [key, value] of metadata) {
    head.string(key);
    writeValue(head, value);
  }
  let offset = 0;
  for (const tensor of tensors) {
    head.string(tensor.name);
    head.u32(tensor.shape.length);
    for (const size of [...tensor.shape].reverse()) head.u64(size);
    head.u32(TENSOR_TYPE[tensor.type]);
    head.u64(offset);
    offset = padded(offset + tensor.bytes.length);
  }
  head.raw(Buffer.alloc(padded(head.length) - head.length));
  const file = await open(path, "w");
  try {
    await file.writeFile(head.bytes());
    for (const tensor of tensors) {
      await file.writeFile(tensor.bytes);
      await file.writeFile(Buffer.alloc(padded(tensor.bytes.length) - tensor.bytes.length));
    }
  } finally {
    await file.close();
  }
}
