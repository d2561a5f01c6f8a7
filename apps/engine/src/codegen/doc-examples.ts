/** A call and its value, in the notation of the language they stand in. */
export interface SourceExample {
  call: string;
  expected: string;
}

/** What stands between a call and its value. */
const BETWEEN =
  /^(?:[ \t]*(?:={1,3}>?|-{1,2}>|➞|→|⇒|returns?\b|should return\b|gives\b|outputs?\b|\/\/|#)(?:[ \t]*(?:=>|->|returns?\b))?[ \t]*:?[ \t]*|[ \t]*\r?\n[ \t*]*(?:>>> |> )?[ \t]*)/;
/** After a value nothing follows that could belong to it. */
const AFTER = /^[ \t]*(?:$|[\r\n,.;#()]|\/\/|\*\/|"""|''')|^[ \t]+[A-Za-z]/;
const WORD = /^(?:True|False|None|true|false|null|undefined|NaN)\b/;
const NUMBER = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?[fFdDL]?(?![\w.]*\w)/;
/** Java's own ways to write a list, before its brackets. */
const MAKER = /^(?:(?:Arrays\.asList|(?:List|Set|Map)\.of)(?=\()|new\s+\w+(?:\[\])+\s*(?=\{))/;
const MAX_EXAMPLES = 12;

/**
 * Examples that documentation gives, in the ways people write them: `f(2) == 4`, `f(2) -> 4`, `f(2) returns 4`,
 * doctests, "For n = 2 the output should be 4", "Input: n = 2 / Output: 4". Only literal values count. Pure.
 */
export function docExamples(text: string, entry: string, params: readonly string[]): SourceExample[] {
  const found = [...calledExamples(text, entry), ...spokenExamples(text, entry, params)];
  const byCall = new Map<string, Set<string>>();
  for (const { call, expected } of found) byCall.set(call, (byCall.get(call) ?? new Set()).add(expected));
  // Two values of one call contradict each other: neither is taken.
  return [...byCall]
    .filter(([, values]) => values.size === 1)
    .map(([call, values]) => ({ call, expected: [...values][0] ?? "" }))
    .slice(0, MAX_EXAMPLES);
}

function calledExamples(text: string, entry: string): SourceExample[] {
  const found: SourceExample[] = [];
  const name = entry.split(".").at(-1) ?? entry;
  for (const match of text.matchAll(new RegExp(`(?<![\\w.])(?:\\w+\\.)?${name}(?=\\()`, "g"))) {
    const open = match.index + match[0].length;
    const close = bracketEnd(text, open);
    if (close < 0 || !isLiteralList(text.slice(open + 1, close - 1))) continue;
    const between = BETWEEN.exec(text.slice(close));
    const from = close + (between?.[0].length ?? 0);
    const end = between ? literalEnd(text, from) : -1;
    if (end < 0 || !AFTER.test(text.slice(end))) continue;
    found.push({
      call: text.slice(match.index, close).replaceAll(/\s*\n[ \t*]*/g, " "),
      expected: text.slice(from, end),
    });
  }
  return found;
}

/** "For s = "ab", c = "b" the result should be "a"", or the same as Input and Output. */
function spokenExamples(text: string, entry: string, params: readonly string[]): SourceExample[] {
  if (params.length === 0) return [];
  const name = entry.split(".").at(-1) ?? entry;
  const found: SourceExample[] = [];
  for (const start of text.matchAll(/\b(?:(?:For|Input|If|When|Given)\b:?[ \t]*(?=\w+[ \t]*=[^=])|Input:[ \t]*)/g)) {
    const values: string[] = [];
    let at = start.index + start[0].length;
    for (const param of params) {
      const named = new RegExp(`^[ \\t]*(?:,|and)?[ \\t]*${param}[ \\t]*=[ \\t]*`).exec(text.slice(at));
      const from = at + (named?.[0].length ?? 0);
      // The only parameter may go without its name.
      const end = named || params.length === 1 ? literalEnd(text, from) : -1;
      if (end < 0) break;
      values.push(text.slice(from, end));
      at = end;
    }
    if (values.length < params.length) continue;
    const said =
      /^[^\n]{0,60}?\b(?:output|result|answer)[^\n=]{0,20}?(?:should be|will be|is|:|=)[ \t]*|^[ \t,]*\n?[ \t]*(?:Output|Result|Returns?)\b[ \t]*[:=]?[ \t]*/i.exec(
        text.slice(at),
      );
    const from = at + (said?.[0].length ?? 0);
    const end = said ? literalEnd(text, from) : -1;
    if (end >= 0 && AFTER.test(text.slice(end)))
      found.push({ call: `${name}(${values.join(", ")})`, expected: text.slice(from, end) });
  }
  return found;
}

/** Index after the literal that begins at `at`: a number, a string, a constant or brackets of such; -1 when none does. */
function literalEnd(text: string, at: number): number {
  const rest = text.slice(at, at + 2000);
  const word = WORD.exec(rest) ?? NUMBER.exec(rest);
  if (word) return at + word[0].length;
  const maker = MAKER.exec(rest);
  if (maker) return literalEnd(text, at + maker[0].length);
  const char = text[at] ?? "";
  if (char === '"' || char === "'") return stringEnd(text, at);
  if (!"([{".includes(char) || char === "") return -1;
  const end = bracketEnd(text, at);
  return end >= 0 && isLiteralList(text.slice(at + 1, end - 1)) ? end : -1;
}

/** Literals with commas and colons between them, nothing that would have to be worked out. */
function isLiteralList(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    if (/[\s,:*]/.test(text[at] ?? "")) at += 1;
    else {
      const end = literalEnd(text, at);
      if (end <= at) return false;
      at = end;
    }
  }
  return true;
}

function bracketEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length && at < open + 2000; at += 1) {
    const char = text[at] ?? "";
    if (char === '"' || char === "'") {
      const end = stringEnd(text, at);
      if (end < 0) return -1;
      at = end - 1;
    } else if ("([{".includes(char)) depth += 1;
    else if (")]}".includes(char)) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function stringEnd(text: string, at: number): number {
  for (let next = at + 1; next < text.length && text[next] !== "\n"; next += 1) {
    if (text[next] === "\\") next += 1;
    else if (text[next] === text[at]) return next + 1;
  }
  return -1;
}
