import { scalarIdiom } from "../scalar.ts";

export const compareVersions = scalarIdiom({
  id: "compare-versions",
  title: "Compare version numbers",
  phrases: ["compare two versions such as 1.10.2", "which version is newer"],
  cues: [
    ["version", "versions"],
    ["compare", "older", "newer"],
  ],
  params: ["text", "text"],
  returns: "whole",
  variants: [
    {
      name: "missing parts are 0",
      python:
        'def parts(version: str) -> list[int]:\n    return [int(part) for part in version.strip().lstrip("v").split(".")]\n\nfirst, second = parts($1), parts($2)\nlength = max(len(first), len(second))\nfirst += [0] * (length - len(first))\nsecond += [0] * (length - len(second))\nreturn (first > second) - (first < second)',
      typescript:
        'const parts = (version: string): number[] => version.trim().replace(/^v/, "").split(".").map(Number);\nconst first = parts($1);\nconst second = parts($2);\nfor (let i = 0; i < Math.max(first.length, second.length); i++) {\n  const difference = (first[i] ?? 0) - (second[i] ?? 0);\n  if (difference !== 0) return Math.sign(difference);\n}\nreturn 0;',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def compare(a: str, b: str) -> int",
      purpose: "Compare two versions: -1 if a is older, 1 if newer, 0 if equal.",
      holds: 'assert [compare(*p) for p in (("1.2", "1.10"), ("1.0", "1"), ("2.0.1", "2.0"))] == [-1, 0, 1]',
    },
    {
      language: "typescript",
      signature: "function compare(a: string, b: string): number",
      purpose: "Compare two versions: -1 if a is older, 1 if newer.",
      holds: 'assert.deepEqual([compare("1.2", "1.10"), compare("1.0", "1"), compare("v2.0.1", "2.0")], [-1, 0, 1]);',
    },
  ],
});
