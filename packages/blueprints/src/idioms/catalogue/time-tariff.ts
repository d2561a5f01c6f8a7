import { defineIdiom, fixed } from "../idiom.ts";
import { isNumeric, type LeafView } from "../leaf-view.ts";
import { extrasOf } from "./tiered-price.ts";

type Slots = {
  tariff: {
    start: string;
    end: string;
    /** Price of each started piece of so many minutes. */
    rate: string;
    minutes: number;
    freeMinutes: number | null;
    dayCap: string | null;
    extras: { flag: string; adds: string }[];
  };
};

const PRICE = "(?:[€$£] ?)?(\\d+(?:\\.\\d+)?)(?: ?(?:€|\\$|£|euros?|EUR|USD))?";

/** TypeScript writes a moment as text. */
const MOMENT_NAME = /^(?:start|end|entry|exit|enter|leave|from|to|begin|arrival|departure)(?:Time|_time|At|_at)?$/i;

/** The tariff a purpose tells; null when a boolean parameter has no price or the two moments are not there. */
function tariffOf(view: LeafView): Slots["tariff"] | null {
  const { params, purpose } = view.leaf;
  const moments = params.filter(
    (param) => param.type === "datetime" || (param.type === "text" && MOMENT_NAME.test(param.name)),
  );
  const extras = extrasOf(view);
  const [start, end] = moments;
  if (!start || !end || moments.length !== 2 || !extras || params.length !== 2 + extras.length) return null;
  const rate = new RegExp(
    `${PRICE} (?:per|for each|for every|each|every) (?:started |begun |commenced )(?:(\\d+) )?(hour|half hour|minutes?|quarter)`,
    "i",
  ).exec(purpose);
  if (!rate?.[1] || !rate[3]) return null;
  const unit = { hour: 60, "half hour": 30, quarter: 15, minute: 1, minutes: 1 }[rate[3].toLowerCase()] ?? 60;
  const free = /\bfirst (\d+) minutes? (?:are|is) free\b/i.exec(purpose)?.[1];
  const cap = new RegExp(
    `\\b(?:never more than|at most|no more than|maximum(?: of)?|capped at) ${PRICE} (?:per|a|in|for) (?:24 hours|day)`,
    "i",
  ).exec(purpose)?.[1];
  return {
    start: start.name,
    end: end.name,
    rate: rate[1],
    minutes: unit * Number(rate[2] ?? 1),
    freeMinutes: free === undefined ? null : Number(free),
    dayCap: cap ?? null,
    extras,
  };
}

export const timeTariff = defineIdiom<Slots>({
  id: "time-tariff",
  title: "Fee for a stay by started hours",
  phrases: [
    "parking fee per started hour",
    "rental price by started hours with a daily maximum",
    "first minutes are free, then per started half hour",
  ],
  cues: [["started", "begun", "commenced"]],
  ownErrors: true,
  fit(view) {
    const tariff = tariffOf(view);
    return tariff && view.leaf.raises && isNumeric(view.leaf.returns) ? { tariff: fixed(tariff) } : null;
  },
  python({ tariff }, view) {
    const decimal = view.leaf.returns === "decimal";
    const money = (text: string): string => (decimal ? `Decimal("${text}")` : text);
    const pieces = (minutes: string): string => `${money(tariff.rate)} * math.ceil(${minutes} / ${tariff.minutes})`;
    const capped = (price: string): string => (tariff.dayCap ? `min(${price}, ${money(tariff.dayCap)})` : price);
    const extra = tariff.extras.map((one) => ` + (${money(one.adds)} if ${one.flag} else 0)`).join("");
    return {
      body: [
        `minutes = (${tariff.end} - ${tariff.start}).total_seconds() / 60`,
        "if minutes < 0:",
        `    raise ValueError("the ${tariff.end.replaceAll("_", " ")} is before the ${tariff.start.replaceAll("_", " ")}")`,
        ...(tariff.dayCap
          ? [
              "days, rest = divmod(minutes, 24 * 60)",
              `fee = int(days) * ${capped(pieces("(24 * 60)"))} + ${capped(pieces("rest"))}`,
            ]
          : [`fee = ${pieces("minutes")}`]),
        ...(tariff.freeMinutes === null
          ? []
          : [`if minutes <= ${tariff.freeMinutes}:`, `    fee = ${decimal ? money("0") : "0"}`]),
        `return fee${extra}`,
      ].join("\n"),
    };
  },
  typescript({ tariff }) {
    const pieces = (minutes: string): string => `${Number(tariff.rate)} * Math.ceil(${minutes} / ${tariff.minutes})`;
    const capped = (price: string): string => (tariff.dayCap ? `Math.min(${price}, ${Number(tariff.dayCap)})` : price);
    const extra = tariff.extras.map((one) => ` + (${one.flag} ? ${Number(one.adds)} : 0)`).join("");
    const fee = tariff.dayCap
      ? `Math.floor(minutes / 1440) * ${capped(pieces("1440"))} + ${capped(pieces("(minutes % 1440)"))}`
      : pieces("minutes");
    return {
      body: [
        `const minutes = (Date.parse(\`\${${tariff.end}}Z\`) - Date.parse(\`\${${tariff.start}}Z\`)) / 60000;`,
        `if (!(minutes >= 0)) throw new Error("the ${tariff.end} is before the ${tariff.start}");`,
        `const fee = ${tariff.freeMinutes === null ? fee : `minutes <= ${tariff.freeMinutes} ? 0 : ${fee}`};`,
        `return roundTo(fee${extra}, 2);`,
      ].join("\n"),
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def rental(start: datetime, end: datetime, helmet: bool) -> Decimal",
      purpose:
        "Bike rental: 1.50 per started half hour, at most 12.00 per day, the first 10 minutes are free. --helmet adds 2. Raise ValueError if the end is before the start.",
      holds:
        'D = Decimal\nat = datetime.fromisoformat\nassert rental(at("2025-01-01T10:00"), at("2025-01-01T10:10"), False) == 0\nassert rental(at("2025-01-01T10:00"), at("2025-01-01T10:31"), True) == D("5.00")\nassert rental(at("2025-01-01T10:00"), at("2025-01-02T10:01"), False) == D("13.50")\ntry:\n    rental(at("2025-01-01T10:00"), at("2025-01-01T09:00"), False)\n    raise AssertionError\nexcept ValueError:\n    pass',
    },
    {
      language: "typescript",
      signature: "function parking(entry: string, exit: string): number",
      purpose: "Parking costs 2.20 per started hour. Throw an Error if the exit is before the entry.",
      holds: 'assert.equal(parking("2025-01-01T10:00", "2025-01-01T12:01"), 6.6);',
    },
  ],
});
