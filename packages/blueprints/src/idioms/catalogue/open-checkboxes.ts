import { scalarIdiom } from "../scalar.ts";

export const openCheckboxes = scalarIdiom({
  id: "open-checkboxes",
  title: "Open todos of a Markdown text",
  phrases: ["unchecked markdown checkboxes with line numbers outside code fences", "open todos of notes", "todo lines"],
  cues: [
    ["checkbox", "checkboxes", "[ ]", "todos", "todo"],
    ["markdown", "unchecked", "open", "lines", "line number"],
  ],
  params: ["texts"],
  returns: { list: { tuple: ["integer", "text"] } },
  variants: (
    [
      ["boxes after - or *", ["unchecked", "checkbox"], "^\\s*[-*+] \\[ \\] +(.+)$"],
      ["boxes after -", [], "^- \\[ \\] (.*)$"],
      ["TODO comments", ["todo:", "todo comments"], "\\bTODO:?\\s*(.+)$"],
    ] as const
  ).map(([name, words, pattern], i) => ({
    name,
    words: [...words],
    prior: -0.03 * i,
    python: `found: list[tuple[int, str]] = []\nfence = ""\nfor number, line in enumerate($1, start=1):\n    mark = re.match(r"\\s*(\`{3,}|~{3,})", line)\n    if mark and (not fence or mark[1].startswith(fence)):\n        fence = "" if fence else mark[1]\n    elif not fence and (match := re.search(r"${pattern}", line)):\n        found.append((number, match[1].strip()))\nreturn found`,
    typescript: `const found: [number, string][] = [];\nlet fence = "";\n$1.forEach((line, i) => {\n  const mark = /^\\s*(\`{3,}|~{3,})/.exec(line)?.[1];\n  const match = /${pattern}/.exec(line);\n  if (mark !== undefined && (fence === "" || mark.startsWith(fence))) fence = fence === "" ? mark : "";\n  else if (fence === "" && match) found.push([i + 1, (match[1] ?? "").trim()]);\n});\nreturn found;`,
  })),
  guarantees: [
    {
      language: "python",
      signature: "def open_todos(lines: list[str]) -> list[tuple[int, str]]",
      purpose: 'Line number and text of every unchecked markdown checkbox "- [ ] text", ignoring fenced code.',
      holds: 'assert open_todos(["- [ ] a", "- [x] b", "```", "- [ ] c", "```", "  * [ ] d "]) == [(1, "a"), (6, "d")]',
    },
    {
      language: "typescript",
      signature: "function openTodos(lines: string[]): [number, string][]",
      purpose: "Line number and text of every unchecked markdown checkbox, ignoring code fences.",
      holds: 'assert.deepEqual(openTodos(["- [ ] a", "~~~", "- [ ] no", "~~~", "- [ ] b"]), [[1, "a"], [5, "b"]]);',
    },
  ],
});
