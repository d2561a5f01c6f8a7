import { aggregationStrategySchema } from "@guildhall/contracts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/guild/aggregation/answer.ts";
import {
  chooseStrategy,
  kindOfTask,
  MEASURED,
  type MeasuredRow,
  measuredBest,
  measuredWays,
} from "../../../src/guild/aggregation/choose-strategy.ts";
import { draftByChoice, flawOfMerged, mergedAnswer } from "../../../src/guild/aggregation/merge-answers.ts";
import { partsOf } from "../../../src/guild/aggregation/parts.ts";
import { askedParts, checkQuality } from "../../../src/guild/aggregation/quality.ts";
import { best, mergeRequest, vote, weigh } from "../../../src/guild/aggregation/strategies.ts";

const answer = (id: string, text: string, change: Partial<Answer> = {}): Answer => ({
  id,
  text,
  weight: 0.5,
  cut: false,
  ...change,
});
const ROW: MeasuredRow = {
  kind: "code",
  strategy: "execution",
  score: 0.8,
  best: 0.7,
  p: 0.01,
  n: 100,
  suite: "aggregation",
  commit: "abc",
};

describe("the strategy", () => {
  const want = { asked: "auto", ruled: "auto", kind: "code", answers: 3 } as const;
  it("is the measured one only where it beat its own best expert, and not by luck", () => {
    expect(chooseStrategy(want, [ROW]).way).toBe("execution");
    expect(chooseStrategy(want, [ROW]).reason).toContain("80.0 %");
    expect(chooseStrategy(want, [{ ...ROW, score: 0.69 }]).way).toBe("single");
    expect(chooseStrategy(want, [{ ...ROW, p: 0.2 }]).way).toBe("single");
    expect(chooseStrategy({ ...want, kind: "prose" }, [ROW]).way).toBe("single");
    expect(measuredBest("code", [ROW, { ...ROW, strategy: "voting", score: 0.9 }])?.strategy).toBe("voting");
  });
  it("says of every way whether it was measured to be better, and why not", () => {
    const verdicts = (rows: readonly MeasuredRow[]) =>
      Object.fromEntries(measuredWays("code", rows).map(({ way, verdict }) => [way, verdict]));
    expect(verdicts([ROW])).toMatchObject({ single: "best", execution: "better", voting: "not-measured" });
    expect(verdicts([{ ...ROW, p: 0.2 }])).toMatchObject({ execution: "not-better" });
    expect(verdicts([{ ...ROW, kind: "fact" }])).toMatchObject({ execution: "not-measured" });
    const [lucky] = measuredWays("code", [{ ...ROW, p: 0.2 }]).filter(({ way }) => way === "execution");
    expect(lucky?.figures).toContain("in 20.0 % of cases");
  });
  it("is the person's before the team's before what was measured, and none for one answer", () => {
    expect(chooseStrategy({ ...want, ruled: "weighted" }, [ROW]).way).toBe("weighted");
    expect(chooseStrategy({ ...want, ruled: "weighted", asked: "voting" }, [ROW]).way).toBe("voting");
    expect(chooseStrategy({ ...want, asked: "voting", answers: 1 }, [ROW]).way).toBe("single");
  });
  it("has measured figures only with the suite and commit they come from", () => {
    for (const row of MEASURED) {
      expect(row.commit).toMatch(/^[0-9a-f]{7,40}$/);
      expect(aggregationStrategySchema.options).toContain(row.strategy);
    }
  });
  it("goes by the kind of task", () => {
    expect(kindOfTask("Write slugify", ["codegen", "debug"])).toBe("code");
    expect(kindOfTask("Which port does it listen on?", ["knowledge"])).toBe("fact");
    expect(kindOfTask("Explain the layers of this project and why they are there.", ["architecture", "codegen"])).toBe(
      "prose",
    );
  });
});

describe("choosing among answers", () => {
  const odd = answer("odd", "Use a tree, keyed by the name of the customer.");
  const many = [odd, answer("a", "Use a hash map, keyed by the id."), answer("b", "Use a hash map keyed by id.")];

  it("takes what most say, the record apart", () => {
    expect(vote(many)?.winner.id).toBe("a");
    expect(vote(many)?.reason).toBe("2 of 3 answers say the same.");
    const trusted = [{ ...odd, weight: 1 }, ...many.slice(1).map((one) => ({ ...one, weight: 0.2 }))];
    expect(vote(trusted)?.winner.id).toBe("a");
    expect(weigh(trusted)?.winner.id).toBe("odd");
    expect(best(trusted)?.winner.id).toBe("odd");
  });
  it("compares code by itself, whatever is said around it", () => {
    const code = "```python\ndef f(a):\n    return a\n```";
    const given = [
      answer("x", "```python\ndef g(q):\n    while q:\n        yield q.pop()\n```"),
      answer("a", `Sure! Here is what you want:\n${code}`),
      answer("b", `${code}\nThis returns its argument, as was asked.`),
    ];
    expect(vote(given)?.winner.id).toBe("a");
  });
  it("takes no answer that was cut short while there is a whole one", () => {
    const cut = answer("cut", "Use a hash map, keyed by the id", { cut: true, weight: 1 });
    const whole = answer("whole", "Try a tree.");
    for (const pick of [vote, weigh, best]) expect(pick([cut, cut, whole])?.winner.id).toBe("whole");
    expect(best([cut])?.winner.id).toBe("cut");
    expect(vote([])).toBeNull();
  });
  it("never depends on the order beyond ties", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: 3 }), (shuffled) => {
        expect(["a", "b"]).toContain(vote(shuffled)?.winner.id);
      }),
    );
  });
});

