import { afterAll, beforeAll, expect, it } from "vitest";
import { openScriptedHouse, type ScriptedHouse } from "../test-house.ts";
import { askExpert, importFiles } from "./imported-shop.ts";

/** Names that every object has: a table looked up by a word of a file must not find them. */
const WORDS = ["constructor", "toString", "hasOwnProperty", "__proto__"];
const FILES: Record<string, string> = {
  "shop/__init__.py": "",
  "shop/constructor.py": `def constructor(toString: str) -> str:
    """Says hasOwnProperty."""
    if toString == "__proto__":
        return "constructor"
    return toString


def hasOwnProperty(names: list[str]) -> bool:
    return "constructor" in names
`,
  "web/toString.ts":
    "export class Shelf {\n  constructor(readonly name: string) {}\n  toString(): string {\n    return `${this.name}.constructor`;\n  }\n}\n\nexport function __proto__(word: string): boolean {\n  return Object.prototype.hasOwnProperty.call({ toString: 1 }, word);\n}\n",
  "tests/test_constructor.py":
    'from shop.constructor import constructor\n\n\ndef test_constructor():\n    assert constructor("__proto__") == "constructor"\n',
  "notes.constructor": "toString hasOwnProperty __proto__\n",
  "README.md": `# constructor\n\n${WORDS.join(" ")}\n`,
  "package.json": '{"scripts": {"constructor": "node toString"}, "dependencies": {"hasOwnProperty": "1.0.0"}}',
};

let house: ScriptedHouse;
let projectId: string;
beforeAll(async () => {
  house = await openScriptedHouse();
  projectId = await importFiles(house, FILES);
}, 60_000);
afterAll(() => house.close());

it.each([
  "planner",
  "architect",
  "coder",
  "debugger",
  "refactorer",
  "reviewer",
  "tester",
  "documenter",
  "security",
  "devops",
  "knowledge",
  "performance",
])(
  "%s works among files and words that every object knows",
  async (expert) => {
    const text = `look at constructor, \`toString\`, hasOwnProperty() and __proto__ (${expert})\n\`\`\`constructor\nx = 1\n\`\`\``;
    const { ended } = await askExpert(house, projectId, expert, text);
    // Without a model some of them hand over nothing and say so; none may break.
    const why = ended.error ?? "";
    expect(["done", "failed", "waiting"]).toContain(ended.status);
    expect(why).not.toMatch(/is not a function|undefined|Cannot read|not iterable|Something went wrong/i);
  },
  120_000,
);
