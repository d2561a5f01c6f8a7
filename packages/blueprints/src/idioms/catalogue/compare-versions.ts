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
    {
      name: "semantic versions with pre-releases",
      words: ["pre release", "pre releases", "prerelease", "prereleases", "semver", "semantic"],
      prior: -0.03,
      python:
        'def parts(version: str) -> tuple[list[int], list[tuple[int, int, str]]]:\n    match = re.fullmatch(r"v?(\\d+)\\.(\\d+)\\.(\\d+)(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?", version.strip())\n    if not match:\n        raise ValueError(f"not a version: {version}")\n    early = match[4].split(".") if match[4] else []\n    return [int(match[i]) for i in (1, 2, 3)], [(0, int(p), "") if p.isdigit() else (1, 0, p) for p in early]\n\n(first, early), (second, late) = parts($1), parts($2)\nif first != second:\n    return 1 if first > second else -1\nif not early or not late:\n    return bool(late) - bool(early)\nreturn (early > late) - (early < late)',
      typescript:
        'const parts = (version: string): { numbers: number[]; early: string[] } => {\n  const match = /^v?(\\d+)\\.(\\d+)\\.(\\d+)(?:-([0-9A-Za-z.-]+))?(?:\\+[0-9A-Za-z.-]+)?$/.exec(version.trim());\n  if (!match) throw new Error(`not a version: ${version}`);\n  return { numbers: match.slice(1, 4).map(Number), early: match[4] === undefined ? [] : match[4].split(".") };\n};\nconst order = (x: string, y: string): number => {\n  const [isNumber, otherIsNumber] = [/^\\d+$/.test(x), /^\\d+$/.test(y)];\n  if (isNumber && otherIsNumber) return Math.sign(Number(x) - Number(y));\n  return isNumber === otherIsNumber ? compareValues(x, y) : isNumber ? -1 : 1;\n};\nconst first = parts($1);\nconst second = parts($2);\nfor (const [i, number] of first.numbers.entries()) {\n  const difference = number - (second.numbers[i] ?? 0);\n  if (difference !== 0) return Math.sign(difference);\n}\nif (first.early.length === 0 || second.early.length === 0)\n  return Number(second.early.length > 0) - Number(first.early.length > 0);\nfor (let i = 0; i < Math.max(first.early.length, second.early.length); i++) {\n  const [x, y] = [first.early[i], second.early[i]];\n  if (x === undefined || y === undefined) return x === undefined ? -1 : 1;\n  const difference = order(x, y);\n  if (difference !== 0) return difference;\n}\nreturn 0;',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def compare(a: str, b: str) -> int",
      purpose:
        "Compare two semantic versions with pre-releases: -1 if a is older, 1 if newer, 0 if equal. Raise ValueError for anything else.",
      holds:
        'chain = ["1.0.0-alpha", "1.0.0-alpha.2", "1.0.0-alpha.10", "1.0.0-alpha.beta", "1.0.0-beta", "v1.0.0", "1.2.0", "1.10.0"]\nfor i, a in enumerate(chain):\n    for j, b in enumerate(chain):\n        assert compare(a, b) == (i > j) - (i < j), (a, b)\nfor bad in ("1.0", "x", "1.0.0-"):\n    try:\n        compare(bad, "1.0.0")\n    except ValueError:\n        continue\n    raise AssertionError(bad)',
    },
    {
      language: "typescript",
      signature: "function compareVersions(a: string, b: string): number",
      purpose: "Compare two versions; pre-releases follow semver. Throws when it is no version.",
      holds:
        'const chain = ["1.0.0-alpha", "1.0.0-alpha.2", "1.0.0-alpha.10", "1.0.0-beta", "v1.0.0", "1.2.0", "1.10.0"]; chain.forEach((a, i) => chain.forEach((b, j) => assert.equal(compareVersions(a, b) + 0, Math.sign(i - j) + 0))); assert.throws(() => compareVersions("1.0", "1.0.0"));',
    },
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
