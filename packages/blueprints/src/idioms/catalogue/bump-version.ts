import { scalarIdiom } from "../scalar.ts";

const PART = { choice: ["major", "minor", "patch"] };

export const bumpVersion = scalarIdiom({
  id: "bump-version",
  title: "The next version",
  phrases: ["bump the minor part of a version", "next major, minor or patch version"],
  cues: [
    ["version", "versions"],
    ["bump", "next", "increment", "raise", "add one"],
  ],
  unless: ["compare", "newer", "older", "pre-release"],
  ownErrors: true,
  params: ["text", PART],
  returns: "text",
  variants: [
    {
      name: "numbers behind the part become zero",
      python:
        'match = re.fullmatch(r"(\\d+)\\.(\\d+)\\.(\\d+)", $1.strip())\nif not match:\n    raise ValueError(f"not three numbers: {$1}")\nat = ["major", "minor", "patch"].index($2)\nnumbers = [int(number) for number in match.groups()]\nreturn ".".join(str(n if i < at else n + 1 if i == at else 0) for i, n in enumerate(numbers))',
      typescript:
        'const match = /^(\\d+)\\.(\\d+)\\.(\\d+)$/.exec($1.trim());\nif (!match) throw new Error("not three numbers: " + $1);\nconst at = ["major", "minor", "patch"].indexOf($2);\nreturn match.slice(1).map((text, i) => (i < at ? Number(text) : i === at ? Number(text) + 1 : 0)).join(".");',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: 'def bump(version: str, part: Literal["major", "minor", "patch"]) -> str',
      purpose: "Bump the version by the part.",
      holds: 'assert [bump("1.4.9", part) for part in ("major", "minor", "patch")] == ["2.0.0", "1.5.0", "1.4.10"]',
    },
    {
      language: "typescript",
      signature: 'function bump(version: string, part: "major" | "minor" | "patch"): string',
      purpose: "Bump the version by the part.",
      holds: 'assert.equal(bump("1.4.9", "patch"), "1.4.10"); assert.throws(() => bump("1.4", "patch"));',
    },
  ],
});
