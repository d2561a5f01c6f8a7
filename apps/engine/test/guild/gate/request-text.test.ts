import { describe, expect, it } from "vitest";
import { isForeign } from "../../../src/guild/gate/language.ts";
import { embeddedText, readRequest } from "../../../src/guild/gate/request-text.ts";

const BLOCK = "```python\ndef total(rows):\n    return sum(rows)\n```";

describe("reading a request", () => {
  it("keeps a block of code out of the words and remembers that it was there", () => {
    const bare = readRequest("please speed this up");
    const pasted = readRequest(`please speed this up\n\n${BLOCK}`);
    expect(pasted.words).toEqual(bare.words);
    expect(pasted.marks).toMatchObject({ code: true, language: "python" });
    expect(bare.marks).toMatchObject({ code: false, language: null });
  });

  it("does not tell shouting from speaking", () => {
    expect(readRequest("FIX The Login").words).toEqual(readRequest("fix the login").words);
  });

  it.each([
    ["a Python trace", "it dies\nTraceback (most recent call last):\n  File \"a.py\", line 3, in run\nKeyError: 'id'"],
    ["a trace of Node", "it dies\n    at save (/app/store.ts:12:7)\n    at main (/app/main.ts:3:1)"],
    [
      "a Java trace",
      'it dies\nException in thread "main" java.lang.NullPointerException\n\tat shop.Cart.add(Cart.java:88)',
    ],
  ])("knows %s as a stack trace and not as words", (_, text) => {
    const { marks, words } = readRequest(text);
    expect(marks.stackTrace).toBe(true);
    expect(words).toEqual(["it", "dies"]);
  });

  it("knows a diff", () => {
    expect(readRequest("ok?\n--- a/x.py\n+++ b/x.py\n@@ -1 +1 @@\n-a = 1\n+a = 2").marks.diff).toBe(true);
  });

  it("reads the words of code where there is nothing else", () => {
    expect(readRequest(BLOCK).words).toContain("total");
  });

  it("reads the end of a long paste, where the wish may stand, and stays quick", () => {
    const started = performance.now();
    const request = readRequest(`${"lorem ipsum dolor ".repeat(11_000)}\nplease write a test for it`);
    expect(performance.now() - started).toBeLessThan(500);
    expect(request.words.slice(-4)).toEqual(["a", "test", "for", "it"]);
    expect(embeddedText(request).split(" ").length).toBeLessThanOrEqual(70);
  });

  it.each([
    ["Warum ist die Liste nach dem Speichern leer?", true],
    ["¿por qué la página no carga los datos?", true],
    ["修复登录页面的错误", true],
    ["why is the list empty after saving?", false],
    ["npm run build", false],
  ])("says whether %j is another language than English", (text, foreign) => {
    expect(isForeign(readRequest(text))).toBe(foreign);
  });
});
