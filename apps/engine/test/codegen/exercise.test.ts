import { describe, expect, it } from "vitest";
import { readExercise } from "../../src/codegen/index.ts";
import { completedByStub } from "../../src/codegen/stub-completion.ts";
import { outlineOf } from "../../src/codegen/stub-outline.ts";
import { furtherTrials, trialExpression } from "../../src/codegen/trials.ts";
import { trialOf } from "../../src/codegen/write-trials.ts";

describe("the names of a stub", () => {
  it("are its functions, classes with methods and constants, in each language", () => {
    const python = outlineOf(
      "python",
      `NORTH, EAST = range(2)\n\nclass Lost(Exception):\n    pass\n\nclass Robot:\n    def __init__(self, name):\n        pass\n\n    @property\n    def name(self):\n        pass\n\n    def move(self, by):\n        pass\n\ndef parse(text):\n    """def not_this(): x"""\n    pass\n`,
    );
    expect(python.functions).toEqual(["parse"]);
    expect(python.classes).toEqual([
      {
        name: "Robot",
        methods: [
          { name: "name", givesValue: true, isProperty: true },
          { name: "move", givesValue: true, isProperty: false },
        ],
      },
    ]);
    expect(python.names.sort()).toEqual(["EAST", "Lost", "NORTH", "Robot", "move", "name", "parse"]);

    const typescript = outlineOf(
      "typescript",
      `export const valid = (input: string): boolean => {\n  throw new Error('Remove this line');\n};\nexport class Clock {\n  constructor(h: number) {\n    if (h) {}\n  }\n  public get hour(): number {\n    return 0;\n  }\n  plus(minutes: number): Clock {\n    throw new Error('x');\n  }\n}\n`,
    );
    expect(typescript.functions).toEqual(["valid"]);
    expect(typescript.classes[0]?.methods.map(({ name, isProperty }) => [name, isProperty])).toEqual([
      ["hour", true],
      ["plus", false],
    ]);

    const java = outlineOf(
      "java",
      `import java.util.*;\nclass Bank {\n    Bank(int start) {\n    }\n    static int rate(String kind) {\n        return 0;\n    }\n    public List<Integer> all() {\n        throw new UnsupportedOperationException("x");\n    }\n    void close() {\n    }\n}\n`,
    );
    expect(java.functions).toEqual(["Bank.rate"]);
    expect(java.classes[0]?.methods).toEqual([
      { name: "all", givesValue: true, isProperty: false },
      { name: "close", givesValue: false, isProperty: false },
    ]);
  });
});

describe("an exercise", () => {
  const exercise = readExercise({
    language: "python",
    instructions:
      'Double it: `double(2) == 4`.\n\n```python\n# if it is negative\nraise ValueError("only positive numbers")\nraise NotImplementedError("not implemented yet")\n```\n',
    stub: "def double(number):\n    pass\n",
    setup: "",
  });

  it("vouches for the examples and the messages that its instructions show word for word", () => {
    expect(exercise?.examples).toEqual([{ call: "double(2)", expected: "4" }]);
    expect(exercise?.messages).toEqual(["only positive numbers"]);
  });

  it("is none where the stub names nothing", () => {
    expect(readExercise({ language: "java", instructions: "x", stub: "// nothing", setup: "" })).toBeNull();
  });
});

describe("what a model leaves out of a file", () => {
  it("is put back where the stub had it complete, and only there", () => {
    const stub =
      "SIZE = 8\n\nclass Node:\n    def __init__(self, value):\n        self.value = value\n\ndef find(node):\n    pass\n";
    const code = "import math\n\ndef find(node):\n    return Node(SIZE)";
    expect(completedByStub("python", stub, code)).toBe(
      "import math\n\nSIZE = 8\n\nclass Node:\n    def __init__(self, value):\n        self.value = value\n\ndef find(node):\n    return Node(SIZE)",
    );
    expect(completedByStub("python", stub, "def other():\n    return 1")).not.toContain("def find");
  });

  it("is exported like the stub does it", () => {
    const stub =
      "export const a = () => {\n  throw new Error('Remove this line');\n};\n\nexport class B {\n  c() {\n    throw new Error('x');\n  }\n}\n";
    const code = "function helper() { return 1; }\n\nconst a = () => helper();\n\nclass B { c() { return 2; } }";
    expect(completedByStub("javascript", stub, code)).toBe(
      "function helper() { return 1; }\n\nexport const a = () => helper();\n\nexport class B { c() { return 2; } }",
    );
    expect(completedByStub("javascript", stub, `${code}\nexport { a, B };`)).not.toContain("export const");
  });
});

describe("a trial of an object", () => {
  const classes = [
    {
      name: "Game",
      methods: [
        { name: "roll", givesValue: false, isProperty: false },
        { name: "score", givesValue: true, isProperty: false },
        { name: "frame", givesValue: true, isProperty: true },
      ],
    },
  ];

  it("is read however a model writes it, and dropped where it names something else", () => {
    const trial = trialOf(
      "javascript",
      { make: "const g = new Game(3);", calls: ["g.roll(1);", "score", "frame()"] },
      classes,
    );
    expect(trialExpression("javascript", trial ?? { make: "", calls: [] })).toBe(
      "((o) => [o.roll(1), o.score(), o.frame])(new Game(3))",
    );
    expect(trialOf("python", { make: "Player(1)", calls: ["roll(1)"] }, classes)).toBeNull();
    expect(trialOf("python", { make: "Game(…)", calls: ["roll(1)"] }, classes)).toBeNull();
  });

  it("is one expression of each language, in Java up to the last call that gives something", () => {
    const calls = [
      { text: "roll(1)", givesValue: false },
      { text: "score()", givesValue: true },
      { text: "roll(2)", givesValue: false },
    ];
    expect(trialExpression("python", { make: "Game()", calls })).toBe(
      "(lambda o: [o.roll(1), o.score(), o.roll(2)])(Game())",
    );
    expect(trialExpression("java", { make: "new Game()", calls })).toBe(
      "((java.util.concurrent.Callable<Object>) () -> { var o = new Game(); o.roll(1); return o.score(); }).call()",
    );
    expect(trialExpression("java", { make: "new Game()", calls: calls.slice(0, 1) })).toBeNull();
  });

  it("is varied in one literal at a time, the same by the same seed", () => {
    const trial = { make: "Game(3)", calls: [{ text: "roll(5)", givesValue: true }] };
    const further = furtherTrials([trial], { language: "python", seed: 1, count: 6 });
    expect(further.length).toBeGreaterThan(3);
    for (const { make, calls } of further)
      expect([make !== trial.make, calls[0]?.text !== "roll(5)"].filter(Boolean)).toHaveLength(1);
    expect(furtherTrials([trial], { language: "python", seed: 1, count: 6 })).toEqual(further);
  });
});