describe("merging", () => {
  const given = [answer("a", "It listens on port 3000."), answer("b", "It listens on port 3001.")];
  it("tells the merging model what is settled", () => {
    const claims = [
      { value: "3000", answers: ["a"] },
      { value: "3001", answers: ["b"] },
    ];
    const conflict = { kind: "number" as const, subject: "the port", kept: true, claims, resolution: "x" };
    expect(mergeRequest("Which port?", given, [conflict])).toContain("the port: use 3000, not 3001");
  });
  it("finds a flaw in a text that invents, loses or ends early, and none in a good one", () => {
    const request = "Which port does it listen on?";
    const flaw = (text: string, cut = false) => flawOfMerged(request, { text, cut }, given);
    expect(flaw("It listens on port 3000.")).toBeNull();
    expect(flaw("It listens on port 8080.")).toContain("8080");
    expect(flaw("It listens on port 3000.", true)).toContain("middle");
    expect(flaw("Good question.")).toContain("leaves out");
    expect(flaw("Yes")).toContain("less than half of the shortest answer");
  });
  it("says of every part which answers it comes from", () => {
    const answers = [
      answer("a", "The parser reads one line at a time.\n\nErrors name the column."),
      answer("b", "Totals are rounded half up at the end."),
    ];
    const text =
      "The parser reads a line at a time.\n\nTotals are rounded half up.\n\nI hope this helps you enjoy programming.";
    const draft = { text, cut: false, way: "ensemble" as const, reason: "x" };
    const merged = mergedAnswer({ request: "Explain it.", kind: "prose", draft, answers, compiles: null, shown: null });
    expect(merged.parts.map(({ from }) => from)).toEqual([["a"], ["b"], []]);
    expect(merged.parts.map(({ kind }) => kind)).toEqual(["prose", "prose", "prose"]);
    expect(draftByChoice("single", [])).toBeNull();
  });
  it("says of no part that an answer with other numbers says it", () => {
    const draft = { text: "It listens on port 3000.", cut: false, way: "voting" as const, reason: "x" };
    const request = "Which port?";
    const merged = mergedAnswer({ request, kind: "fact", draft, answers: given, compiles: null, shown: null });
    expect(merged.parts[0]?.from).toEqual(["a"]);
  });
});

describe("quality", () => {
  const check = (request: string, text: string, change = {}) =>
    checkQuality({ request, text, cut: false, compiles: null, shown: null, ...change });
  it("names the parts of the request that nothing is said about", () => {
    const request = "Please do two things:\n- explain how the cache expires entries\n- list the environment variables";
    expect(askedParts(request)).toHaveLength(2);
    expect(check(request, "The cache expires entries after an hour.").missing).toEqual([
      "list the environment variables",
    ]);
    expect(check(request, "The cache expires entries hourly. The environment variables are HOME and PORT.").ok).toBe(
      true,
    );
  });
  it.each([
    ["an open block of code", "Here:\n```python\ndef f():"],
    ["a sentence without its end", "The parser reads the file and"],
    ["nothing", "  "],
  ])("says that %s is cut short", (_, text) => {
    expect(check("What does it do?", text)).toMatchObject({ cut: true, ok: false });
  });
  it("names files that were not shown, and only where some were", () => {
    const text = "The total is made in src/total.py, the rows in src/rows.py.";
    expect(check("Where is the total made?", text, { shown: "src/rows.py, line 1:\nx" })).toMatchObject({
      wrongCitations: ["src/total.py"],
      ok: false,
    });
    expect(check("Where is the total made?", text).wrongCitations).toBeNull();
  });
  it("is not good where the code does not parse", () => {
    expect(check("Write it.", "Write it so: x", { compiles: false }).ok).toBe(false);
  });
});

describe("parts", () => {
  it("hold every line of any text that is not empty, in order", () => {
    const line = fc.constantFrom("a b", "- c", "", "```", "```py", "x = 1", "# h", "2. d");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const kept = partsOf(lines.join("\n")).flatMap(({ text }) => text.split("\n"));
        const wanted = lines.filter((one) => one !== "" && !one.startsWith("```"));
        expect(kept.filter((one) => one !== "" && !one.startsWith("```"))).toEqual(wanted);
      }),
    );
  });
});
