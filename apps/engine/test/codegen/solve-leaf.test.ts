import type { Example, Leaf } from "@guildhall/contracts";
import { afterAll, describe, expect, it } from "vitest";
import { MAX_SAMPLES, type ReadyCandidate, solveLeaf } from "../../src/codegen/index.ts";
import { leafPrompt } from "../../src/codegen/leaf-prompt.ts";
import { createLeafJudge } from "../../src/languages/index.ts";
import type { ChatBackend } from "../../src/models/index.ts";
import { driver } from "../languages/sandbox.ts";
import { scripted } from "./scripted-backend.ts";

const judge = createLeafJudge({ driver });
afterAll(() => judge.dispose());

const example = (id: string, args: number[], value: number): Example => ({
  id,
  leaf: "double",
  args,
  outcome: { kind: "returns", value },
  oracle: "confirmed",
});
const leaf: Leaf = {
  name: "double",
  language: "python",
  purpose: "Twice the number.",
  params: [{ name: "n", type: "integer" }],
  returns: "integer",
  records: [],
  raises: false,
  examples: [example("e1", [2], 4), example("e2", [5], 10), example("e3", [0], 0)],
  properties: [],
  criteria: ["R1.1"],
  file: "rules.py",
};

const solve = (
  backend: ChatBackend | null,
  ready: ReadyCandidate[] = [],
  { examples = leaf.examples, maxSamples = 4 }: { examples?: Example[]; maxSamples?: number } = {},
) =>
  solveLeaf(
    { leaf: { ...leaf, examples }, moduleFor: (code) => code, ready, seed: 1 },
    { model: async () => backend && { backend, maxSamples }, judge, maxRepairs: 0 },
  );

describe("solving a leaf", () => {
  it("takes a tested piece that passes without asking the model", async () => {
    const { backend, requests } = scripted(["    return n"]);
    const code = "def double(n: int) -> int:\n    return n + n\n";
    const solution = await solve(backend, [{ source: "idiom", origin: "twice", code, prior: 0.9 }]);
    expect(solution).toMatchObject({ status: "proved", source: "idiom", origin: "twice" });
    expect(requests).toHaveLength(0);
  });

  it("proves a leaf by samples only when several agree", async () => {
    const { backend, requests } = scripted(["    return n * 2\n```"]);
    const solution = await solve(backend);
    expect(solution.status).toBe("proved");
    expect(requests.map((request) => request.samples)).toEqual([1, 4]);
  });

  it("fans out when the first answer fails and takes what runs right", async () => {
    const { backend, requests } = scripted([
      "    return n",
      "    return n * n",
      "    return n * 2",
      "    return n + n",
      "    return 4",
    ]);
    const solution = await solve(backend);
    expect(requests.map((request) => request.samples)).toEqual([1, 4]);
    expect(solution.source).toBe("sample");
    expect(solution.code).toMatch(/n \* 2|n \+ n/);
  });

  it("goes on in both ways of asking, ever wider, while examples can judge the answers", async () => {
    const { backend, requests } = scripted(["    return 4"]);
    await solve(backend, [], { maxSamples: MAX_SAMPLES });
    expect(requests.reduce((sum, request) => sum + request.samples, 0)).toBe(1 + MAX_SAMPLES);
    const temperatures = requests.map((request) => request.temperature);
    expect(temperatures).toEqual(temperatures.toSorted((a, b) => a - b));
    expect(new Set(requests.map((request) => request.messages.at(-1)?.content)).size).toBe(2);
  });

  it("stops at the first answers that agree and pass", async () => {
    const { backend, requests } = scripted([...Array.from({ length: 6 }, () => "    return 4"), "    return n + n"]);
    expect((await solve(backend, [], { maxSamples: MAX_SAMPLES })).status).toBe("proved");
    expect(requests.map((request) => request.samples)).toEqual([1, 4, 4]);
  });

  it("asks for few answers where next to nothing can judge them", async () => {
    const { backend, requests } = scripted(["    return 4"]);
    await solve(backend, [], { maxSamples: MAX_SAMPLES, examples: [example("e1", [3], 6)] });
    expect(requests.map((request) => request.samples)).toEqual([1, 4]);
  });

  it("shows purpose and examples as the documentation of the function to complete", () => {
    const { messages, prefill } = leafPrompt({ ...leaf, purpose: 'Twice "n"' }, "", { style: "complete" });
    expect(messages.at(-1)?.content).toContain(">>> double(2)\n    4");
    expect(prefill.endsWith('    """\n')).toBe(true);
  });

  it("closes the documentation of a purpose that ends in a quote", () => {
    expect(leafPrompt({ ...leaf, purpose: 'Twice "n"' }, "").prefill).toContain('"""Twice "n" """');
  });

  it("repairs the nearest miss with the concrete failure and stops when that does not help", async () => {
    const { backend, requests } = scripted(["    return 4"]);
    const solution = await solveLeaf(
      { leaf, moduleFor: (code) => code, ready: [], seed: 1 },
      { model: async () => ({ backend, maxSamples: 4 }), judge, maxRepairs: 2 },
    );
    expect(solution).toMatchObject({ status: "none", code: null, repairs: 1 });
    const repair = requests.at(-1);
    expect(repair?.messages.at(-1)?.content).toContain("10");
  });

  it("refuses a candidate that hangs, and goes on", async () => {
    const { backend } = scripted(["    while True:\n        pass", "    return n * 2"]);
    expect((await solve(backend)).status).toBe("proved");
  }, 60_000);

  it("ends with the nearest miss named when there is no model", async () => {
    const code = "def double(n: int) -> int:\n    return n + 2\n";
    const solution = await solve(null, [{ source: "idiom", origin: "plus", code, prior: 0.5 }]);
    expect(solution).toMatchObject({ status: "none", code: null });
    expect(solution.detail).toContain("1 of 3 checks");
  });
});
