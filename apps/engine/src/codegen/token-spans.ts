import type { SourceLanguage } from "../languages/index.ts";
import { type SourceToken, tokensOf } from "./source-tokens.ts";

/** What ends an operand. */
const BETWEEN = new Set([",", ";", ":", "=", "?", "and", "or", "&&", "||"]);
const STARTS = new Set(["if", "elif", "while", "return", "else", "in", "for", "not", "=>"]);
const COMPARED = new Set(["<", "<=", ">", ">=", "==", "!=", "===", "!=="]);
const SUMMED = new Set(["+", "-"]);

/** Where the parts of a source begin and end, by its tokens alone: good enough to propose edits that are then run. */
export class TokenSpans {
  protected readonly source: string;
  protected readonly tokens: SourceToken[];
  protected readonly language: SourceLanguage;

  constructor(source: string, language: SourceLanguage) {
    this.source = source;
    this.tokens = tokensOf(source, language);
    this.language = language;
  }

  protected span(from: number, to: number, withoutLast = false): { start: number; end: number } {
    const last = this.tokens[to];
    return { start: this.tokens[from]?.start ?? 0, end: (withoutLast ? last?.start : last?.end) ?? this.source.length };
  }

  protected endsLine(index: number): boolean {
    const next = this.tokens[index + 1];
    return !next || this.source.slice(this.tokens[index]?.end, next.start).includes("\n");
  }

  /** Index of the first token of what stands before `index`; of a sum's part where `isSum`. */
  protected operandStart(index: number, isSum = false): number {
    let depth = 0;
    for (let at = index - 1; at >= 0; at -= 1) {
      const text = this.tokens[at]?.text ?? "";
      if (text === ")" || text === "]" || text === "}") depth += 1;
      else if (text === "(" || text === "[" || text === "{") depth -= 1;
      if (depth < 0 || (depth === 0 && this.parts(text, isSum))) return at + 1;
    }
    return 0;
  }

  protected operandEnd(index: number, isSum = false): number {
    let depth = 0;
    for (let at = index + 1; at < this.tokens.length; at += 1) {
      const text = this.tokens[at]?.text ?? "";
      if (text === "(" || text === "[" || text === "{") depth += 1;
      else if (text === ")" || text === "]" || text === "}") depth -= 1;
      if (depth < 0 || (depth === 0 && this.parts(text, isSum))) return at - 1;
      if (depth === 0 && this.language === "python" && this.endsLine(at)) return at;
    }
    return this.tokens.length - 1;
  }

  /** Index of the last token of the value that follows `return`. */
  protected statementEnd(index: number): number {
    let depth = 0;
    for (let at = index + 1; at < this.tokens.length; at += 1) {
      const text = this.tokens[at]?.text ?? "";
      if (text === "(" || text === "[" || text === "{") depth += 1;
      else if (text === ")" || text === "]" || text === "}") depth -= 1;
      if (depth < 0 || (depth === 0 && text === ";")) return at - 1;
      if (depth === 0 && this.endsLine(at)) return at;
    }
    return this.tokens.length - 1;
  }

  private parts(text: string, isSum: boolean): boolean {
    return BETWEEN.has(text) || STARTS.has(text) || (isSum && (SUMMED.has(text) || COMPARED.has(text)));
  }
}
