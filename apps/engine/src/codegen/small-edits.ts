import type { SourceLanguage } from "../languages/index.ts";
import { CONFUSED } from "./confused-words.ts";
import { lineEdits } from "./line-edits.ts";
import { TokenSpans } from "./token-spans.ts";

/** Source with one small thing changed: what a slip of the hand would have changed the other way. */
export interface SmallEdit {
  /** What kind of slip it mends. */
  operator: string;
  source: string;
}

const KEYWORDS = new Set(
  "and or not in is if elif else for while return def class import from as with try except finally raise lambda None True False pass break continue yield const let var function new typeof instanceof of null undefined true false this self throw catch switch case default public private static final void int long double float boolean char String export async await do assert global nonlocal del".split(
    " ",
  ),
);
const HALVED = new Set(["and", "or", "&&", "||", "+", "-", "*", ","]);
const JOINING = new Set(["and", "or", "&&", "||", "<", "<=", ">", ">=", "+", "-"]);
const COMPARISONS = new Set(["==", "<=", ">=", "<", ">", "!="]);
const DEFINES = new Set(["def", "class", "function", "import", "from", "new"]);
const MAX_NAMES = 12;
const SHORT_CALL = /(?<![\w.])[a-z]\w*(?:\.\w+)?\(\w*\)(?!\s*[:{])/g;
const MAX_EXPRESSIONS = 4;
/** More than this no judge would be given the time for. */
const MAX_EDITS = 600;

/**
 * One-place edits of a program, each a whole program again: operators and words that are confused, off by one, a
 * missing or needless negation, another variable, swapped arguments, a dropped or needless half of a condition, lines
 * too many or at the wrong depth. The likelier kinds come first; not all of them are valid code. Repeatable, pure.
 */
export function smallEdits(source: string, language: SourceLanguage): SmallEdit[] {
  const editor = new Editor(source, language);
  const found = [
    ...editor.confusions(),
    ...editor.offByOne(),
    ...editor.negations(),
    ...editor.halves(),
    ...editor.everywhere(),
    ...editor.swappedArguments(),
    ...editor.calls(),
    ...editor.bounds(),
    ...editor.otherNames(),
    ...lineEdits(source, language),
    ...editor.steps(),
  ];
  const seen = new Set([source]);
  return found.filter((edit) => !seen.has(edit.source) && seen.add(edit.source)).slice(0, MAX_EDITS);
}

class Editor extends TokenSpans {
  private replaced(operator: string, { start, end }: { start: number; end: number }, text: string): SmallEdit {
    return { operator, source: this.source.slice(0, start) + text + this.source.slice(end) };
  }

  confusions(): SmallEdit[] {
    return this.tokens.flatMap((token) =>
      (CONFUSED[token.text] ?? []).map((other) => this.replaced(`${token.text} for ${other}`, token, other)),
    );
  }

  /** Numbers beside themselves; a value one more or one less where a bracket, a comma or a colon follows it. */
  offByOne(): SmallEdit[] {
    return this.tokens.flatMap((token, index) => {
      const before = this.tokens[index - 1]?.text ?? "";
      const after = this.tokens[index + 1]?.text ?? "";
      if (token.kind === "number" && /^\d+$/.test(token.text)) {
        const value = Number(token.text);
        const others = [value + 1, value - 1, value === 1 ? 0 : 1, 0, 2, -value].map(String);
        const dropped =
          before === "+" || before === "-" ? [this.replaced("needless step", this.span(index - 1, index), "")] : [];
        return [...dropped, ...others.map((other) => this.replaced("off by one", token, other))];
      }
      const isValue = (token.kind === "word" && !KEYWORDS.has(token.text)) || token.text === ")" || token.text === "]";
      const ends = /^[)\],:;]$/.test(after) || (this.language === "python" && this.endsLine(index));
      const opened = /^[([,:=]$|^(?:return|in|[<>]=?|[-+*/%])$/.test(before) || token.kind === "mark";
      if (!isValue || !ends || !opened) return [];
      return [" + 1", " - 1"].map((step) => this.replaced("off by one", { start: token.end, end: token.end }, step));
    });
  }

  negations(): SmallEdit[] {
    const [not, and] = this.language === "python" ? ["not ", ["and", "or"]] : ["!", ["&&", "||"]];
    return this.tokens.flatMap((token, index) => {
      if (token.text === "not" || token.text === "!")
        return [this.replaced("needless negation", this.span(index, index + 1, true), "")];
      const begins = ["if", "elif", "while", "return", "(", ...and].includes(token.text);
      const next = this.tokens[index + 1];
      if (!begins || !next || next.kind !== "word" || (KEYWORDS.has(next.text) && next.text !== "this")) return [];
      return [this.replaced("missing negation", { start: next.start, end: next.start }, not)];
    });
  }

  /** `a and b` or `a + b` without one of its halves; a list without one of its items. */
  halves(): SmallEdit[] {
    return this.tokens.flatMap((token, index) => {
      const [before, after] = [this.tokens[index - 1], this.tokens[index + 1]];
      if (!before || !after || !HALVED.has(token.text)) return [];
      const isSum = /^[-+*]$/.test(token.text);
      const from = this.tokens[this.operandStart(index, isSum)]?.start ?? token.start;
      const to = this.tokens[this.operandEnd(index, isSum)]?.end ?? token.end;
      return [
        this.replaced("needless part", { start: from, end: after.start }, ""),
        this.replaced("needless part", { start: before.end, end: to }, ""),
      ];
    });
  }

  /** The same slip made again: one number or one joining word, changed wherever it stands. */
  everywhere(): SmallEdit[] {
    const counts = Map.groupBy(this.tokens, ({ text }) => text);
    const changedTo = (text: string, other: string): SmallEdit => {
      const parts = (counts.get(text) ?? []).toReversed();
      const source = parts.reduce(
        (code, { start, end }) => code.slice(0, start) + other + code.slice(end),
        this.source,
      );
      return { operator: `every ${text} for ${other}`, source };
    };
    return [...counts].flatMap(([text, tokens]) => {
      if (tokens.length < 2) return [];
      if (/^\d+$/.test(text))
        return [changedTo(text, String(Number(text) + 1)), changedTo(text, String(Number(text) - 1))];
      return JOINING.has(text) ? (CONFUSED[text] ?? []).map((other) => changedTo(text, other)) : [];
    });
  }

  /** A comparison and its number, both one off: `== 0` for `<= 1`. */
  bounds(): SmallEdit[] {
    return this.tokens.flatMap((token, index) => {
      const number = this.tokens[index + 1];
      if (!number || !COMPARISONS.has(token.text) || !/^\d+$/.test(number.text)) return [];
      const others = [...COMPARISONS].filter((other) => other !== token.text && other !== "!=");
      return others.flatMap((other) =>
        [1, -1].map((step) =>
          this.replaced("another bound", this.span(index, index + 1), `${other} ${Number(number.text) + step}`),
        ),
      );
    });
  }

  /** `f(x)` where `x` was meant, and a result that was left as it is: its amount, its order. */
  calls(): SmallEdit[] {
    const needless = this.tokens.flatMap((token, index) => {
      const open = this.tokens[index + 1];
      const before = this.tokens[index - 1]?.text ?? "";
      if (token.kind !== "word" || open?.text !== "(" || KEYWORDS.has(token.text) || DEFINES.has(before)) return [];
      const last = this.operandEnd(index + 1);
      const inside = this.source.slice(open.end, this.tokens[last]?.end ?? open.end);
      const whole = { start: token.start, end: this.tokens[last + 1]?.end ?? token.end };
      return before === "." || inside === "" ? [] : [this.replaced("needless call", whole, inside)];
    });
    return [...needless, ...this.missingCalls()];
  }

  private missingCalls(): SmallEdit[] {
    const calls = this.language === "python" ? ["abs", "sorted", "int", "list", "len"] : ["Math.abs", "Math.floor"];
    return this.tokens.flatMap((token, index) => {
      const first = this.tokens[index + 1];
      if (token.text !== "return" || !first || this.endsLine(index)) return [];
      const last = this.tokens[this.statementEnd(index)];
      if (!last) return [];
      const value = this.source.slice(first.start, last.end);
      return calls.map((call) =>
        this.replaced("missing call", { start: first.start, end: last.end }, `${call}(${value})`),
      );
    });
  }

  swappedArguments(): SmallEdit[] {
    return this.tokens.flatMap((token, index) => {
      if (token.text !== ",") return [];
      const from = this.operandStart(index);
      const to = this.operandEnd(index);
      const [first, last] = [this.tokens[from], this.tokens[to]];
      const [before, after] = [this.tokens[index - 1], this.tokens[index + 1]];
      if (!first || !last || !before || !after) return [];
      const left = this.source.slice(first.start, before.end);
      const right = this.source.slice(after.start, last.end);
      return [this.replaced("swapped arguments", { start: first.start, end: last.end }, `${right}, ${left}`)];
    });
  }

  /** An argument that should have been more or less by another variable. */
  steps(): SmallEdit[] {
    const names = this.names().slice(0, MAX_EXPRESSIONS);
    return this.tokens.flatMap((token, index) => {
      const [before, after] = [this.tokens[index - 1]?.text ?? "", this.tokens[index + 1]?.text ?? ""];
      if (!this.isName(index) || !/^[(,[:]$/.test(before) || !/^[),\]:]$/.test(after)) return [];
      return names
        .filter((name) => name !== token.text)
        .flatMap((name) =>
          ["+", "-"].map((sign) => this.replaced("missing step", token, `${token.text} ${sign} ${name}`)),
        );
    });
  }

  /** Another variable of the program, or a short call that stands in it, in the place of one. */
  otherNames(): SmallEdit[] {
    const calls = new Set([...this.source.matchAll(SHORT_CALL)].map(([text]) => text));
    const others = [...this.names(), ...[...calls].slice(0, MAX_EXPRESSIONS)];
    const attributes = new Set(this.tokens.filter((_, index) => this.isAttribute(index)).map(({ text }) => text));
    return this.tokens.flatMap((token, index) => {
      const all = this.isName(index) ? others : this.isAttribute(index) ? [...attributes].slice(0, MAX_NAMES) : [];
      return all.filter((name) => name !== token.text).map((name) => this.replaced("another variable", token, name));
    });
  }

  private isName(index: number): boolean {
    const token = this.tokens[index];
    const [before, after] = [this.tokens[index - 1]?.text ?? "", this.tokens[index + 1]?.text ?? ""];
    return (
      token?.kind === "word" && !KEYWORDS.has(token.text) && after !== "(" && before !== "." && !DEFINES.has(before)
    );
  }

  private isAttribute(index: number): boolean {
    const [token, before, after] = [this.tokens[index], this.tokens[index - 1], this.tokens[index + 1]];
    return token?.kind === "word" && before?.text === "." && after?.text !== "(";
  }

  /** Variables of the program; what stands once is a type or a name from elsewhere. */
  private names(): string[] {
    const counts = Map.groupBy(
      this.tokens.filter((_, index) => this.isName(index)),
      ({ text }) => text,
    );
    return [...counts].flatMap(([name, { length }]) => (length > 1 ? [name] : [])).slice(0, MAX_NAMES);
  }
}
