import { defineIdiom, fixed, option } from "../idiom.ts";

/** A text that is changed step by step, in the order in which the purpose says it. */
type Step =
  | { do: "upper" | "lower" | "reverse" | "trim" }
  | { do: "append" | "prepend"; text: string }
  | { do: "remove"; letters: string }
  | { do: "replace"; from: string; to: string };
type Slots = { param: string; steps: Step[] };

const DROPS = "(?:drops?|removes?|deletes?|strips?|takes? out|leaves? out|cuts? out|without)";
const SETS: Readonly<Record<string, string>> = {
  vowel: "aeiouAEIOU",
  space: " ",
  digit: "0123456789",
  number: "0123456789",
  comma: ",",
  hyphen: "-",
};

/** Both cases of letters that are listed, "a, e, i, o and u". */
const bothCases = (letters: string): string => {
  const found = letters.match(/[A-Za-z0-9]/g) ?? [];
  return [...new Set(found.flatMap((letter) => [letter.toLowerCase(), letter.toUpperCase()]))].join("");
};

const PATTERNS: readonly [RegExp, (match: RegExpMatchArray) => Step | null][] = [
  [
    /\b(?:puts?|adds?|appends?|sticks?)\s+(?:an? )?"([^"]{1,20})"\s+(?:at|to|on) (?:the|its) end\b|\bends? (?:it )?with "([^"]{1,20})"/gi,
    (match) => ({ do: "append", text: match[1] ?? match[2] ?? "" }),
  ],
  [
    /\b(?:puts?|adds?|prepends?|sticks?)\s+(?:an? )?"([^"]{1,20})"\s+(?:at|to|in|on) (?:the|its) (?:start|front|beginning)\b|\bbegins? (?:it )?with "([^"]{1,20})"/gi,
    (match) => ({ do: "prepend", text: match[1] ?? match[2] ?? "" }),
  ],
  [
    new RegExp(`\\b${DROPS}\\s+(?:all |every |the |any )*(vowel|space|digit|number|comma|hyphen)s?\\b`, "gi"),
    (match) => ({ do: "remove", letters: SETS[match[1]?.toLowerCase() ?? ""] ?? "" }),
  ],
  [
    new RegExp(
      `\\b${DROPS}\\s+(?:all |every |the |any |letters? )*((?:"?[a-z]"?, )*"?[a-z]"?(?:,? (?:and|or) "?[a-z]"?)?)(?![\\w"])`,
      "gi",
    ),
    (match) => ({ do: "remove", letters: bothCases((match[1] ?? "").replace(/\b(?:and|or)\b/g, " ")) }),
  ],
  [
    /\b(?:replaces?|turns?|swaps?|changes?)\s+(?:all |every |each |any )?(?:"([^"]{1,12})"|(spaces?|hyphens?|commas?))\s+(?:with|by|into|to|for)\s+(?:"([^"]{0,12})"|(spaces?|hyphens?|underscores?|dashes|dots?))/gi,
    (match) => {
      const named: Readonly<Record<string, string>> = {
        space: " ",
        hyphen: "-",
        comma: ",",
        underscore: "_",
        dashe: "-",
        dot: ".",
      };
      const sign = (word: string | undefined) => named[(word ?? "").toLowerCase().replace(/s$/, "")];
      const from = match[1] ?? sign(match[2]);
      const to = match[3] ?? sign(match[4]);
      return from && to !== undefined ? { do: "replace", from, to } : null;
    },
  ],
  [
    /\b(?:upper ?-?case|all capitals|everything (?:in )?capitals|in capitals|capital letters|to capitals)\b/gi,
    () => ({ do: "upper" }),
  ],
  [/\b(?:lower ?-?case|lower-?cased|small letters|all small)\b/gi, () => ({ do: "lower" })],
  [
    /\b(?:turns?|flips?|writes?|reads?|spells?)\b[^."]{0,40}\b(?:round|around|backwards?|back to front|the other way)\b|\brevers(?:e|es|ed)\b(?! (?:the )?(?:order|words))|\bbackwards\b/gi,
    () => ({ do: "reverse" }),
  ],
  [/\b(?:trims?|trimmed|outer spaces)\b/gi, () => ({ do: "trim" })],
];

/** The steps that a purpose names, first things first, each once. */
function stepsIn(purpose: string): Step[] {
  const found = PATTERNS.flatMap(([pattern, make]) =>
    [...purpose.matchAll(pattern)].flatMap((match) => {
      const step = make(match);
      return step ? [{ at: match.index, step }] : [];
    }),
  ).toSorted((a, b) => a.at - b.at);
  const seen = new Set<string>();
  return found.flatMap(({ step }) => {
    const name = JSON.stringify(step);
    if (seen.has(name) || (step.do === "remove" && step.letters === "")) return [];
    seen.add(name);
    return [step];
  });
}

const inClass = (letters: string): string => letters.replaceAll(/[\]\\^-]/g, "\\$&");

