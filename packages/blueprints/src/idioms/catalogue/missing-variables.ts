import { scalarIdiom } from "../scalar.ts";

export const missingVariables = scalarIdiom({
  id: "missing-variables",
  title: "Variables of an example that are missing",
  phrases: ["variables of an example file that a settings file misses", "missing environment variables"],
  cues: [["variables", "keys"], ["missing"], ["example", "template", "sample"]],
  unless: ["sorted", "empty values", "differ"],
  params: ["texts", "texts"],
  returns: "texts",
  variants: [
    {
      name: "the first against the second",
      python:
        'def names(lines: list[str]) -> list[str]:\n    return [line.split("=", 1)[0].strip() for line in lines if "=" in line and not line.lstrip().startswith("#")]\n\nknown = set(names($1))\nreturn [name for name in dict.fromkeys(names($2)) if name not in known]',
      typescript:
        'const names = (lines: string[]): string[] =>\n  lines.flatMap((line) => (line.includes("=") && !line.trimStart().startsWith("#") ? [(line.split("=")[0] ?? "").trim()] : []));\nconst known = new Set(names($1));\nreturn [...new Set(names($2))].filter((name) => !known.has(name));',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def missing(lines: list[str], example: list[str]) -> list[str]",
      purpose: "Give the names of the variables of the example that are missing in the lines, in their order.",
      holds:
        'assert missing(["A=1", "#C=2"], ["C=", "# D=", "", "A=", "B=", "C=x"]) == ["C", "B"] and missing([], []) == []',
    },
    {
      language: "typescript",
      signature: "function missing(lines: string[], example: string[]): string[]",
      purpose: "Keys of the example that are missing in the lines.",
      holds:
        'assert.deepEqual(missing(["A = 1=2"], ["A=", "B="]), ["B"]); assert.deepEqual(missing(["B"], ["B="]), ["B"]);',
    },
  ],
});
