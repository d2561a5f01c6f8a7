import { scalarIdiom } from "../scalar.ts";

export const joinWithAnd = scalarIdiom({
  id: "join-with-and",
  title: "List in words",
  phrases: ["join names with commas and and", "a, b and c", "list in words"],
  cues: [["join", "joined", "list", "sentence", "comma", "commas"], ["and"]],
  unless: ["csv", "sort", "filter", "group"],
  params: ["texts"],
  returns: "text",
  when: (view) =>
    / and /.test(view.quoted.join(" ")) ||
    view.says("joined with and", "join with and", "with commas and", "and before the last", "and between the last"),
  variants: [
    {
      name: "a, b and c",
      words: ["a, b and c"],
      python: 'if len($1) < 2:\n    return "".join($1)\nreturn ", ".join($1[:-1]) + " and " + $1[-1]',
      typescript:
        'if ($1.length < 2) return $1.join("");\nreturn $1.slice(0, -1).join(", ") + " and " + $1[$1.length - 1];',
    },
    {
      name: "a, b, and c",
      words: ["oxford"],
      prior: -0.02,
      python: 'if len($1) < 3:\n    return " and ".join($1)\nreturn ", ".join($1[:-1]) + ", and " + $1[-1]',
      typescript:
        'if ($1.length < 3) return $1.join(" and ");\nreturn $1.slice(0, -1).join(", ") + ", and " + $1[$1.length - 1];',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def join(names: list[str]) -> str",
      purpose: 'Join names like "a, b and c".',
      holds: 'assert [join(n) for n in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]',
    },
    {
      language: "typescript",
      signature: "function join(names: string[]): string",
      purpose: "Join names with commas and and.",
      holds:
        'assert.deepEqual([[], ["a"], ["a", "b"], ["a", "b", "c"]].map((n) => join(n)), ["", "a", "a and b", "a, b and c"]);',
    },
  ],
});
