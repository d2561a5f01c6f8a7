import { scalarIdiom } from "../scalar.ts";

export const stripMarkdown = scalarIdiom({
  id: "strip-markdown",
  title: "Markdown to plain text",
  phrases: ["strip markdown", "plain text of markdown", "remove markdown formatting"],
  cues: [["markdown"], ["strip", "plain", "remove", "removed", "without"]],
  unless: ["checkbox", "heading list", "table of contents"],
  params: ["text"],
  returns: "text",
  variants: [
    {
      name: "headings, lists, quotes, emphasis, code and links",
      python:
        'text = re.sub(r"^\\s{0,3}(#{1,6}|>|[-*+]|\\d+\\.)\\s+", "", $1, flags=re.MULTILINE)\ntext = re.sub(r"!?\\[([^\\]]*)\\]\\([^)]*\\)", r"\\1", text)\ntext = re.sub(r"(\\*\\*|__)(.+?)\\1", r"\\2", text)\ntext = re.sub(r"(?<!\\w)([*_])(?!\\s)(.+?)(?<!\\s)\\1(?!\\w)", r"\\2", text)\nreturn re.sub(r"`([^`]*)`", r"\\1", text)',
      typescript:
        'return $1\n  .replace(/^\\s{0,3}(#{1,6}|>|[-*+]|\\d+\\.)\\s+/gm, "")\n  .replace(/!?\\[([^\\]]*)\\]\\([^)]*\\)/g, "$$1")\n  .replace(/(\\*\\*|__)(.+?)\\1/g, "$$2")\n  .replace(/(?<!\\w)([*_])(?!\\s)(.+?)(?<!\\s)\\1(?!\\w)/g, "$$2")\n  .replace(/`([^`]*)`/g, "$$1");',
    },
  ],
  guarantees: [
    {
      language: "python",
      signature: "def plain(text: str) -> str",
      purpose: "Strip markdown formatting.",
      holds:
        'assert plain("# A **b** and [c](d)\\n- `e` *f*") == "A b and c\\ne f" and plain("2 * 3 * 4") == "2 * 3 * 4"',
    },
    {
      language: "typescript",
      signature: "function plain(text: string): string",
      purpose: "Strip markdown formatting.",
      holds: 'assert.equal(plain("# A **b** and [c](d)\\n- `e` *f*"), "A b and c\\ne f");',
    },
  ],
});