function typescriptStep(step: Step): string {
  switch (step.do) {
    case "upper":
      return ".toUpperCase()";
    case "lower":
      return ".toLowerCase()";
    case "trim":
      return ".trim()";
    case "remove":
      return `.replaceAll(/[${inClass(step.letters)}]/g, "")`;
    case "replace":
      return `.replaceAll(${JSON.stringify(step.from)}, ${JSON.stringify(step.to)})`;
    default:
      return "";
  }
}

function pythonStep(step: Step): string {
  switch (step.do) {
    case "upper":
      return "text = text.upper()";
    case "lower":
      return "text = text.lower()";
    case "trim":
      return "text = text.strip()";
    case "reverse":
      return "text = text[::-1]";
    case "append":
      return `text = text + ${JSON.stringify(step.text)}`;
    case "prepend":
      return `text = ${JSON.stringify(step.text)} + text`;
    case "remove":
      return `text = "".join(c for c in text if c not in ${JSON.stringify(step.letters)})`;
    default:
      return `text = text.replace(${JSON.stringify(step.from)}, ${JSON.stringify(step.to)})`;
  }
}

export const changeText = defineIdiom<Slots>({
  id: "change-text",
  title: "A text changed step by step",
  phrases: ["make a text capitals and add a sign at the end", "remove letters from a text", "turn a text round"],
  cues: [
    [
      "capitals",
      "uppercase",
      "upper case",
      "lowercase",
      "lower case",
      "vowels",
      "drops",
      "removes",
      "remove",
      "replaces",
      "replace",
      "round",
      "backwards",
      "reversed",
      "at the end",
      "hyphens",
    ],
  ],
  unless: ["count", "how many", "slug", "sort", "first letter of", "each line", "cipher"],
  fit(view) {
    const [param] = view.leaf.params;
    if (view.leaf.params.length !== 1 || param?.type !== "text" || view.leaf.returns !== "text") return null;
    const steps = stepsIn(view.leaf.purpose);
    return steps.length === 0 ? null : { param: fixed(param.name), steps: [option(steps)] };
  },
  python({ param, steps }) {
    const lines = steps.map(pythonStep);
    const first = param === "text" ? [] : [`text = ${param}`];
    return { body: [...first, ...lines, "return text"].join("\n") };
  },
  typescript({ param, steps }) {
    let code = param;
    for (const step of steps) {
      if (step.do === "reverse") code = `[...${code}].reverse().join("")`;
      else if (step.do === "append") code = `(${code} + ${JSON.stringify(step.text)})`;
      else if (step.do === "prepend") code = `(${JSON.stringify(step.text)} + ${code})`;
      else code += typescriptStep(step);
    }
    return { body: `return ${code.replace(/^\((.*)\)$/s, "$1")};` };
  },
  guarantees: [
    {
      language: "typescript",
      signature: "function shout(phrase: string): string",
      purpose: 'Makes everything capitals and puts "!!" at the end.',
      holds: 'assert.equal(shout("so what"), "SO WHAT!!");',
    },
    {
      language: "typescript",
      signature: "function mirror(text: string): string",
      purpose: "Removes all spaces, then turns the whole text round.",
      holds: 'assert.equal(mirror("ab c"), "cba");',
    },
    {
      language: "python",
      signature: "def thin(phrase: str) -> str",
      purpose: "Drops a, e, i, o and u in either case.",
      holds: 'assert thin("An Ear, old") == "n r, ld"',
    },
    {
      language: "python",
      signature: "def tag(text: str) -> str",
      purpose: 'Lower case, replaces spaces with hyphens and puts "#" at the front.',
      holds: 'assert tag("Big Sale") == "#big-sale"',
    },
  ],
});
