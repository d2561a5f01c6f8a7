import { z } from "zod";

/** An array as 8-bit steps, one scale a row, in base64: a quarter of its size, and decisions stay the same. */
export const quantisedSchema = z.strictObject({ scales: z.string(), steps: z.string() });
export type Quantised = z.infer<typeof quantisedSchema>;

const LARGEST = 127;

const toText = (bytes: Float32Array | Int8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");

export function quantise(values: Float32Array, rowLength: number): Quantised {
  const rows = values.length / rowLength;
  const scales = new Float32Array(rows);
  const steps = new Int8Array(values.length);
  for (let row = 0; row < rows; row++) {
    const own = values.subarray(row * rowLength, (row + 1) * rowLength);
    const largest = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = largest / LARGEST;
    scales[row] = scale;
    if (scale > 0)
      steps.set(
        Int8Array.from(own, (value) => Math.round(value / scale)),
        row * rowLength,
      );
  }
  return { scales: toText(scales), steps: toText(steps) };
}

/** Null when the text does not hold `length` values in rows of `rowLength`. */
export function dequantise({ scales, steps }: Quantised, length: number, rowLength: number): Float32Array | null {
  const scaleBytes = Buffer.from(scales, "base64");
  const stepBytes = Buffer.from(steps, "base64");
  if (stepBytes.length !== length || scaleBytes.length !== (length / rowLength) * 4) return null;
  const values = new Float32Array(length);
  for (let row = 0; row < length / rowLength; row++) {
    const scale = scaleBytes.readFloatLE(row * 4);
    if (!Number.isFinite(scale)) return null;
    for (let at = row * rowLength; at < (row + 1) * rowLength; at++) values[at] = stepBytes.readInt8(at) * scale;
  }
  return values;
}
