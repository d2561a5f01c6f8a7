import { defineIdiom, fixed, option } from "../idiom.ts";
import { type LeafView, listOf } from "../leaf-view.ts";

type Rule = { message: string; rule: "length" | "lower" | "upper" | "digit" | "symbol" | "space"; length: number };
type Slots = { param: string; rules: Rule[]; result: "reasons" | "valid" };

const RULES: [Rule["rule"], RegExp][] = [
  ["length", /(\d+)\s*(characters|letters|long)|(shorter|short|length)/i],
  ["lower", /lower|small letter/i],
  ["upper", /upper|capital/i],
  ["digit", /digit|number/i],
  ["symbol", /symbol|special|punctuation/i],
  ["space", /space/i],
];

/** Rules from the quoted reasons; without quotes from the words. */
function rulesOf(view: LeafView): Rule[] {
  const length = Number(
    /(?:at least|minimum of|minimum|shorter than|less than|fewer than|under|below)\s+(\d+)/i.exec(
      view.leaf.purpose,
    )?.[1] ?? 8,
  );
  const rules: Rule[] = [];
  const sources = view.quoted.length > 0 ? view.quoted : view.leaf.purpose.split(/,|\band\b|:|;/);
  for (const source of sources) {
    const found = RULES.find(([, pattern]) => pattern.test(source));
    if (found && !rules.some((rule) => rule.rule === found[0]))
      rules.push({ message: source.trim(), rule: found[0], length: Number(/\d+/.exec(source)?.[0] ?? length) });
  }
  return rules;
}

export const passwordProblems = defineIdiom<Slots>({
  id: "password-problems",
  title: "Password rules with reasons",
  phrases: [
    "what is wrong with a password",
    "password strength with reasons",
    "at least 8 characters a digit an upper-case letter",
  ],
  cues: [["password", "passphrase", "pin"]],
  unless: ["generate", "random", "hash"],
  fit(view) {
    const [param] = view.leaf.params;
    const reasons = listOf(view.leaf.returns) === "text";
    if (param?.type !== "text" || view.leaf.params.length !== 1 || !(reasons || view.leaf.returns === "boolean"))
      return null;
    const rules = rulesOf(view);
    return rules.length === 0
      ? null
      : { param: fixed(param.name), rules: [option(rules)], result: fixed(reasons ? "reasons" : "valid") };
  },
  python({ param, rules, result }) {
    const tests: Record<Rule["rule"], (r: Rule) => string> = {
      length: (r) => `len(${param}) >= ${r.length}`,
      lower: () => `any(c.islower() for c in ${param})`,
      upper: () => `any(c.isupper() for c in ${param})`,
      digit: () => `any(c.isdigit() for c in ${param})`,
      symbol: () => `any(not c.isalnum() and not c.isspace() for c in ${param})`,
      space: () => `not any(c.isspace() for c in ${param})`,
    };
    const checks = rules.map((rule) =>
      result === "valid" ? tests[rule.rule](rule) : `(${tests[rule.rule](rule)}, ${JSON.stringify(rule.message)})`,
    );
    if (result === "valid") return { body: `return (\n    ${checks.join("\n    and ")}\n)` };
    return {
      body: `checks = [\n    ${checks.join(",\n    ")},\n]\nreturn [reason for holds, reason in checks if not holds]`,
    };
  },
  typescript({ param, rules, result }) {
    const tests: Record<Rule["rule"], (r: Rule) => string> = {
      length: (r) => `[...${param}].length >= ${r.length}`,
      lower: () => `/\\p{Ll}/u.test(${param})`,
      upper: () => `/\\p{Lu}/u.test(${param})`,
      digit: () => `/\\d/.test(${param})`,
      symbol: () => `/[^\\p{L}\\p{N}\\s]/u.test(${param})`,
      space: () => `!/\\s/.test(${param})`,
    };
    const checks = rules.map((rule) =>
      result === "valid" ? tests[rule.rule](rule) : `[${tests[rule.rule](rule)}, ${JSON.stringify(rule.message)}]`,
    );
    if (result === "valid") return { body: `return ${checks.join(" && ")};` };
    return {
      body: `const checks: [boolean, string][] = [\n  ${checks.join(",\n  ")},\n];\nreturn checks.filter(([holds]) => !holds).map(([, reason]) => reason);`,
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def is_strong(password: str) -> bool",
      purpose: "A password is strong with at least 10 characters, a digit and an upper-case letter.",
      holds: 'assert is_strong("Abcdefghi1") and not is_strong("Abcdefgh1") and not is_strong("abcdefghi1")',
    },
    {
      language: "typescript",
      signature: "function problems(password: string): string[]",
      purpose: 'What is wrong with a password: "at least 8 characters", "a digit". Empty when fine.',
      holds:
        'assert.deepEqual(problems("abc"), ["at least 8 characters", "a digit"]); assert.deepEqual(problems("abcdefg1"), []);',
    },
  ],
});
