import type { WebField } from "../form.ts";
import type { ToolButton, ToolCase, ToolValue } from "../form-tool.ts";
import { camel, sentence as capital } from "../names.ts";
import { escaped } from "./phrases.ts";
import { caseInputs } from "./tool-cases.ts";
import { type Alternatives, alternativesIn } from "./tool-classes.ts";
import { rangeIn, type ToolRange } from "./tool-ranges.ts";
import { clauseAfter, clauseBefore, inDigits, type Literal, ownWords, type Sentence } from "./tool-text.ts";
import { hasNumber, shapeName, ToolValues } from "./tool-values.ts";

/** Words behind which a literal is what the page shows. */
const SHOWN =
  /\b(?:shows?|shown|says?|tells?|answers?|like|becomes?|gives?|displays?|prints?|reads?|as|turns? into|comes? out|see|get|is|are)\b[^.:;(]{0,60}$/i;
/** A sentence that only says for which inputs the one before it holds. */
const FOR_WHICH = /^\s*(?:that'?s|that is|which is|this is|for|e\.g\.|i\.e\.|with)\b/i;
const ARROW = /\b(?:becomes?|gives?|turns? into|comes? out as|lists?|makes?|yields?|is shown as|results? in)\b|→|->/i;
/** Said of a list in which nothing stands. */
const NOTHING = /\b(?:no|nothing|none|without an?y?|otherwise|else|if (?:all|everything)|when (?:all|everything))\b/i;
const CONDITION = /\b(?:if|when|unless|otherwise|else|outside|without|missing|too|not)\b/i;
const EACH_OWN =
  /\b(?:every|each|all)\b[^.]*\b(?:problems?|reasons?|mistakes?|things?|errors?|rules?|warnings?|hints?)\b|\b(?:own|separate) line\b/i;

/**
 * What each button shows, read from the literals of a brief sentence by sentence: a literal with numbers becomes a
 * line with values in place of them, the rest of its sentence says for which inputs.
 */
export class ToolLines {
  readonly buttons: ToolButton[];
  readonly cases: ToolCase[] = [];
  /** Places of buttons that give a list of their own. */
  readonly listed = new Set<number>();
  /** Messages under a condition that no rule of code covers. */
  readonly unread: { message: string; said: string }[] = [];
  /** What the page seems to say of which nothing was read. */
  readonly missed = new Set<Literal>();
  /** How many lines were read from literals. */
  templates = 0;
  private readonly inputs: readonly WebField[];
  private readonly skip: ReadonlySet<Literal>;
  private readonly known: ToolValues;
  /** Literals that are typed into a text, as samples. */
  private readonly samples: string[] = [];
  /** The reasons that a list may hold. */
  private readonly reasons: string[] = [];
  /** Lines of which the brief has not said yet for which inputs they stand. */
  private waiting: string[] | null = null;
  /** How many lines were named rather than written out. */
  private named = 0;
  /** The button spoken of last. */
  private current = 0;

  constructor(known: { inputs: readonly WebField[]; names: readonly string[]; skip: ReadonlySet<Literal> }) {
    this.inputs = known.inputs;
    this.skip = known.skip;
    this.known = new ToolValues(known.inputs);
    this.buttons = known.names.map((label) => ({
      label,
      needs: known.inputs.map((field) => field.key),
      lines: [],
      each: null,
      empty: "",
    }));
  }

  /** The values that stand in the lines. */
  get values(): ToolValue[] {
    return this.known.list;
  }

  read(sentence: Sentence): void {
    const words = ownWords(sentence);
    const named = this.buttons.flatMap((button, index) =>
      button.label !== "" && new RegExp(`\\b${escaped(button.label)}\\b`).test(words) ? [index] : [],
    );
    if (named.length > 0) this.current = named[0] ?? 0;
    const all = sentence.literals.filter(
      (literal) => !this.skip.has(literal) && !this.buttons.some((button) => button.label === literal.text),
    );
    if (this.readNamed(words)) return;
    const each = rangeIn(words, this.inputs);
    if (each && all.length > 0) {
      this.readEach(sentence, all, each);
      return;
    }
    const alternatives =
      this.reasons.length > 0 || EACH_OWN.test(words) ? null : alternativesIn(sentence, all, this.inputs);
    if (alternatives) this.readAlternatives(alternatives);
    const literals = alternatives ? all.filter((literal) => hasNumber(literal.text)) : all;
    if (alternatives && literals.length === 0) return;
    const box = this.inputs.find((field) => field.type === "text" || field.type === "longtext");
    const arrow = arrowIn(sentence, literals);
    const arrowAt = arrow ? sentence.at + arrow.index : -1;
    const typed =
      box && arrow ? literals.filter((literal) => literal.end <= arrowAt && !this.reasons.includes(literal.text)) : [];
    const sample =
      typed.length === 0 && box && arrow
        ? this.samples.find((text) => sentence.words.indexOf(text) >= 0 && sentence.words.indexOf(text) < arrow.index)
        : undefined;
    const texts = typed.length > 0 ? typed.map((literal) => literal.text) : sample === undefined ? [] : [sample];
    const spoken = texts.length === 0 && arrow ? this.namesIn(sentence, arrow.index) : [];
    texts.push(...spoken);
    if (texts.length > 0) {
      const results = literals.filter((literal) => literal.at >= arrowAt);
      const made = {
        sample: sample ?? "",
        texts,
        results: results.map((literal) => literal.text),
        at: arrow?.index ?? 0,
      };
      this.readChange(sentence, made);
      return;
    }
    if (arrow && this.readNumbers(sentence, literals, arrow.index)) return;
    const shown: Literal[] = [];
    for (const literal of literals) {
      const before = clauseBefore(sentence, literal).replaceAll("\ue000", " ");
      const opening = sentence.words.slice(0, literal.at - sentence.at).replaceAll("\ue000", " ");
      if (this.listed.has(this.current) && NOTHING.test(before) && !hasNumber(literal.text)) this.emptied(literal.text);
      else if (
        !hasNumber(literal.text) &&
        (EACH_OWN.test(opening) || this.reasons.length > 0) &&
        /^[A-Z]/.test(literal.text)
      ) {
        this.listed.add(this.current);
        this.reasons.push(literal.text);
      } else if (hasNumber(literal.text) && (shown.length > 0 || SHOWN.test(opening) || this.isHeaded(opening)))
        shown.push(literal);
      else if (/^[A-Z][^#]{4,}$/.test(literal.text) && CONDITION.test(before) && trimmed(before).length > 8)
        this.unread.push({ message: literal.text, said: trimmed(before) });
      else {
        this.samples.push(literal.text);
        if (/^[A-Z]/.test(literal.text) && !/\(\s*$/.test(before)) this.missed.add(literal);
      }
    }
    if (shown.length > 0) this.readShown(sentence, shown, box ? this.typedFor(sentence, literals, shown) : []);
    else if (this.waiting && FOR_WHICH.test(words)) {
      const given = caseInputs(inDigits(words), [], this.inputs);
      if (given) this.cases.push({ button: this.current, given, shows: this.waiting, derived: false });
      this.waiting = null;
    }
  }

  /** "255 128 0 gives `#ff8000`", "14 becomes `XIV`": numbers that turn into a text. */
  private readNumbers(sentence: Sentence, literals: readonly Literal[], arrow: number): boolean {
    const results = literals.filter((literal) => literal.at >= sentence.at + arrow);
    const [result] = results;
    const button = this.buttons[this.current];
    if (!result || results.length > 1 || hasNumber(result.text) || !button || button.lines.length > 0) return false;
    const head = sentence.words.slice(0, arrow).replaceAll("\ue000", " ");
    const given = caseInputs(inDigits(head.split(/[:;,]/).at(-1) ?? head), [], this.inputs);
    if (!given || Object.values(given).every((value) => value === "")) return false;
    const key = this.known.add(button.label || "Result");
    button.lines.push(`{${key}}`);
    this.cases.push({ button: this.current, given, shows: [result.text], derived: false });
    return true;
  }

  /** "Ada Lovelace 1815 -> `…`": words with a capital right before the arrow, one for each text that is asked for. */
  private namesIn(sentence: Sentence, arrow: number): string[] {
    if (!/^(?:→|->)/.test(sentence.words.slice(arrow))) return [];
    const asked = this.inputs.filter((field) => field.type === "text" && field.required);
    const near =
      sentence.words
        .slice(0, arrow)
        .split(/[:;,(]|\be\.g\.|\bfor example\b|\blike\b/)
        .at(-1) ?? "";
    const words = near.match(/\b[A-Z][\w'’-]*/g) ?? [];
    return words.length === asked.length ? words : [];
  }

  /** "Press Estimate: `…`", "Live result: `…`". */
  private isHeaded(opening: string): boolean {
    const head = /([\w ]+):?\s*$/.exec(opening)?.[1]?.trim() ?? "";
    if (/^\s*[-*•]\s*$/.test(opening)) return true;
    return (
      /\b(?:results?|output|answer)$/i.test(head) ||
      this.buttons.some(({ label }) => label !== "" && head.endsWith(label))
    );
  }

  private readAlternatives({ prefix, suffix, formula }: Alternatives): void {
    const button = this.buttons[this.current];
    if (!button || button.lines.length >= 6) return;
    const label = capital(/([\p{L}][\p{L} ]*?)\s*:?\s*$/u.exec(prefix)?.[1] ?? (button.label || "Answer")).slice(0, 40);
    const key = this.known.add(label, { formula });
    button.lines.push(`${prefix}{${key}}${suffix}`.slice(0, 160));
    this.templates++;
  }

  private emptied(text: string): void {
    const button = this.buttons[this.current];
    if (button) button.empty = text;
  }

  /** "`Hello` with shift 3 becomes `Khoor`", "`a` gives `A`, `b` and `c`": one result a button, in their order. */
  private readChange(
    sentence: Sentence,
    made: { sample: string; texts: string[]; results: string[]; at: number },
  ): void {
    const { texts, results } = made;
    const clean = (text: string) => text.replaceAll(/\ue000+/g, " ");
    const head = clean(sentence.words.slice(0, made.at)).replace(made.sample, " ");
    const behind = clean(sentence.words.slice(made.at));
    const words = clean(sentence.words);
    // Only behind the last stop before the case: what a rule says elsewhere is no input.
    const near =
      (made.sample === "" && !sentence.literals.some((literal) => literal.text === texts[0])
        ? /(?:^|[:;,(])([^:;,(]*)$/
        : /(?:^|[:;])([^:;]*)$/
      ).exec(head)?.[1] ?? head;
    const told = `${near} ${/\(([^()]*)\)\s*\.?\s*$/.exec(behind)?.[1] ?? ""}`;
    const given = caseInputs(inDigits(told), texts, this.inputs);
    if (!given) return;
    const listed = this.reasons.filter((reason) => behind.toLowerCase().includes(reason.toLowerCase()));
    if (results.length === 0 && listed.length > 0) {
      this.cases.push({ button: this.current, given, shows: listed, derived: false });
      return;
    }
    if (results.length > 1 && results.length === this.buttons.length)
      for (const [index, text] of results.entries())
        this.cases.push({ button: index, given, shows: [text], derived: false });
    else if (results.length > 0)
      this.cases.push({ button: this.firstOf(words), given, shows: results, derived: false });
  }

  /** A case names its button, or is about the first. */
  private firstOf(words: string): number {
    const at = this.buttons.findIndex(
      (button) => button.label !== "" && new RegExp(`\\b${escaped(button.label)}`, "i").test(words),
    );
    return at < 0 ? (this.buttons.length > 1 ? 0 : this.current) : at;
  }

  /** "`Vowels: 4` for `Hello there`": what is typed in for a line. */
  private typedFor(sentence: Sentence, literals: readonly Literal[], shown: readonly Literal[]): string[] {
    return literals
      .filter(
        (literal) =>
          !shown.includes(literal) && /\b(?:for|from|with|when|of|given)\s*$/i.test(clauseBefore(sentence, literal)),
      )
      .map((literal) => literal.text);
  }

  /** Lines with numbers in them, and the inputs that the sentence names for them. */
  private readShown(sentence: Sentence, literals: readonly Literal[], texts: readonly string[]): void {
    const button = this.buttons[this.current];
    if (!button) return;
    for (const literal of literals) {
      const line = this.known.lineOf(literal.text);
      if (!button.lines.includes(line) && button.lines.length < 6) button.lines.push(line);
      this.templates++;
    }
    const pieces = [
      // What stands behind in brackets or after a dash first: it speaks of nothing but the case.
      ...literals.flatMap((literal) => {
        const after = clauseAfter(sentence, literal).replaceAll("\ue000", " ");
        return [/^\s*\(([^()]*)\)/.exec(after)?.[1] ?? "", after.split(/[,;]/)[0] ?? "", after];
      }),
      literals
        .map((literal) => clauseBefore(sentence, literal))
        .join(" ")
        .replaceAll("\ue000", " "),
      ownWords(sentence).split(":").at(-1) ?? "",
      ownWords(sentence),
    ];
    for (const piece of pieces) {
      const given = texts.length > 0 || /\d|[A-Z]/.test(piece) ? caseInputs(inDigits(piece), texts, this.inputs) : null;
      if (!given || Object.values(given).every((value) => value === "")) continue;
      this.cases.push({ button: this.current, given, shows: literals.map((literal) => literal.text), derived: false });
      return;
    }
    this.waiting = literals.map((literal) => literal.text);
  }

  /** "Output Energy, Tax and Total with two decimals"; then "100 units over 30 days: 15.00, 1.35, total 16.35". */
  private readNamed(words: string): boolean {
    const button = this.buttons[this.current];
    if (!button) return false;
    const named =
      /\b(?:outputs?|shows?|displays?|gives?|results?:?)\s+(?:the )?([A-Z][\w ]*(?:, [A-Z][\w ]*)*,? and [A-Z][\w ]*?)\s+with (\d+|one|two|three|four) decimals?\b/.exec(
        words,
      );
    if (named && button.lines.length === 0) {
      const digits = Number(inDigits(named[2] ?? "2"));
      for (const label of (named[1] ?? "").split(/,\s*(?:and )?|\s+and\s+/).slice(0, 6))
        button.lines.push(this.known.lineOf(`${label.trim()}: ${(0).toFixed(digits)}`));
      this.named = button.lines.length;
      // What stands before it are the inputs of the same sentence.
      return true;
    }
    const told = /^\s*[-*•]?\s*(.+?\d.*?):\s*((?:[A-Za-z ]*\d+(?:\.\d+)?(?:,\s*(?:and )?)?)+)\s*[.;]?\s*$/s.exec(words);
    const results = [...(told?.[2] ?? "").matchAll(/\d+(?:\.\d+)?/g)].map((match) => match[0]);
    if (!told || this.named === 0 || results.length !== this.named) return false;
    const given = caseInputs(inDigits(told[1] ?? ""), [], this.inputs);
    if (!given) return false;
    const shows = button.lines.slice(0, this.named).map((line, index) => line.replace(/\{\w+\}/, results[index] ?? ""));
    this.cases.push({ button: this.current, given, shows, derived: false });
    this.templates++;
    return true;
  }

  /** A line for every number of a range, as its first lines are written. */
  private readEach(sentence: Sentence, literals: readonly Literal[], each: ToolRange): void {
    const button = this.buttons[this.current];
    const [literal] = literals;
    if (!button || !literal) return;
    const ranged = this.inputs.some((field) => field.key === each.name);
    // "`3: Hello`": behind the number stands what another button gives, or a text of its own.
    const textual = /^(\D*)(\d+)(\D+?)(\p{L}.*)$/u.exec(literal.text);
    let line: string;
    if (ranged && textual && !/\d/.test(textual[4] ?? "")) {
      const other = this.buttons.find(
        (candidate) => candidate !== button && stemIn(ownWords(sentence), candidate.label),
      );
      const key = other ? camel(other.label) : this.known.add(button.label || "Result");
      line = `${textual[1]}{${each.name}}${textual[3]}{${key}}`;
    } else line = this.known.lineOf(literal.text, each.name);
    button.lines.push(line);
    button.each = { line, ...each };
    if (ranged) button.needs = button.needs.filter((key) => key !== each.name);
    this.templates++;
    const counted = this.known.list.filter((value) => line.includes(`{${value.key}}`));
    for (const value of counted)
      value.over = [...new Set([...button.needs.filter((key) => key !== each.to), each.name])];
    const rest = literals.filter((other) => shapeName(other.text) !== shapeName(literal.text));
    const given = caseInputs(
      inDigits(ownWords(sentence).split(":").at(-1) ?? ""),
      [],
      this.inputs,
      ranged ? [each.name] : [each.to],
    );
    const whole =
      given ?? caseInputs(inDigits(behindColon(ownWords(sentence))), [], this.inputs, ranged ? [each.name] : [each.to]);
    const lines = literals.filter((other) => !rest.includes(other)).map((other) => other.text);
    const last = Math.max(...lines.map((text) => Number(/\d+/.exec(text)?.[0] ?? 1)));
    if (whole && !ranged)
      this.cases.push({
        button: this.current,
        given: { ...whole, [each.to]: whole[each.to] || String(last) },
        shows: lines,
        derived: false,
      });
  }
}

/** The word that turns an input into a result: the last one before a result, or the last one of all. */
function arrowIn(sentence: Sentence, literals: readonly Literal[]): { index: number } | null {
  const text = sentence.words.replaceAll("\ue000", " ");
  const found = [...text.matchAll(new RegExp(ARROW.source, "gi"))].map((match) => ({ index: match.index }));
  const before = found.filter((arrow) => literals.some((literal) => literal.at >= sentence.at + arrow.index));
  return before.at(-1) ?? found.at(-1) ?? null;
}

const trimmed = (text: string): string => text.replace(/^[\s,.;:\-*•()]+|[\s,.;:]+$/g, "").slice(0, 200);

const behindColon = (text: string): string => text.slice(text.indexOf(":") + 1);

/** "decodings" speaks of the button Decode. */
const stemIn = (text: string, label: string): boolean =>
  label.length > 3 && new RegExp(`\\b${escaped(label.toLowerCase().replace(/e$/, ""))}`).test(text.toLowerCase());
