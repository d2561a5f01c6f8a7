import type { Entity, WebField } from "../form.ts";
import { type Statement, type StatementCase, type StatementSlot, statementSchema } from "../statement.ts";
import { bestNamed, formulaFor, type Known, operand, type Scope } from "./figure-formula.ts";
import { leaderStatement } from "./leaders.ts";
import { type Literal, literalsIn, type Shown, sentenceAround, stemsOf, withoutLiterals } from "./literals.ts";

/** Lines with figures and words for each case, as a brief shows them: `Over by 0.50 kg` or `Within the limit`. Pure. */

const CONDITION = /\b(?:if|when|whenever|once|while|as soon as|until|before|with)\b|\b(?:over|under|above|below) \d/i;
const NUMBER = /(?<![\p{L}\d.])-?\d+(?:[.,]\d+)?(?!\d)/gu;

/** What stands between two literals, as the condition of the first and of the second. */
function between(text: string, joined: boolean): { first: string; second: string; alternative: boolean } {
  const behind = /^\s*(?:\([^)]*\))?\s*((?:if|when|once|while|as soon as|until|before)\b[^,;:.]*)/i.exec(text)?.[1];
  const direct = joined ? (behind ?? "") : "";
  const whole = text.slice(text.indexOf(direct) + direct.length);
  // A new clause says something of its own.
  const rest = whole.split(/[.;!?]\s/).at(-1) ?? "";
  const apart = rest !== whole;
  const otherwise = /\b(?:else|otherwise|or else|if not|in other cases)\b/i.test(rest);
  const condition =
    /\b((?:if|when|once|while|as soon as|until|before|with)\b[^;]*?)[\s,:]*(?:(?:it )?(?:shows?|says?|reads?|displays?|then|it's|is)[\s,:]*)*$/i.exec(
      rest,
    )?.[1];
  const over =
    /(?:^|,\s+)((?:over|above|under|below|beyond) (?:it|that|the (?!list|form|table|page|field|box|walls|line)[a-z]+))\s*:\s*$/i.exec(
      rest,
    )?.[1];
  // "Cost over 500: show …"
  const named = /([\p{L} ]{3,30} (?:over|above|under|below) \d+(?:\.\d+)?)[\s:,]*(?:shows?|says?)?[\s:]*$/iu.exec(
    rest,
  )?.[1];
  const second = otherwise ? "otherwise" : (condition ?? over ?? named ?? "");
  return {
    first: direct,
    second,
    alternative: otherwise || (second !== "" && !apart) || /^[\s,)]*(?:\([^)]*\))?\s*,?\s*or\b/i.test(text),
  };
}

/** Literals with the conditions around them. Those that refuse something or name a button are no lines. */
export function shownIn(brief: string): Shown[] {
  const plain = withoutLiterals(brief);
  const literals = literalsIn(brief);
  const found: Shown[] = [];
  for (const [index, literal] of literals.entries()) {
    const { before, after } = sentenceAround(plain, literal.at, literal.end);
    const previous = literals[index - 1];
    const next = literals[index + 1];
    const start = literal.at - before.length;
    const joined = previous !== undefined && previous.end > start;
    const gap = joined ? plain.slice(previous.end, literal.at) : before;
    const told = between(gap, joined);
    const cross = /\binstead(?: of)?\b/i.test(after.split("\u00a4")[0] ?? "");
    const behind = next && next.at < literal.end + after.length ? plain.slice(literal.end, next.at) : after;
    const own = between(behind, true).first;
    found.push({
      literal,
      when: own || told.second,
      alternative: (joined && told.alternative) || cross,
      after: behind,
    });
    // "`A` when …": the condition behind the one before is its own.
    const before1 = found.at(-2);
    if (before1 && joined && told.first && before1.when === "") before1.when = told.first;
  }
  return found;
}

interface Part {
  text: string;
  slots: StatementSlot[];
}

const numbersIn = (text: string) =>
  [...text.matchAll(NUMBER)].map((match) => ({
    shown: match[0],
    at: match.index,
    value: Number(match[0].replace(",", ".")),
  }));
const decimalsOf = (shown: string): number | null => /[.,](\d+)$/.exec(shown)?.[1]?.length ?? null;

const OVER = /\b(?:over|too|above|exceed\w*|beyond|more than)\b/i;
const UNDER = /\b(?:left|remaining|remain|to go|under|missing|short|still|free|spare|needed|below)\b/i;

/** What a figure is held against: a setting, or a number that the brief says there is of it. */
type Limit = Pick<WebField, "key" | "label" | "initial" | "unit">;

