import fc from "fast-check";
import { expect, it } from "vitest";
import { editedFile } from "../../src/codegen/edit-answer.ts";
import { applyEditBlocks, readEditBlocks } from "../../src/codegen/edit-blocks.ts";

const block = (search: string, replace: string) => ({ search, replace });
const answer = (search: string, replace: string) =>
  `Sure:\n<<<<<<< SEARCH\n${search}\n=======\n${replace}\n>>>>>>> REPLACE\nDone.`;

it("reads blocks from between prose, and leaves an unclosed one out", () => {
  const text = `${answer("a", "b\n\nc")}\n<<<<<<< SEARCH\nx\n=======\ny`;
  expect(readEditBlocks(text)).toEqual([block("a", "b\n\nc")]);
  expect(readEditBlocks(answer("a\r", "b"))).toEqual([block("a", "b")]);
});

it("finds its place by the very lines, then without trailing blanks, then without indentation, then nearly", () => {
  expect(applyEditBlocks("a\nb\nc\n", [block("b", "B")])).toEqual({ text: "a\nB\nc\n" });
  expect(applyEditBlocks("a\nb  \nc\n", [block("b", "B")])).toEqual({ text: "a\nB\nc\n" });
  expect(applyEditBlocks("if x:\n\t\treturn 1\n", [block("return 1", "y = 2\nreturn y")])).toEqual({
    text: "if x:\n\t\ty = 2\n\t\treturn y\n",
  });
  const near = "def total(rows):\n    result = sum(row.amount for row in rows)\n    return result\n";
  const edit = block("    result = sum(r.amount for row in rows)\n    return result", "    return 0");
  expect(applyEditBlocks(near, [edit])).toEqual({ text: "def total(rows):\n    return 0\n" });
});

it("refuses a place that is not there or not the only one, and names the line", () => {
  expect(applyEditBlocks("a\na\n", [block("a", "b")])).toEqual({ refused: "edit 1: “a” stands in 2 places" });
  expect(applyEditBlocks("a\n", [block("nothing like it", "b")])).toMatchObject({
    refused: expect.stringMatching(/no line/),
  });
  expect(applyEditBlocks("a\n", [block("  ", "b")])).toMatchObject({ refused: expect.stringMatching(/names no line/) });
  expect(applyEditBlocks("a\n", [block("a", "a")])).toEqual({ refused: "the edit changes nothing" });
});

it("keeps line ends, a byte-order mark and a missing last line end", () => {
  expect(applyEditBlocks("\uFEFFa\r\nb\r\nc", [block("b", "x\ny")])).toEqual({ text: "\uFEFFa\r\nx\r\ny\r\nc" });
  expect(applyEditBlocks("a\nb", [block("b", "x\ny")])).toEqual({ text: "a\nx\ny" });
  expect(editedFile("\uFEFFone = 1\r\ntwo = 2000000\r\n", "```python\none = 1\ntwo = 3000000\n```", "whole")).toEqual({
    text: "\uFEFFone = 1\r\ntwo = 3000000\r\n",
  });
});

it("touches no line but those of its place", () => {
  const line = fc.constantFrom("alpha", "  beta", "\tgamma", "", "delta  ");
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), fc.array(line, { maxLength: 6 }), (before, after) => {
      const text = [...before, "the one place", ...after].join("\n");
      const made = applyEditBlocks(text, [block("the one place", "another")]);
      expect(made).toEqual({ text: [...before, "another", ...after].join("\n") });
    }),
  );
});

it("refuses placeholders, and a file that shrinks by half", () => {
  const before = Array.from({ length: 20 }, (_, at) => `value_${at} = ${at}`).join("\n");
  const left = `\`\`\`python\nvalue_0 = 1\n# rest of the file unchanged\n${before}\n\`\`\``;
  expect(editedFile(before, left, "whole")).toMatchObject({ refused: expect.stringMatching(/leaves parts/) });
  const short = `\`\`\`python\n${before.split("\n").slice(0, 9).join("\n")}\n\`\`\``;
  expect(editedFile(before, short, "whole")).toEqual({ refused: "the answer keeps only 9 of 20 lines of the file" });
  expect(editedFile(before, answer("value_3 = 3", "value_3 = 3\n# ... existing code"), "blocks")).toMatchObject({
    refused: expect.stringMatching(/leaves parts/),
  });
});
