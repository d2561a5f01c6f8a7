import { describe, expect, it } from "vitest";
import {
  idiomSlotQuestion,
  parseSignature,
  proposeIdioms,
  type SignatureSource,
  scoredIdioms,
} from "../../src/idioms/index.ts";

const TASK = "@dataclass\nclass Task:\n    title: str\n    due: date\n    done: bool";

function leaf(source: Partial<SignatureSource> & { signature: string; purpose: string }) {
  const parsed = parseSignature({ language: "python", types: "", ...source });
  if (!parsed) throw new Error("cannot read it");
  return parsed.leaf;
}

describe("the matcher", () => {
  it("reads filter, order and result of a sentence, the likeliest first", () => {
    const [best] = proposeIdioms(
      leaf({
        types: TASK,
        signature: "def overdue(tasks: list[Task], today: date) -> list[str]",
        purpose: "Titles of tasks that are not done and due before today, earliest due date first, then by title.",
      }),
    );
    expect(best?.idiomId).toBe("choose-items");
    expect(best?.code).toContain("task.due < today and not task.done");
    expect(best?.code).toContain("(task.due, task.title)");
  });

  it("writes the function under the leaf's own name, parameters and purpose", () => {
    const [best] = proposeIdioms(
      leaf({ signature: "def web_name(heading: str) -> str", purpose: "Slug of a heading." }),
    );
    expect(best?.code).toContain("def web_name(heading: str) -> str:");
    expect(best?.code).toContain('"""Slug of a heading."""');
  });

  it.each(["Add business days to a date.", "The date that many working days later."])(
    "has one meaning for working days: %s",
    (purpose) => {
      const found = proposeIdioms(leaf({ signature: "def due(start: date, days: int) -> date", purpose }));
      expect(found.map((candidate) => candidate.idiomId)).toEqual(["add-workdays"]);
    },
  );

  it("keeps the head it is given", () => {
    const head = "def web_name(heading: 'str') -> 'str':";
    const [best] = proposeIdioms(leaf({ signature: "def web_name(heading: str) -> str", purpose: "Slug." }), { head });
    expect(best?.code).toContain(head);
  });

  it.each([
    ["def summarise(text: str) -> str", "A friendly poem about the text."],
    ["def next_board(cells: list[list[bool]]) -> list[list[bool]]", "The next generation of Conway's game of life."],
    ["def translate(text: str) -> str", "Translate English to Pig Latin."],
    ["def evaluate(expression: str) -> float", "Value of an expression with brackets and the usual precedence."],
    ["def spiral(size: int) -> list[list[int]]", "Numbers from 1 in a spiral."],
  ])("proposes nothing for a meaning no idiom has: %s", (signature, purpose) => {
    expect(proposeIdioms(leaf({ signature, purpose })).map((candidate) => candidate.idiomId)).toEqual([]);
  });

  it.each([
    ["def label(spent: float) -> str", '"vip" if the customer is loyal, otherwise "normal".'],
    [
      "def label(name: str) -> str",
      '"long" if it has more than 10 characters or digits and spaces, otherwise "short".',
    ],
    ["def ok(text: str) -> bool", "True if the text has at least 3 characters and rhymes with the last line."],
    ["def ok(text: str) -> bool", "True if the text has at least 3 vowels."],
    ["def ok(code: str) -> bool", "True if the code contains only letters. It must not be a reserved word."],
    ["def ok(n: int) -> bool", "True if n is even and a perfect square."],
  ])("takes no rule of which it understands only a part: %s %s", (signature, purpose) => {
    const found = proposeIdioms(leaf({ signature, purpose })).map((candidate) => candidate.idiomId);
    expect(found).not.toContain("choose-by-rules");
    expect(found).not.toContain("meets-conditions");
  });

  it("reads the longest one as the greatest length, and the earlier of equals by its day", () => {
    const [best] = proposeIdioms(
      leaf({
        types: "@dataclass\nclass Visit:\n    patient: str\n    day: date\n    minutes: int",
        signature: "def longest(visits: list[Visit]) -> str | None",
        purpose: "Patient of the longest visit, the earlier one when two are equally long; None without visits.",
      }),
    );
    expect(best?.code).toContain("key=lambda visit: (-visit.minutes, visit.day)");
  });

  it("never proposes code that ignores a parameter", () => {
    const found = proposeIdioms(
      leaf({
        types: TASK,
        signature: "def count(tasks: list[Task], today: date) -> int",
        purpose: "How many tasks there are.",
      }),
      { limit: 200 },
    );
    for (const candidate of found) expect(candidate.code.split('"""').at(-1)).toContain("today");
  });

  it("reads what to refuse from the purpose", () => {
    const found = proposeIdioms(
      leaf({
        signature: "def gross(net: float, tax_percent: float) -> float",
        purpose: "Price plus tax in percent. Raise ValueError if the net is negative.",
      }),
    );
    expect(found[0]?.code).toContain("if net < 0:\n        raise ValueError");
  });

  it("names the slots that no word decided", () => {
    const found = proposeIdioms(
      leaf({ signature: "def days(a: date, b: date) -> int", purpose: "Number of days between two dates." }),
    );
    expect(found[0]?.ambiguous).toContain("variant");
  });

  it("gives at most the limit and leaves room for every idiom that fits", () => {
    const many = leaf({
      signature: "def f(a: date, b: date) -> int",
      purpose: "Age in full years, or the number of days between two dates.",
    });
    const idioms = new Set(scoredIdioms(many).map(({ idiom }) => idiom.id));
    const found = proposeIdioms(many, { limit: 5 });
    expect(found.length).toBeLessThanOrEqual(5);
    expect(new Set(found.map((candidate) => candidate.idiomId)).size).toBeGreaterThan(1);
    expect(idioms.size).toBeGreaterThan(1);
  });

  it("ranks by an embedder's scores when they are given", () => {
    const text = leaf({ signature: "def f(text: str) -> int", purpose: "Count words or lines." });
    const without = proposeIdioms(text)[0]?.score ?? 0;
    const withScores = proposeIdioms(text, { embeddingScores: new Map([["count-in-text", 1]]) })[0]?.score ?? 0;
    expect(withScores).toBeGreaterThan(without);
  });
});

describe("a slot question", () => {
  const days = leaf({ signature: "def days(a: date, b: date) -> int", purpose: "Number of days between two dates." });
  const idiom = scoredIdioms(days)[0]?.idiom;

  it("asks one letter for each open slot and turns the answer into code", () => {
    const question = idiom ? idiomSlotQuestion(days, idiom) : null;
    expect(question?.prompt).toContain("variant: a =");
    expect(question?.candidate({ variant: "a" })?.code).toContain("def days(");
  });

  it("refuses an answer that is no option", () => {
    const question = idiom ? idiomSlotQuestion(days, idiom) : null;
    expect(question?.candidate({ variant: "z" })).toBeNull();
    expect(question?.candidate("a")).toBeNull();
  });
});
