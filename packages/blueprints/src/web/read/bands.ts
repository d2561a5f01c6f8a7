import { sentence } from "../names.ts";

/** A class of a number: from a limit on, below one, or what is left. */
interface Band {
  label: string;
  op: ">=" | ">" | "<" | "<=" | "else";
  limit: number;
}

const NUMBER = "(-?\\d+(?:\\.\\d+)?)\\s*%?";
const LABEL = "[\"'“‘]?([A-Za-z][A-Za-z+ -]{0,28}?)[\"'”’]?";
const FROM = "(?:from|>=|at least|starting at)";
const ABOVE = "(?:above|over|more than|greater than|>)";
const BELOW = "(?:below|under|less than|fewer than|lower than|up to but not including|<)";
const MOST = "(?:at most|up to|<=)";
const WORDS: readonly [string, Band["op"]][] = [
  [FROM, ">="],
  [ABOVE, ">"],
  [BELOW, "<"],
  [MOST, "<="],
];
const LINK = "\\s*(?:is|are|as|means|gives|counts as|=|:|->|→)?\\s*";

function bandIn(part: string): Band | null {
  const text = part.trim().replace(/[.;]$/, "");
  for (const [words, op] of WORDS) {
    const after = new RegExp(`^${LABEL}${LINK}(?:if )?${words}\\s*${NUMBER}$`, "i").exec(text);
    if (after) return { label: after[1] ?? "", op, limit: Number(after[2]) };
    const before = new RegExp(`^(?:if )?${words}\\s*${NUMBER}${LINK}${LABEL}$`, "i").exec(text);
    if (before) return { label: before[2] ?? "", op, limit: Number(before[1]) };
  }
  const range = `${NUMBER}\\s*(?:-|–|to)\\s*${NUMBER}`;
  const named = new RegExp(`^${LABEL}${LINK}(?:from |between )?${range}$`, "i").exec(text);
  if (named) return { label: named[1] ?? "", op: ">=", limit: Number(named[2]) };
  const ranged = new RegExp(`^(?:from |between )?${range}${LINK}${LABEL}$`, "i").exec(text);
  if (ranged) return { label: ranged[3] ?? "", op: ">=", limit: Number(ranged[1]) };
  const open = new RegExp(
    `^${LABEL}${LINK}${NUMBER}\\s*(?:or (?:more|above|higher)|and (?:above|up|over)|\\+)$`,
    "i",
  ).exec(text);
  if (open) return { label: open[1] ?? "", op: ">=", limit: Number(open[2]) };
  const rest =
    /^(?:below(?: that)?|otherwise|else|anything else|the rest|everything else)(?:\s+(?:is|are))?:?\s+["'“‘]?([A-Za-z][A-Za-z+ -]{0,28}?)["'”’]?$/i.exec(
      text,
    );
  return rest ? { label: rest[1] ?? "", op: "else", limit: 0 } : null;
}

/**
 * Classes of a number as a brief lists them ("A from 90, B from 80, below F"; "underweight below 18.5") as a
 * formula over `base`, with the name the brief gives them. Null when there are fewer than two.
 */
export function bandsIn(brief: string, base: string): { label: string; formula: string; names: string[] } | null {
  const places = [
    ...[...brief.matchAll(/([A-Za-z][A-Za-z ]{2,30}?)\s*\(([^()]{8,220})\)/g)].map((match) => ({
      name: match[1] ?? "",
      text: match[2] ?? "",
    })),
    ...brief.split(/(?<=[.!?])\s+|\n+|[()]/).map((text) => ({ name: "", text: text.replace(/^.*?:\s*/, "") })),
  ];
  for (const place of places) {
    const bands = place.text
      .split(/\s*[,;]\s*(?:and |or )?|\s+(?:and|or)\s+(?!more|above|up|over|higher)/i)
      .flatMap((part) => bandIn(part) ?? []);
    const formula = bands.length >= 2 ? formulaOf(bands, base) : null;
    if (!formula) continue;
    const words = place.name.trim().split(" ").slice(-2).join(" ");
    const name = words.replace(/^(?:the|a|an|its|their|and|show|by|in)\s+/i, "");
    return { label: name ? sentence(name) : "Category", formula, names: bands.map((band) => band.label) };
  }
  return null;
}

function formulaOf(bands: Band[], base: string): string | null {
  const quoted = (band: Band) => `"${band.label}"`;
  const low = bands.filter((band) => band.op.startsWith("<")).toSorted((a, b) => a.limit - b.limit);
  const high = bands.filter((band) => band.op.startsWith(">")).toSorted((a, b) => b.limit - a.limit);
  const rest =
    bands.find((band) => band.op === "else") ?? (high.length > 1 || low.length === 0 ? high.at(-1) : low.at(-1));
  if (!rest) return null;
  const tested = [...low, ...high].filter((band) => band !== rest);
  return `${tested.map((band) => `${base} ${band.op} ${band.limit} ? ${quoted(band)} : `).join("")}${quoted(rest)}`;
}
