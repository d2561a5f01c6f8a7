import fc from "fast-check";
import { expect, it } from "vitest";
import { diffHunks } from "../../src/workspace/diff-hunks.ts";
import { linesOf, withHunks } from "../../src/workspace/hunks.ts";

const line = fc.constantFrom("a\n", "b\n", "c\r\n", "\n", "\td\n", "@@ -1 +1 @@\n");
const text = fc
  .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom("", "end", "\uFEFFz"))
  .map(([lines, end]) => lines.join("") + end);

it("keeps every line end, also that of a last line without one", () => {
  fc.assert(
    fc.property(fc.string(), (any) => {
      expect(linesOf(any).join("")).toBe(any);
    }),
  );
});

it("all hunks make the new text, none the old one", async () => {
  await fc.assert(
    fc.asyncProperty(text, text, async (before, after) => {
      const hunks = await diffHunks(before, after);
      expect(withHunks({ before, after }, hunks, () => true)).toBe(after);
      expect(withHunks({ before, after }, hunks, () => false)).toBe(before);
    }),
    { numRuns: 40 },
  );
}, 30_000);

it("takes one place and leaves the other", async () => {
  const before = "one\ntwo\nthree\nfour\nfive\n";
  const after = "ONE\ntwo\nthree\nfour\nFIVE\nsix\n";
  const hunks = await diffHunks(before, after);
  expect(hunks).toHaveLength(2);
  expect(withHunks({ before, after }, hunks, (index) => index === 1)).toBe("one\ntwo\nthree\nfour\nFIVE\nsix\n");
});
