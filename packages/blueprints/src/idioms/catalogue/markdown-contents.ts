import { scalarIdiom } from "../scalar.ts";

export const markdownContents = scalarIdiom({
  id: "markdown-contents",
  title: "Table of contents of a Markdown text",
  phrases: ["table of contents of markdown headings", "links to headings, indented per level"],
  cues: [["table of contents", "toc"]],
  params: ["text"],
  returns: "texts",
  variants: [
    {
      name: "links, indented from the first level",
      words: ["link", "links", "#", "indented"],
      python:
        'lines, fenced, used = [], False, {}\nfor line in $1.splitlines():\n    if line.lstrip().startswith(("```", "~~~")):\n        fenced = not fenced\n    match = re.match(r"(#{1,6})\\s+(.+?)\\s*#*$", line)\n    if fenced or not match:\n        continue\n    anchor = re.sub(r"[^\\w\\- ]", "", match[2].lower()).replace(" ", "-")\n    count = used.get(anchor, 0)\n    used[anchor] = count + 1\n    suffix = f"-{count}" if count else ""\n    lines.append("  " * (len(match[1]) - 1) + f"- [{match[2]}](#{anchor}{suffix})")\nreturn lines',
      typescript:
        'const lines: string[] = [];\nconst used = new Map<string, number>();\nlet fenced = false;\nfor (const line of $1.split(/\\r?\\n/)) {\n  if (/^\\s*(```|~~~)/.test(line)) fenced = !fenced;\n  const match = /^(#{1,6})\\s+(.+?)\\s*#*$/.exec(line);\n  const title = match?.[2];\n  if (fenced || !match || title === undefined) continue;\n  const anchor = title.toLowerCase().replace(/[^\\p{L}\\p{N}_\\- ]/gu, "").replaceAll(" ", "-");\n  const count = used.get(anchor) ?? 0;\n  used.set(anchor, count + 1);\n  const indent = "  ".repeat((match[1]?.length ?? 1) - 1);\n  lines.push(`${indent}- [${title}](#${anchor}${count > 0 ? `-${count}` : ""})`);\n}\nreturn lines;',
    },
    {
      name: "titles only",
      words: ["titles only", "without links"],
      prior: -0.1,
      python:
        'lines, fenced = [], False\nfor line in $1.splitlines():\n    if line.lstrip().startswith(("```", "~~~")):\n        fenced = not fenced\n    match = re.match(r"(#{1,6})\\s+(.+?)\\s*#*$", line)\n    if match and not fenced:\n        lines.append("  " * (len(match[1]) - 1) + "- " + match[2])\nreturn lines',
      typescript:
        'const lines: string[] = [];\nlet fenced = false;\nfor (const line of $1.split(/\\r?\\n/)) {\n  if (/^\\s*(```|~~~)/.test(line)) fenced = !fenced;\n  const match = /^(#{1,6})\\s+(.+?)\\s*#*$/.exec(line);\n  if (match && !fenced) lines.push("  ".repeat((match[1]?.length ?? 1) - 1) + "- " + (match[2] ?? ""));\n}\nreturn lines;',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def contents(text: str) -> list[str]",
      purpose: "Table of contents with links to the headings, indented; code fences are ignored.",
      holds:
        'assert contents("# Get it!\\n## Use\\n```\\n# no\\n```\\n## Use\\n#tag") == ["- [Get it!](#get-it)", "  - [Use](#use)", "  - [Use](#use-1)"] and contents("") == []',
    },
    {
      language: "typescript",
      signature: "function contents(text: string): string[]",
      purpose: "Table of contents with links to the headings, indented; code fences are ignored.",
      holds:
        'assert.deepEqual(contents("# Get it!\\n## Use\\n```\\n# no\\n```\\n## Use"), ["- [Get it!](#get-it)", "  - [Use](#use)", "  - [Use](#use-1)"]);',
    },
  ],
});
