import type { JsonValue, RecordType } from "@guildhall/contracts";
import { wordTable } from "@guildhall/contracts";

/**
 * Reads one literal of Python or TypeScript as the JSON form of its value: text, numbers, lists, tuples, maps,
 * `date(…)`, `Decimal("…")` and record constructors. Reading never runs anything. Null when it is anything else.
 */
export function readLiteral(text: string, records: RecordType[]): { value: JsonValue } | null {
  const reader = new LiteralReader(text, records);
  try {
    const value = reader.value(0);
    reader.end();
    return { value };
  } catch (error) {
    if (error instanceof NotLiteral) return null;
    throw error;
  }
}

/** The arguments of a call `name(…)` at the start of a text, and what follows it. */
export function readCall(
  text: string,
  name: string,
  records: RecordType[],
): { args: JsonValue[]; rest: string } | null {
  const start = text.trimStart();
  if (!start.startsWith(`${name}(`)) return null;
  const reader = new LiteralReader(start.slice(name.length), records);
  try {
    const args = reader.items("(", ")");
    return { args, rest: reader.rest() };
  } catch (error) {
    if (error instanceof NotLiteral) return null;
    throw error;
  }
}

class NotLiteral extends Error {}

const CONSTANTS = wordTable<JsonValue>({
  true: true,
  false: false,
  null: null,
  True: true,
  False: false,
  None: null,
  undefined: null,
});
const ESCAPES = wordTable<string>({ n: "\n", t: "\t", r: "\r", "0": "\0", b: "\b", f: "\f" });

class LiteralReader {
  private readonly text: string;
  private readonly records: RecordType[];
  private at = 0;

  constructor(text: string, records: RecordType[]) {
    this.text = text;
    this.records = records;
  }

  rest(): string {
    return this.text.slice(this.at);
  }

  end(): void {
    this.space();
    if (this.at < this.text.length) throw new NotLiteral();
  }

  value(depth: number): JsonValue {
    if (depth > 40) throw new NotLiteral();
    this.space();
    const c = this.text[this.at] ?? "";
    if (c === '"' || c === "'" || c === "`") return this.string(c);
    if (c === "[") return this.items("[", "]", depth);
    if (c === "(") {
      const before = this.at;
      const items = this.items("(", ")", depth);
      const inside = this.text.slice(before + 1, this.at - 1);
      return items.length === 1 && !inside.trimEnd().endsWith(",") ? (items[0] ?? null) : items;
    }
    if (c === "{") return this.map(depth);
    const number = /^[+-]?(\d[\d_]*\.?\d*|\.\d+)(e[+-]?\d+)?/i.exec(this.rest());
    if (number) {
      this.at += number[0].length;
      return Number(number[0].replaceAll("_", ""));
    }
    return this.named(depth);
  }

  /** Values between brackets, separated by commas; keyword names are read over. */
  items(open: string, close: string, depth = 0): JsonValue[] {
    this.expect(open);
    const items: JsonValue[] = [];
    for (;;) {
      this.space();
      if (this.text[this.at] === close) {
        this.at++;
        return items;
      }
      items.push(this.value(depth + 1));
      this.space();
      if (this.text[this.at] === ",") this.at++;
      else if (this.text[this.at] !== close) throw new NotLiteral();
    }
  }

  private map(depth: number): JsonValue {
    this.expect("{");
    const map: { [key: string]: JsonValue } = {};
    for (;;) {
      this.space();
      if (this.text[this.at] === "}") {
        this.at++;
        return map;
      }
      const name = /^[A-Za-z_$][\w$]*(?=\s*:)/.exec(this.rest());
      let key: JsonValue;
      if (name) {
        key = name[0];
        this.at += name[0].length;
      } else key = this.value(depth + 1);
      if (typeof key !== "string") throw new NotLiteral();
      this.space();
      this.expect(":");
      Object.defineProperty(map, key, {
        value: this.value(depth + 1),
        enumerable: true,
        writable: true,
        configurable: true,
      });
      this.space();
      if (this.text[this.at] === ",") this.at++;
      else if (this.text[this.at] !== "}") throw new NotLiteral();
    }
  }

  private string(quote: string): string {
    let out = "";
    this.at++;
    while (this.at < this.text.length) {
      const c = this.text[this.at++] ?? "";
      if (c === quote) return out;
      if (c === "\\") {
        const e = this.text[this.at++] ?? "";
        const code = e === "u" ? /^[0-9a-fA-F]{4}/ : e === "x" ? /^[0-9a-fA-F]{2}/ : null;
        const hex = code?.exec(this.rest());
        if (hex) {
          out += String.fromCharCode(Number.parseInt(hex[0], 16));
          this.at += hex[0].length;
        } else out += ESCAPES[e] ?? e;
      } else out += c;
    }
    throw new NotLiteral();
  }

  private named(depth: number): JsonValue {
    const word = /^[A-Za-z_][\w.]*/.exec(this.rest())?.[0];
    if (!word) throw new NotLiteral();
    this.at += word.length;
    if (Object.hasOwn(CONSTANTS, word)) return CONSTANTS[word] ?? null;
    if (this.text[this.at] !== "(") throw new NotLiteral();
    const short = word.split(".").at(-1) ?? word;
    const record = this.records.find((r) => r.name === short);
    if (record) return this.record(record, depth);
    const args = this.items("(", ")", depth);
    const pad = (value: JsonValue | undefined, width: number): string => String(value ?? 0).padStart(width, "0");
    if (short === "Decimal") return String(args[0] ?? "0");
    if (short === "date" && args.length === 3) return `${pad(args[0], 4)}-${pad(args[1], 2)}-${pad(args[2], 2)}`;
    if (short === "datetime" && args.length >= 3) {
      return `${pad(args[0], 4)}-${pad(args[1], 2)}-${pad(args[2], 2)}T${pad(args[3], 2)}:${pad(args[4], 2)}:${pad(args[5], 2)}`;
    }
    throw new NotLiteral();
  }

  private record(record: RecordType, depth: number): JsonValue {
    this.expect("(");
    const out: { [key: string]: JsonValue } = {};
    for (let i = 0; ; i++) {
      this.space();
      if (this.text[this.at] === ")") {
        this.at++;
        if (Object.keys(out).length !== record.fields.length) throw new NotLiteral();
        return out;
      }
      const keyword = /^([A-Za-z_]\w*)\s*=(?!=)/.exec(this.rest());
      if (keyword) this.at += keyword[0].length;
      const name = keyword?.[1] ?? record.fields[i]?.name;
      if (!name) throw new NotLiteral();
      out[name] = this.value(depth + 1);
      this.space();
      if (this.text[this.at] === ",") this.at++;
    }
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at++;
  }

  private expect(c: string): void {
    if (this.text[this.at] !== c) throw new NotLiteral();
    this.at++;
  }
}
