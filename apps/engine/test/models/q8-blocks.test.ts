import { describe, expect, it } from "vitest";
import { toQ8 } from "../../src/models/download/q8-blocks.ts";

const BLOCK_BYTES = 34;

/** The weights as a reader of the format finds them. */
function read(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer);
  return Array.from({ length: bytes.length / BLOCK_BYTES }, (_, block) => {
    const scale = view.getFloat16(block * BLOCK_BYTES, true);
    return Array.from({ length: 32 }, (_, at) => scale * view.getInt8(block * BLOCK_BYTES + 2 + at));
  }).flat();
}

describe("weights as bytes with a scale", () => {
  it("come back within half a step of their block's largest", () => {
    const values = Float32Array.from({ length: 64 }, (_, at) => Math.sin(at) * (at < 32 ? 1 : 100));
    const back = read(toQ8(values));
    for (const [at, value] of values.entries()) {
      const step = (at < 32 ? 1 : 100) / 127;
      expect(Math.abs((back[at] ?? Number.NaN) - value)).toBeLessThan(step * 0.6);
    }
  });

  it("keeps zeros and refuses what does not fill a block", () => {
    expect(read(toQ8(new Float32Array(32)))).toEqual(Array.from({ length: 32 }, () => 0));
    expect(() => toQ8(new Float32Array(33))).toThrow(RangeError);
  });
});
