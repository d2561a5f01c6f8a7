import type { JsonValue, Language, TypeRef } from "@guildhall/contracts";
import { isDay, isNumeric, required } from "./leaf-view.ts";

/** A value that may stand in a line: its name in the code and its value in an example. */
export interface LineValue {
  name: string;
  type: TypeRef;
  value: JsonValue;
  /** A computed figure, which has the same number of decimals in every line: 37.5% stands beside 50.0%. */
  figure?: boolean;
}
/** Fixed text, or a value shown in one of the styles. */
export type LinePart = { text: string } | { name: string; type: TypeRef; style: string };

interface Style {
  id: string;
  show(value: string): string | null;
  python(x: string): string;
  typescript(x: string): string;
}

const decimals = (digits: number): Style => ({
  id: `${digits} decimals`,
  show: (value) => (Number.isFinite(Number(value)) ? Number(value).toFixed(digits) : null),
  python: (x) => `{${x}:.${digits}f}`,
  typescript: (x) => `\${${x}.toFixed(${digits})}`,
});
const dated = (id: string, python: string, pattern: (y: string, m: string, d: string) => string): Style => ({
  id,
  show: (value) => {
    const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
    return m ? pattern(m[1] ?? "", m[2] ?? "", m[3] ?? "") : null;
  },
  python: (x) => `{${x}:${python}}`,
  typescript: (x) =>
    `\${${pattern("YYYY", "MM", "DD").replace("YYYY", `\${${x}.slice(0, 4)}`).replace("MM", `\${${x}.slice(5, 7)}`).replace("DD", `\${${x}.slice(8, 10)}`)}`.slice(
      2,
    ),
});
const plain: Style = { id: "plain", show: (value) => value, python: (x) => `{${x}}`, typescript: (x) => `\${${x}}` };
const NUMBERS: Style[] = [
  decimals(2),
  plain,
  decimals(1),
  decimals(0),
  {
    id: "two digits",
    show: (value) => (/^\d+$/.test(value) ? value.padStart(2, "0") : null),
    python: (x) => `{${x}:02d}`,
    typescript: (x) => `\${String(${x}).padStart(2, "0")}`,
  },
  {
    id: "thousands",
    show: (value) => (/^-?\d{4,}$/.test(value) ? Number(value).toLocaleString("en-US") : null),
    python: (x) => `{${x}:,}`,
    typescript: (x) => `\${${x}.toLocaleString("en-US")}`,
  },
];
/** 90 as 1:30: minutes as hours, or seconds as minutes. */
const SIXTIETHS: Style = {
  id: "sixtieths",
  show: (value) =>
    /^\d+$/.test(value) ? `${Math.floor(Number(value) / 60)}:${String(Number(value) % 60).padStart(2, "0")}` : null,
  python: (x) => `{${x} // 60}:{${x} % 60:02d}`,
  typescript: (x) => `\${Math.floor(${x} / 60)}:\${String(${x} % 60).padStart(2, "0")}`,
};
/** A fraction is shown as it is, a whole one without ".0"; both languages alike. */
const TRIMMED: Style = { ...plain, id: "trimmed", python: (x) => `{_plain(${x})}` };
const WHOLE: Style[] = [...NUMBERS, SIXTIETHS];
const FRACTIONS: Style[] = [
  decimals(2),
  TRIMMED,
  ...NUMBERS.slice(2),
  { ...SIXTIETHS, python: (x) => SIXTIETHS.python(`int(${x})`) },
];
const DAYS: Style[] = [
  plain,
  dated("day.month.year", "%d.%m.%Y", (y, m, d) => `${d}.${m}.${y}`),
  dated("day/month/year", "%d/%m/%Y", (y, m, d) => `${d}/${m}/${y}`),
  dated("month", "%Y-%m", (y, m) => `${y}-${m}`),
];
const TEXTS: Style[] = [
  plain,
  {
    id: "upper case",
    show: (value) => value.toUpperCase(),
    python: (x) => `{${x}.upper()}`,
    typescript: (x) => `\${${x}.toUpperCase()}`,
  },
  {
    id: "lower case",
    show: (value) => value.toLowerCase(),
    python: (x) => `{${x}.lower()}`,
    typescript: (x) => `\${${x}.toLowerCase()}`,
  },
];

function stylesOf(type: TypeRef): Style[] {
  if (type === "integer") return WHOLE;
  if (type === "number") return FRACTIONS;
  return isNumeric(type) ? NUMBERS : isDay(type) ? DAYS : TEXTS;
}

/**
 * Reads a shown line as fixed text and values. At each place the longest value that stands there is taken, an unused
 * one before one that was used. Null when no value is found at all.
 */
export function templateOf(line: string, values: LineValue[]): LinePart[] | null {
  const parts: LinePart[] = [];
  const used = new Set<string>();
  let text = "";
  let at = 0;
  while (at < line.length) {
    const found = longestAt(line, at, values, used);
    if (!found) {
      text += line[at++];
      continue;
    }
    if (text) parts.push({ text });
    text = "";
    parts.push({ name: found.value.name, type: required(found.value.type), style: found.style });
    used.add(found.value.name);
    at += found.length;
  }
  if (text) parts.push({ text });
  return used.size > 0 ? parts : null;
}

function longestAt(line: string, at: number, values: LineValue[], used: Set<string>) {
  let best: { value: LineValue; style: string; length: number; fresh: boolean } | null = null;
  for (const value of values) {
    if (value.value === null || typeof value.value === "object") continue;
    for (const style of stylesOf(required(value.type))) {
      if (value.figure && style === TRIMMED) continue;
      const shown = style.show(String(value.value));
      if (!shown || !line.startsWith(shown, at)) continue;
      // A short word or a digit inside a longer one is no value.
      const inWord = /\w/.test(line[at - 1] ?? "") && /\w/.test(shown[0] ?? "") && isNumeric(required(value.type));
      const goesOn = /\d/.test(line[at + shown.length] ?? "") && /\d$/.test(shown);
      if (inWord || goesOn) continue;
      const fresh = !used.has(value.name);
      if (!best || shown.length > best.length || (shown.length === best.length && fresh && !best.fresh)) {
        best = { value, style: style.id, length: shown.length, fresh };
      }
    }
  }
  return best;
}

/** The parts as an f-string or a template literal; `read` gives the code of a value. */
export function renderLine(language: Language, parts: LinePart[], read: (name: string) => string): string {
  const python = language === "python";
  const inside = parts
    .map((part) => {
      if ("text" in part) {
        const text = JSON.stringify(part.text).slice(1, -1);
        return python
          ? text.replaceAll("{", "{{").replaceAll("}", "}}")
          : text.replaceAll('\\"', '"').replaceAll("`", "\\`").replaceAll("${", "\\${");
      }
      const style = stylesOf(part.type).find((s) => s.id === part.style) ?? plain;
      const code = read(part.name);
      return python ? style.python(code) : style.typescript(code);
    })
    .join("");
  const hasValue = parts.some((part) => "name" in part);
  return python ? `${hasValue ? "f" : ""}"${inside}"` : `\`${inside}\``;
}
