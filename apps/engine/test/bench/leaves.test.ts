import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LeafRow, sampleOf } from "../../../../bench/leaves/rows.ts";
import { keepAnswers } from "../../../../bench/measuring/kept-answers.ts";
import type { ChatBackend, ChatRequest } from "../../src/models/index.ts";

const request: ChatRequest = {
  messages: [{ role: "user", content: "Write it." }],
  maxTokens: 10,
  temperature: 0.7,
  seed: 3,
  samples: 1,
};

/** Answers with a running number, so that a repeated answer is a kept one. */
function counting(): ChatBackend & { asked: number } {
  const backend = {
    modelId: "counting",
    asked: 0,
    chat: async () => {
      backend.asked += 1;
      return {
        samples: [{ text: `answer ${backend.asked}`, finish: "stop" as const, tokens: 2 }],
        usage: { promptTokens: 3, completionTokens: 2, cachedPromptTokens: 0 },
        firstTokenMs: 1,
        totalMs: 2,
      };
    },
    card: () => Promise.reject(new Error("not asked")),
    dispose: async () => {},
  };
  return backend;
}

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leaves-bench-"));
  file = join(folder, "answers.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the bench of leaves", () => {
  it("asks the model only what an earlier run did not, with the same tokens counted", async () => {
    const first = await keepAnswers(counting(), file, false).chat(request);
    const model = counting();
    const again = keepAnswers(model, file, true);
    expect(await again.chat(request)).toMatchObject({ samples: first.samples, usage: first.usage });
    expect(model.asked).toBe(0);
    await again.chat({ ...request, seed: 4 });
    expect(model.asked).toBe(1);
  });

  it("begins anew without resume", async () => {
    await keepAnswers(counting(), file, false).chat(request);
    const model = counting();
    await keepAnswers(model, file, false).chat(request);
    expect(model.asked).toBe(1);
  });

  it("goes on after an interruption in the middle of a line", async () => {
    await keepAnswers(counting(), file, false).chat(request);
    appendFileSync(file, '{"key":"ab","ans');
    await keepAnswers(counting(), file, true).chat({ ...request, seed: 5 });
    const model = counting();
    const third = keepAnswers(model, file, true);
    await third.chat(request);
    await third.chat({ ...request, seed: 5 });
    expect(model.asked).toBe(0);
  });

  it("draws a limited sample by the seed alone, wherever a row stands in its file", () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({ id: `row-${i}` }) as LeafRow);
    const ids = (limit: number | null, seed: number, from = rows) =>
      sampleOf(from, { limit, seed })
        .map((row) => row.id)
        .sort();
    expect(ids(10, 1)).toHaveLength(10);
    expect(ids(10, 1)).toEqual(ids(10, 1, [...rows].reverse()));
    expect(ids(10, 1)).not.toEqual(ids(10, 2));
    expect(ids(null, 1)).toHaveLength(40);
    expect(sampleOf(rows, { limit: 10, seed: 1 })).not.toEqual(rows.slice(0, 10));
  });
});
