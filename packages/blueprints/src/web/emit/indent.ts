/** Gives emitted TSX the indentation a formatter would, so that emitters need not count spaces. */

interface Open {
  kind: "bracket" | "tag";
  line: number;
}

/** Where a quoted piece that begins at `at` ends (index after it). Template holes are skipped whole. */
function endOfQuote(text: string, at: number): number {
  const quote = text[at];
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === "\\") i++;
    else if (text[i] === quote) return i + 1;
    else if (quote !== "`" && text[i] === "\n") return i;
    else if (quote === "`" && text[i] === "$" && text[i + 1] === "{") {
      let depth = 1;
      for (i += 2; i < text.length && depth > 0; i++) {
        if (text[i] === "{") depth++;
        else if (text[i] === "}") depth--;
        else if (text[i] === '"' || text[i] === "`") i = endOfQuote(text, i) - 1;
      }
      i--;
    }
  }
  return text.length;
}

/** Two spaces a level; a line that opens several things indents what follows once. */
export function indent(source: string): string {
  const open: Open[] = [];
  const out: string[] = [];
  let inTag = false;
  let line = 0;
  const lines = source.split("\n").map((text) => text.trim());
  const text = lines.join("\n");
  let at = 0;
  while (at <= text.length) {
    const current = lines[line] ?? "";
    const start = at;
    const end = start + current.length;
    let depthAtStart: number | null = null;
    const depth = () => new Set(open.map((entry) => entry.line)).size;
    let leading = true;
    while (at < end) {
      const char = text[at] ?? "";
      const rest = text.slice(at, at + 60);
      const closing = ")]}".includes(char) || rest.startsWith("</") || (inTag && rest.startsWith("/>"));
      if (leading && !closing && char !== ">") {
        depthAtStart = depth();
        leading = false;
      }
      if (char === '"' || char === "`" || (char === "'" && !inTag)) {
        at = Math.max(at + 1, endOfQuote(text, at));
        continue;
      }
      // A star at the beginning is a comment that goes on; elsewhere it multiplies.
      if (rest.startsWith("//") || rest.startsWith("/*") || (at === start && rest.startsWith("* "))) {
        at = end;
        continue;
      }
      if (rest.startsWith("</")) {
        open.splice(
          open.findLastIndex((entry) => entry.kind === "tag"),
          1,
        );
        at = text.indexOf(">", at) + 1 || end;
        continue;
      }
      if (inTag && rest.startsWith("/>") && open.at(-1)?.kind === "tag") {
        open.pop();
        inTag = false;
        at += 2;
        continue;
      }
      if (char === "<" && /^<[A-Za-z]|^<>/.test(rest) && !/[\w)]/.test(text[at - 1] ?? "")) {
        open.push({ kind: "tag", line });
        inTag = !rest.startsWith("<>");
        at += rest.startsWith("<>") ? 2 : (/^<[\w.]+/.exec(rest)?.[0].length ?? 1);
        continue;
      }
      if (char === ">" && inTag && text[at - 1] !== "=" && open.at(-1)?.kind === "tag") {
        if (leading) {
          depthAtStart = depth() - 1;
          leading = false;
        }
        inTag = false;
      } else if ("([{".includes(char)) {
        open.push({ kind: "bracket", line });
      } else if (")]}".includes(char)) {
        open.pop();
        // Inside an attribute's braces tags may come and go; back outside, the tag goes on.
        inTag = open.at(-1)?.kind === "tag" && tagUnfinished(text, at);
      }
      at++;
    }
    if (depthAtStart === null) depthAtStart = depth();
    out.push(current === "" ? "" : "  ".repeat(Math.max(0, depthAtStart)) + current);
    at = Math.max(at, end) + 1;
    line++;
    // A quoted piece over several lines keeps them as they are.
    while (line < lines.length && at > positionOf(lines, line) + (lines[line] ?? "").length + 1) {
      out.push(lines[line] ?? "");
      line++;
    }
    if (line >= lines.length) break;
    at = Math.max(at, positionOf(lines, line));
  }
  return out.join("\n");
}

function positionOf(lines: readonly string[], line: number): number {
  let at = 0;
  for (let i = 0; i < line; i++) at += (lines[i] ?? "").length + 1;
  return at;
}

/** After a closing brace: does the next thing read as another attribute or the tag's end, and not as a child? */
function tagUnfinished(text: string, at: number): boolean {
  return (
    /^[)}\]]\s*(?:[A-Za-z-]+=|\/?>|[a-z-]+\s)/.test(text.slice(at, at + 40)) &&
    /=\{[\s\S]*$/.test(text.slice(Math.max(0, at - 2000), at))
  );
}
