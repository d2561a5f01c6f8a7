import { findItem } from "./find-row.ts";
import { type Placed, type Placing, rowOf, setRow } from "./placed.ts";

const NUMBER = String.raw`(-?\d+(?:[.,]\d+)?)`;
const SUBJECT = String.raw`^(?:please\s+|make sure (?:that\s+)?|ensure (?:that\s+)?)?(?:the\s+|an?\s+)?(.+?)\s+`;
const MUST = String.raw`(?:must|should|has to|have to|needs to|need to|can|may|shall)\s*`;
const NOT_NEGATIVE = new RegExp(
  `${SUBJECT}${MUST}(?:not|never|n['’]t|not ever)\\s+be\\s+(?:negative|below (?:zero|0)|less than (?:zero|0))[.!]?$`,
  "i",
);
const CANNOT_NEGATIVE = new RegExp(
  `${SUBJECT}(?:cannot|can't|mustn't|shouldn't)\\s+be\\s+(?:negative|below (?:zero|0)|less than (?:zero|0))[.!]?$`,
  "i",
);
const AT_LEAST = new RegExp(
  `${SUBJECT}(?:${MUST}be\\s+|is\\s+)?(?:at least|no less than|not less than|${NUMBER} or more)\\s*${NUMBER}?[.!]?$`,
  "i",
);
const AT_MOST = new RegExp(
  `${SUBJECT}(?:${MUST}be\\s+|is\\s+)?(?:at most|no more than|not more than|not over|up to)\\s*${NUMBER}[.!]?$`,
  "i",
);
const BETWEEN = new RegExp(
  `${SUBJECT}(?:${MUST}be\\s+|is\\s+)?(?:between|from)\\s+${NUMBER}\\s+(?:and|to)\\s+${NUMBER}[.!]?$`,
  "i",
);
const REQUIRED = new RegExp(
  `${SUBJECT}(?:(?:${MUST}be|is)\\s+(?:required|mandatory|given|filled in)|${MUST}not\\s+be\\s+empty|cannot be empty)[.!]?$`,
  "i",
);
const OPTIONAL = new RegExp(
  `${SUBJECT}(?:(?:${MUST}be|is)\\s+(?:optional|not required)|(?:can|may)\\s+be\\s+(?:empty|left out|blank))[.!]?$`,
  "i",
);
const MAKE = /^(?:please\s+)?make\s+(?:the\s+)?(.+?)\s+(required|mandatory|optional|not required|unique)[.!]?$/i;
const FIELDS = ["fields", "inputs"];

/** "the amount must not be negative", "description is optional", "age must be between 0 and 120". Pure. */
export function placeLimits(placing: Placing): Placed | null {
  const { items } = placing;
  const request = placing.request.trim();
  const field = (phrase: string) => findItem(items, phrase, FIELDS);
  const put = (phrase: string | undefined, values: Record<string, number | boolean>): Placed | null => {
    const item = field(phrase ?? "");
    if (!item) return null;
    const placed = Object.entries(values).map(([tail, value]) => {
      const row = rowOf(item, tail);
      return row ? setRow(row, value, item.names[0]) : null;
    });
    if (placed.some((entry) => entry === null)) return null;
    const all = placed.filter((entry) => entry !== null);
    return { edits: all.flatMap(({ edits }) => edits), summary: all.map(({ summary }) => summary).join("; ") };
  };
  const number = (text: string | undefined) => Number((text ?? "").replace(",", "."));

  const negative = NOT_NEGATIVE.exec(request) ?? CANNOT_NEGATIVE.exec(request);
  if (negative) return put(negative[1], { min: 0 });
  const between = BETWEEN.exec(request);
  if (between) return put(between[1], { min: number(between[2]), max: number(between[3]) });
  const least = AT_LEAST.exec(request);
  if (least && (least[2] ?? least[3])) return put(least[1], { min: number(least[3] ?? least[2]) });
  const most = AT_MOST.exec(request);
  if (most) return put(most[1], { max: number(most[2]) });
  const make = MAKE.exec(request);
  if (make) {
    const how = (make[2] ?? "").toLowerCase();
    return put(make[1], how === "unique" ? { unique: true } : { required: how === "required" || how === "mandatory" });
  }
  const required = REQUIRED.exec(request);
  if (required) return put(required[1], { required: true });
  const optional = OPTIONAL.exec(request);
  return optional ? put(optional[1], { required: false }) : null;
}
