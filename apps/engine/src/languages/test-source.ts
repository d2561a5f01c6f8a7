/** Names and places of checks in test files, by the convention of the emitted projects. Pure. */

/** The pytest function of a check: `test_` and its id, everything but letters and digits as `_`. */
export function pytestName(checkId: string): string {
  return `test_${checkId.replace(/[^A-Za-z0-9]/g, "_")}`;
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/** The source of one pytest function with its decorators; null when the file has none of that name. */
export function cutPythonTest(source: string, name: string): string | null {
  const lines = source.split("\n");
  const at = lines.findIndex(
    (line) => line.trimStart().startsWith(`def ${name}(`) || line.trimStart().startsWith(`async def ${name}(`),
  );
  const first = lines[at];
  if (first === undefined) return null;
  const indent = indentOf(first);
  let start = at;
  while (start > 0 && lines[start - 1]?.trimStart().startsWith("@") && indentOf(lines[start - 1] ?? "") === indent)
    start--;
  let end = at + 1;
  const inside = (line: string) => line.trim() === "" || indentOf(line) > indent || line.trimStart().startsWith(")");
  while (end < lines.length && inside(lines[end] ?? "")) end++;
  return lines.slice(start, end).join("\n").trimEnd();
}

/** The vitest block whose title begins with `[id]`, to its closing line; null when the file has none. */
export function cutVitestTest(source: string, checkId: string): string | null {
  const lines = source.split("\n");
  const at = lines.findIndex((line) => line.includes(`[${checkId}]`));
  const first = lines[at];
  if (first === undefined) return null;
  // A title on a line of its own belongs to the call that was opened above it.
  let start = at;
  while (start > 0 && !/^\s*(it|test)\b/.test(lines[start] ?? "") && at - start < 4) start--;
  if (!/^\s*(it|test)\b/.test(lines[start] ?? "")) start = at;
  const indent = indentOf(lines[start] ?? "");
  let end = at + 1;
  while (end < lines.length && !(/^\s*[)}\]]/.test(lines[end] ?? "") && indentOf(lines[end] ?? "") <= indent)) end++;
  const oneLine = /\);\s*$/.test(first) && start === at;
  return lines
    .slice(start, oneLine ? at + 1 : end + 1)
    .join("\n")
    .trimEnd();
}
