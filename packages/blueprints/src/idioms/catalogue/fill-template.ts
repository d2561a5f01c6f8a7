import { scalarIdiom } from "../scalar.ts";

export const fillTemplate = scalarIdiom({
  id: "fill-template",
  title: "Fill placeholders",
  phrases: ["fill a template with values", "replace placeholders {name}", "mail merge"],
  cues: [["template", "placeholder", "placeholders", "merge fields"]],
  ownErrors: true,
  params: ["text", "text-map"],
  returns: "text",
  variants: (["{", "{{"] as const).flatMap((open) => {
    const double = open === "{{";
    const pattern = double ? "\\{\\{\\s*(\\w+)\\s*\\}\\}" : "\\{(\\w+)\\}";
    const words = double ? ["{{", "double braces"] : [];
    return [
      {
        name: `${open} unknown kept`,
        words: ["unknown placeholders stay", "unchanged", "kept", "left as"],
        prior: double ? -0.03 : 0,
        python: `return re.sub(r"${pattern}", lambda match: $2.get(match[1], match[0]), $1)`,
        typescript: `return $1.replace(/${pattern}/g, (whole, name: string) => (Object.hasOwn($2, name) ? ($2[name] ?? "") : whole));`,
      },
      {
        name: `${open} unknown empty`,
        words: ["empty", "removed", ...words],
        prior: -0.05,
        python: `return re.sub(r"${pattern}", lambda match: $2.get(match[1], ""), $1)`,
        typescript: `return $1.replace(/${pattern}/g, (_, name: string) => (Object.hasOwn($2, name) ? ($2[name] ?? "") : ""));`,
      },
      {
        name: `${open} unknown refused`,
        words: ["raise", "throw", "throws", "error", ...words],
        prior: -0.05,
        python: `def value_of(match: re.Match[str]) -> str:\n    if match[1] not in $2:\n        raise ValueError(f"no value for {match[1]}")\n    return $2[match[1]]\n\nreturn re.sub(r"${pattern}", value_of, $1)`,
        typescript: `return $1.replace(/${pattern}/g, (_, name: string) => {\n  if (!Object.hasOwn($2, name)) throw new Error("no value for " + name);\n  return $2[name] ?? "";\n});`,
      },
    ];
  }),
  guarantees: [
    {
      language: "python",
      signature: "def fill(template: str, values: dict[str, str]) -> str",
      purpose: "Replace placeholders {name} of a template by values; unknown placeholders are kept.",
      holds: 'assert fill("Hi {name}, {x}", {"name": "Ana"}) == "Hi Ana, {x}"',
    },
    {
      language: "typescript",
      signature: "function fill(template: string, values: Record<string, string>): string",
      purpose: "Replace placeholders {{name}} of a template; throws an Error for an unknown one.",
      holds: 'assert.equal(fill("Hi {{ name }}", { name: "A$1" }), "Hi A$1"); assert.throws(() => fill("{{x}}", {}));',
    },
  ],
});