/** "There are 100 tickets". */
function fixedIn(text: string, scope: Scope): Limit | undefined {
  const fixed = /\b(?:there (?:are|is)|we have|only|out of) (?:only |just )?(\d+(?:\.\d+)?)\b/i.exec(text)?.[1];
  if (fixed && scope.settings.every((field) => Number(field.initial) !== Number(fixed)))
    return { key: fixed, label: fixed, initial: fixed, unit: "" };
  return undefined;
}

/** The setting that words, or all there is, point to. */
function limitFor(text: string, scope: Scope): Limit | undefined {
  return bestNamed(text, scope.settings, 0.34) ?? (scope.settings.length === 1 ? scope.settings[0] : undefined);
}

/** The figure that is held against a limit: one the condition names, one of the same unit, one that fits the example. */
function heldAgainst(
  text: string,
  limit: Limit,
  unit: string,
  value: number,
  over: boolean,
  scope: Scope,
): Known | undefined {
  const first = Number(limit.initial);
  const exact = scope.known.filter((row) => Math.abs((over ? row.value - first : first - row.value) - value) < 1e-6);
  const rows = scope.known.map((row) => ({ ...row, label: row.words }));
  return (
    bestNamed(text, rows) ??
    (exact.length === 1 ? exact[0] : undefined) ??
    scope.known.find((row) => unit !== "" && row.unit === unit && /^sum|^\(?sum/.test(row.formula)) ??
    scope.known.find((row) => limit.unit !== "" && row.unit === limit.unit) ??
    scope.known.find((row) => row.decimals !== null) ??
    scope.known[0]
  );
}

/** "Over by 0.50 kg" beside "Within the limit": how a figure stands against a setting. */
function limitStatement(group: readonly Shown[], scope: Scope, about: string): Statement | null {
  const all = `${about} ${group.map((row) => `${row.when} ${row.literal.text}`).join(" ")}`;
  const own = group.map((row) => `${row.literal.text} ${row.when}`).join(" ");
  const limit = fixedIn(about, scope) ?? limitFor(own, scope) ?? limitFor(all, scope);
  if (!limit || group.length !== 2) return null;
  const withNumber = group.filter((row) => numbersIn(row.literal.text).length === 1);
  const [lead] = withNumber;
  if (!lead) return null;
  const sideOf = (row: Shown): boolean | null =>
    OVER.test(row.literal.text) ? true : UNDER.test(row.literal.text) ? false : null;
  const leadOver = sideOf(lead);
  if (leadOver === null) return null;
  const [number] = numbersIn(lead.literal.text);
  const unit =
    /^\s*([\p{L}²³%]+)/u.exec(lead.literal.text.slice((number?.at ?? 0) + (number?.shown.length ?? 0)))?.[1] ?? "";
  const figure = heldAgainst(group.map((row) => row.when).join(" "), limit, unit, number?.value ?? 0, leadOver, scope);
  if (!figure) return null;
  const reached = group.some((row) =>
    /\b(?:reached|met|no(?:thing|ne)?\b[\p{L} ]*left|sold out|full|done)\b/iu.test(`${row.when} ${row.literal.text}`),
  );
  const over = `${figure.formula} ${reached ? ">=" : ">"} ${limit.key}`;
  const cases = group.map((row): StatementCase & { over: boolean } => {
    const isOver = sideOf(row) ?? !leadOver;
    const [own] = numbersIn(row.literal.text);
    const formula = isOver ? `${figure.formula} - ${limit.key}` : `${limit.key} - ${minus(figure.formula)}`;
    return {
      over: isOver,
      when: isOver ? over : "",
      text: own ? row.literal.text.replace(own.shown, "{0}") : row.literal.text,
      slots: own
        ? [{ formula, decimals: decimalsOf(own.shown), join: "", example: own.shown, guessed: figure.guessed }]
        : [],
    };
  });
  if (cases[0]?.over === cases[1]?.over) return null;
  return statementSchema.parse({
    cases: cases.toSorted((a, b) => Number(b.over) - Number(a.over)).map(({ over: _, ...row }) => row),
  });
}

const minus = (formula: string): string =>
  / [-+?] /.test(formula.replace(/\([^()]*\)/g, "")) ? `(${formula})` : formula;

/** A condition in words over figures and settings: "the income is below what I spent", "there is nothing". */
function conditionFor(text: string, scope: Scope): string | null {
  if (/\b(?:nothing|none|no (?:entries|items|records|one)|empty|list is empty|not any|is nothing)\b/i.test(text))
    return "count() == 0";
  const match =
    /^(?:if|when|once|while|as soon as|until|before|whenever)?\s*(.+?)\s+(?:is|are|gets?|goes|becomes|has|have)?\s*(?:at )?(below|under|less than|lower than|smaller than|above|over|more than|higher than|bigger than|greater than|larger than|exceeds?|reaches|reached|equal to|zero|negative)\s*(.*)$/i.exec(
      text,
    );
  if (!match) return null;
  const left = operand(match[1] ?? "", scope);
  const word = (match[2] ?? "").toLowerCase();
  const right = /zero/.test(word)
    ? { formula: "0" }
    : /negative/.test(word)
      ? { formula: "0" }
      : operand(match[3] ?? "", scope);
  if (!left || !right) return null;
  const op = /below|under|less|lower|smaller|negative/.test(word)
    ? "<"
    : /reach/.test(word)
      ? ">="
      : /zero|equal/.test(word)
        ? "=="
        : ">";
  return `${minus(left.formula)} ${op} ${minus(right.formula)}`;
}

/** The words beside each number of a line, and the unit behind it. */
function figuresOf(text: string): { words: string; shown: string; value: number; unit: string; at: number }[] {
  // "Days over 8 hours: 0": a number inside the words is no figure.
  const found = numbersIn(text).filter(
    ({ at, shown }) => !(/\p{L}\s*$/u.test(text.slice(0, at)) && /[:=]/.test(text.slice(at + shown.length))),
  );
  return found.map((number, index) => {
    const from = index === 0 ? 0 : (found[index - 1]?.at ?? 0) + (found[index - 1]?.shown.length ?? 0);
    const before = text.slice(from, number.at);
    const behind = text.slice(number.at + number.shown.length, found[index + 1]?.at ?? text.length);
    const labelled = /([^,;·|]*)[:=]\s*$/.exec(before)?.[1];
    const last = text.slice((found.at(-1)?.at ?? 0) + (found.at(-1)?.shown.length ?? 0));
    const shared = /^\s*(?:of|\/|out of)\s*$/i.test(behind) ? last : behind;
    const unit = /^\s*(?!of\b|out\b)([\p{L}²³%/°]+)\s*$/u.exec(shared)?.[1] ?? "";
    const words = labelled ?? (before.trim() || behind);
    return {
      words: words.trim(),
      shown: number.shown,
      value: number.value,
      unit: labelled === undefined ? "" : unit,
      at: number.at,
    };
  });
}

/** The figures of one line; null when one of them is not understood. */
function partOf(row: Shown, scope: Scope, brief: string): { part: Part; known: Known[] } | null {
  const { text } = row.literal;
  const slots: StatementSlot[] = [];
  const known: Known[] = [];
  let made = "";
  let at = 0;
  for (const [index, figure] of figuresOf(text).entries()) {
    const decimals = decimalsOf(figure.shown);
    const before = text.slice(at, figure.at);
    const of = index > 0 && /^\s*(?:of|\/|out of)\s*$/i.test(before);
    const setting = of ? scope.settings.find((field) => Number(field.initial) === figure.value) : undefined;
    const total = of && scope.known.find((one) => one.formula === "count()");
    const first = known[0];
    const found = setting
      ? { formula: setting.key, guessed: false }
      : total || (of && first?.formula.startsWith("count("))
        ? { formula: "count()", guessed: false }
        : of
          ? null
          : formulaFor(
              { words: figure.words, value: figure.value, decimals, unit: figure.unit, after: row.after },
              scope,
              brief,
            );
    if (!found) return null;
    made += `${before}{${slots.length}}`;
    at = figure.at + figure.shown.length;
    slots.push({ ...found, decimals, join: "", example: figure.shown });
    known.push({ ...found, words: figure.words, value: figure.value, decimals, unit: figure.unit });
  }
  return slots.length === 0 ? null : { part: { text: made + text.slice(at), slots }, known };
}

export interface Overview {
  statements: Statement[];
  /** The literals that they are made of. */
  spent: Literal[];
}

/** Groups of literals that are other words for one line. */
function groupsOf(rows: readonly Shown[]): Shown[][] {
  const groups: Shown[][] = [];
  const labelOf = (row: Shown) => /^([^:]{3,30}):/.exec(row.literal.text)?.[1]?.toLowerCase();
  for (const row of rows) {
    const last = groups.at(-1);
    const same = groups.find(
      (group) => labelOf(row) !== undefined && group.some((one) => labelOf(one) === labelOf(row)),
    );
    if (same) same.push(row);
    else if (last && row.alternative) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Every line under the settings that is understood whole. */
export function statementsIn(
  brief: string,
  entity: Entity,
  settings: readonly WebField[],
  verb: string,
  lines: readonly Shown[],
): Overview {
  const plain = withoutLiterals(brief);
  const overview: Overview = { statements: [], spent: [] };
  const scope: Scope & { known: Known[] } = { entity, settings, known: [], verb };
  const keep = (statement: Statement, group: readonly Shown[]) => {
    if (overview.statements.length >= 8) return;
    overview.statements.push(statement);
    overview.spent.push(...group.map((row) => row.literal));
  };
  const waiting: Shown[][] = [];
  for (const group of groupsOf(lines)) {
    const leader = leaderStatement(group, entity, brief);
    if (leader) {
      keep(leader, group);
      continue;
    }
    const [only] = group;
    const read = group.length === 1 && only ? partOf(only, scope, brief) : null;
    if (read && only && only.when === "") {
      scope.known.push(...read.known);
      keep(statementSchema.parse({ cases: [read.part] }), group);
    } else waiting.push(group);
  }
  for (const group of waiting) {
    const about = group[0] ? sentenceAround(plain, group[0].literal.at, group[0].literal.end).before : "";
    const made = limitStatement(group, scope, about) ?? casesStatement(group, scope, brief);
    if (made) keep(made, group);
  }
  return overview;
}

/** "Loss: 3.50" beside "Profit: 34.00": the same difference the other way round. */
function reversed(row: Shown, first: StatementCase | undefined): { part: Part; known: Known[] } | null {
  const slot = first?.slots[0];
  const [number, second] = numbersIn(row.literal.text);
  const at = slot?.formula.indexOf(" - ") ?? -1;
  if (!slot || !number || second || at < 0 || !OPPOSITE.test(row.literal.text)) return null;
  const [a, b] = [slot.formula.slice(0, at), slot.formula.slice(at + 3)];
  const whole = (text: string) => /^(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|[\w.]+(?:\([^()]*\))?)$/.test(text);
  if (!whole(a) || !whole(b)) return null;
  const text = row.literal.text.replace(number.shown, "{0}");
  return { part: { text, slots: [{ ...slot, formula: `${b} - ${a}`, example: number.shown }] }, known: [] };
}
const OPPOSITE =
  /\b(?:loss|lost|minus|short|missing|debt|deficit|behind|owe\w*|too (?:much|many|little|few)|over|under)\b/i;

/** Cases with conditions in words, and one that is the rest. */
function casesStatement(group: readonly Shown[], scope: Scope & { known: Known[] }, brief: string): Statement | null {
  const cases: StatementCase[] = [];
  for (const row of group) {
    const when = row.when === "" || row.when === "otherwise" ? "" : conditionFor(row.when, scope);
    const [number] = numbersIn(row.literal.text);
    const read = number
      ? (partOf(row, scope, brief) ?? reversed(row, cases[0]))
      : { part: { text: row.literal.text, slots: [] }, known: [] };
    if (when === null || !read) return null;
    scope.known.push(...read.known);
    cases.push({ when, ...read.part });
  }
  const rest = cases.filter((row) => row.when === "");
  if (rest.length > 1 || cases.length - rest.length === 0) return null;
  return statementSchema.parse({ cases: [...cases.filter((row) => row.when !== ""), ...rest] });
}

/** The words of lines that say something about all records: no refusals, no names of buttons, no rows of the list. */
export function linesAmong(shown: readonly Shown[], brief: string): Shown[] {
  const plain = withoutLiterals(brief);
  const kept: Shown[] = [];
  for (const row of shown) {
    const { before } = sentenceAround(plain, row.literal.at, row.literal.end);
    const near = before.slice(-60);
    const button = /\bbuttons?\b[^.;:]{0,40}$|\b(?:press|pressing|click|tap|hit)\w*\s*$/i.test(near);
    const inRow =
      /\b(?:each|every)\b[^.;]{0,60}$|\brows?:?[^.;]{0,40}$|\bnext to\b[^.;]{0,30}$/i.test(near) &&
      !/\babove|below|under|total/i.test(near);
    const figures = numbersIn(row.literal.text).length > 0 || /:\s*[-–]$/.test(row.literal.text);
    const must = /\b(?:must|cannot|can't|at least|at most|should)\b/i.test(row.literal.text);
    const previous = kept.at(-1);
    const wordless = !figures && (row.alternative || row.when !== "") && stemsOf(row.literal.text).length > 0;
    if (button || inRow || must) continue;
    if (figures && /[{}<>]|https?:|\b\d{4}-\d|\d:\d/.test(row.literal.text)) continue;
    if (figures || (wordless && ((previous && row.alternative) || CONDITION.test(row.when)))) kept.push(row);
  }
  return kept;
}
