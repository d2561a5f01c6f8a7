import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnswerText, createJsonEnd, splitPrefill } from "../../src/models/host/answer-text.ts";

/** Feeds pieces as the model host does and returns what was shown and kept. */
function feed(pieces: readonly string[], options: Partial<Parameters<typeof createAnswerText>[0]> = {}) {
  const answer = createAnswerText({ stop: [], cutIndent: "", json: false, ...options });
  let shown = "";
  let ended = false;
  for (const piece of pieces) {
    const result = answer.push(piece);
    shown += result.show;
    if (result.ended) {
      ended = true;
      break;
    }
  }
  shown += answer.flush();
  return { shown, text: answer.text, ended };
}

const pieces = fc.array(fc.constantFrom("```", "`", "ab", "\n", " ", "}", '"', "return"), { maxLength: 30 });

describe("createAnswerText", () => {
  it("cuts at a stop string that arrives in pieces", () => {
    expect(feed(["return x\n`", "`", "`\nmore"], { stop: ["```"] })).toMatchObject({
      shown: "return x\n",
      ended: true,
    });
  });

  it("shows a beginning of a stop string that turned out to be none", () => {
    expect(feed(["a `", "b` c"], { stop: ["```"] })).toMatchObject({ shown: "a `b` c", ended: false });
  });

  it("shows the same text however the pieces are cut", () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const whole = parts.join("");
        const cut = feed(parts, { stop: ["```"] });
        const at = whole.indexOf("```");
        expect(cut.shown).toBe(at < 0 ? whole : whole.slice(0, at));
        expect(cut.text).toBe(cut.shown);
      }),
    );
  });

  it("drops the indent that the prefill already has, and no more", () => {
    expect(feed(["   ", " return 1"], { cutIndent: "    " }).shown).toBe("return 1");
    expect(feed(["        return 1"], { cutIndent: "    " }).shown).toBe("    return 1");
    expect(feed(["x = 1\n    y"], { cutIndent: "    " }).shown).toBe("x = 1\n    y");
  });

  it("ends a JSON answer with its last bracket and not inside a string", () => {
    const answer = feed(['{"a": "}\\"', '}", "b": [1]', "} trailing"], { json: true });
    expect(answer).toMatchObject({ shown: '{"a": "}\\"}", "b": [1]}', ended: true });
  });
});

describe("createJsonEnd", () => {
  it("finds the end of any JSON object however it is cut", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.integer({ min: 1, max: 7 }), (value, size) => {
        const json = JSON.stringify(value);
        const end = createJsonEnd();
        let at = 0;
        for (; at < json.length; at += size) {
          const found = end(json.slice(at, at + size));
          if (found !== null) {
            expect(at + found).toBe(json.length);
            return;
          }
        }
        expect.unreachable("the end was not seen");
      }),
    );
  });
});

describe("splitPrefill", () => {
  it("cuts only trailing spaces, so that the model may begin with a token that holds them", () => {
    expect(splitPrefill("def f():\n    ")).toEqual({ kept: "def f():\n", cutIndent: "    " });
    expect(splitPrefill("x = 1\n")).toEqual({ kept: "x = 1\n", cutIndent: "" });
  });
});
