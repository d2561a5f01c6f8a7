import { DOMAINS, type Domain } from "../data/domains.ts";
import { type Entity, entitySchema, type WebField } from "../form.ts";
import { camel, plural, sentence } from "../names.ts";
import { withoutConditions } from "./conditional-marks.ts";
import { currencyOf } from "./currency.ts";
import { onePerDay } from "./entry-per-day.ts";
import { fieldFrom, isFlag } from "./field-phrase.ts";
import { nounOf } from "./nouns.ts";
import { escaped, optionsIn, splitList, typeOfName } from "./phrases.ts";
import { inSaidRange } from "./said-range.ts";
import { fields as shorthand } from "./shorthand.ts";
import { type Thing, thingsIn } from "./things.ts";

function titleNoun(brief: string): string {
  const match =
    /\b([A-Za-z-]+(?: [A-Za-z-]+)?)\s+(?:tracker|manager|list|log|logger|planner|organi[sz]er|box|board|collection|inventory|library|catalog(?:ue)?|database|directory|register|diary|tracking)\b/i.exec(
      brief,
    );
  const words = (match?.[1] ?? "")
    .split(" ")
    .filter(
      (word) =>
        !/^(?:a|an|the|my|our|simple|small|personal|daily|basic|little|build|create|make|develop|write|me|need|want|web|app|generate|online|tiny|nice|to|of|for|with|and)$/i.test(
          word,
        ),
    );
  const noun = words.at(-1) ?? "";
  return noun.length > 2 ? nounOf(noun) : "";
}

/** What the brief says the thing can be: "status can be open or done", "categories: food, rent". */
function namedOptions(whole: string, label: string, others: readonly string[]): string[] {
  // What is shown to the letter is a message or a line, and no list of options.
  const brief = whole.replace(/`[^`\n]*`/g, " ");
  const word = label.toLowerCase().replace(/[^a-z ]/g, "");
  const many = plural(word);
  const pattern = new RegExp(
    `\\b(?:${word}|${many})\\b\\s*(?:\\(|:|can be|is one of|may be|are|is either|such as|like|options?:?|of|from|e\\.g\\.,?|as)\\s*(?:either |one of )?([^.;)\\n]{3,140})`,
    "i",
  );
  const said = pattern.exec(brief)?.[1] ?? "";
  const found = optionsIn(said);
  // A part that is a clause of its own shows that this is no list of options.
  const short = splitList(said.replace(/^[^A-Za-z0-9"'“‘]+/, "")).every((part) => part.split(/\s+/).length <= 4);
  const plain = found.every((option) => option.length <= 24 && !/\d/.test(option) && !isFlag(option));
  const field = found.some((option) => others.some((other) => other.toLowerCase() === option.toLowerCase()));
  return found.length >= 2 && short && plain && !field ? found : [];
}

/** "A Habit with a Goal": a noun written large in a sentence is the name of the field too. */
function called(brief: string, noun: string, opening: WebField): WebField {
  const name = sentence(noun);
  return name !== "" && new RegExp(`\\b(?:an?|the|each|every) ${escaped(name)}\\b`).test(brief)
    ? { ...opening, key: camel(name), label: name }
    : opening;
}

/** A list of fields of something named counts for more than a list alone. */
const weight = (thing: Thing): number => thing.fields.length + (thing.noun === "" ? 0 : 1.5);

export interface ReadEntity {
  entity: Entity;
  domain: Domain | null;
  /** Labels of fields read from the brief itself. */
  fromBrief: string[];
  /** Name of the button that adds one, where the brief says it by a verb. */
  button: string;
  /** Where the brief begins to speak of it. */
  at: number;
  /** Other things the brief lists fields of. */
  others: Thing[];
  toggle: string;
  steps: string;
}

/** "mark tasks as complete" -> a switch; "mark goals as 'In Progress' or 'Completed'" -> steps of a status. */
function marking(brief: string): { toggle: string; options: string[] } {
  // "Each box has a Loaded tick on the list".
  const own =
    /\b(?:each|every) [a-z]+ (?:has|gets|with) (?:an? |its )?["“`]?([A-Z][a-z]+)["”`]? (?:tick|tick ?box|check ?box)\b/i.exec(
      brief,
    )?.[1];
  const ticked = /\b(?:tick|check)(?:ed|s)? ["“`]?([A-Z][a-z]+)["”`]? (?:on|for|next to|beside|behind)\b/.exec(
    brief,
  )?.[1];
  const box = own && /^[A-Z]/.test(own) ? own : ticked;
  if (box) return { toggle: box, options: [] };
  if (/\b(?:mark|star|tick)(?:s|ed|ing)? (?:some |my |the |your |them (?:as )?)?(?:as )?favou?rites?\b/i.test(brief))
    return { toggle: "Favourite", options: [] };
  const match =
    /\b(?:mark(?:s|ed|ing)?|set|toggle|flag(?:ged)?(?=(?: [\w'’-]+){0,4} as\b)|(?:tick|check)(?:ed)?(?=(?: [\w'’-]+){0,3} as\b)|check(?:ed)? off|tick(?:ed)? off|cross(?:ed)? off)\b(?:\s+[\w'’-]+){0,4}?\s+(?:as\s+)?(["'“‘]?[A-Za-z][^.;\n]{2,60})/i.exec(
      brief,
    );
  const phrase = /\bas\s+(.+)/i.exec(match?.[0] ?? "")?.[1] ?? "";
  if (phrase === "") {
    const when =
      /\b(?:check|tick|cross)(?:ed|s)? (?:\w+ ){0,2}?(?:off )?(?:when|once|after|as soon as|if)(?: (?:i|they|it|we|you|it's))?(?: (?:have|has|is|are|were|was))?(?: been)? (\w+ed|bought|done|read|taken|eaten|paid|seen|sent)\b/i.exec(
        brief,
      )?.[1];
    if (when) return { toggle: sentence(when), options: [] };
    return { toggle: /\b(?:check|tick|cross)(?:ed)? (?:\w+ ){0,2}off\b/i.test(brief) ? "Done" : "", options: [] };
  }
  const options = optionsIn(
    phrase.split(
      /\s+(?:when|once|after|if|as soon as)\s+|\b(?:and|to) (?:delete|remove|edit|filter|see|sort|search|them|the|show|update|view)\b|,\s*(?:delete|remove|edit|filter|and (?:delete|remove|edit))\b/i,
    )[0] ?? "",
  );
  if (options.length >= 2) return { toggle: "", options };
  const [word = ""] = options;
  const one = /complet/i.test(word)
    ? "Completed"
    : /finish/i.test(word)
      ? "Finished"
      : word.split(" ").slice(0, 2).join(" ");
  return { toggle: sentence(one), options: [] };
}

/** What a brief speaks of first is what it is about; of two at one place the more specific, which comes first. */
function earliest(text: string): Domain | null {
  let best: Domain | null = null;
  let at = Number.POSITIVE_INFINITY;
  for (const candidate of DOMAINS) {
    const index = candidate.words.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    if (index < at) {
      best = candidate;
      at = index;
    }
  }
  return best;
}

/** "flag nights with less than 6 hours as Short" is a condition, not something a person ticks. */
const CONDITION =
  /\b(?:older|longer|more|less|fewer) than [^.;]{2,40}? (?:are|is|get|gets) (?:marked|flagged|shown|labelled|highlighted) as [A-Za-z ]+|\b(?:mark|flag|highlight|label|show)\w*\s[^.;]{0,60}?\b(?:less|more|fewer|under|over|below|above|at least|at most|longer|older|before|after|due|overdue|missing|empty|expired)\b[^.;]{0,60}?\bas\s+["'“‘]?[A-Za-z ]+/gi;

/** "Search by name" where no field is a name: what is searched by is kept. */
const byName = (brief: string, fields: readonly WebField[]): boolean =>
  /\b(?:search|find|sort|look)\w*(?: \w+){0,3} by (?:its |their |the )?name\b/i.test(brief) &&
  !fields.some((field) => /\b(?:name|title)\b/i.test(field.label));

/** "Whether the guest is coming" is "Coming" of a guest. */
function withoutOwner(field: WebField, noun: string): WebField {
  const rest = new RegExp(`^${escaped(noun || "?")} (.+)$`, "i").exec(field.label)?.[1];
  return field.type === "boolean" && rest ? { ...field, key: camel(rest), label: sentence(rest) } : field;
}

/** The main thing an app keeps, from the brief and from what is usual for such things. Null when it keeps none. */
export function readEntity(brief: string): ReadEntity | null {
  const things = thingsIn(brief);
  const main = things.reduce<Thing | null>(
    (best, thing) => (!best || weight(thing) > weight(best) ? thing : best),
    null,
  );
  const found = main?.fields ?? [];
  let noun = main?.noun ?? "";
  const first = found[0]?.label.toLowerCase() ?? "";
  // "Type a place and its price; every place has …": the first field is what the things are.
  if (
    noun === "" &&
    first !== "" &&
    new RegExp(`\\b(?:each|every|the same|a new) ${escaped(first)}\\b`, "i").test(brief)
  )
    noun = first;
  const domain =
    DOMAINS.find((candidate) => noun !== "" && candidate.words.test(noun)) ??
    earliest(brief.slice(0, 160)) ??
    earliest(brief);
  // "Loans are listed with …" says what the entries are.
  const listed = /\b([A-Za-z]+s)\s+(?:are|is) (?:listed|shown|kept|sorted|displayed|stored)\b/i.exec(brief)?.[1] ?? "";
  if (noun === "" && found.length > 0) noun = nounOf(listed);
  // "… but keeps the films": what a title alone is the title of.
  const kept = /\bkeeps? (?:all )?the ([a-z]+s)\b/i.exec(brief)?.[1] ?? "";
  const each = /\b(?:each|every) (?!has\b|gets\b|with\b|of\b|one\b|time\b)([a-z]+)\b/i.exec(brief)?.[1] ?? "";
  if (noun === "" && found.length === 1) noun = nounOf(kept) || nounOf(each);
  // Of what is listed whole the button behind it or the title says the name, not what is usual elsewhere.
  if (noun === "" && found.length > 1)
    noun =
      nounOf(/\b(?:Add|Save|Log|Record|New) ([a-z][a-z-]+)\b/.exec(brief)?.[1] ?? "") ||
      nounOf(/\b[A-Z][a-z]+ (?:adds|saves|records|stores) (?:the|an?) ([a-z]+)\b/.exec(brief)?.[1] ?? "") ||
      titleNoun(brief);
  if (noun === "") noun = titleNoun(brief) && !domain ? titleNoun(brief) : (domain?.name.toLowerCase() ?? "");
  if (noun === "" && found.length === 0 && !domain) {
    const added = /\b(?:add|create|enter|record|log|save)\s+(?:new |a |an |my )*([a-z]+)\b/i.exec(brief)?.[1] ?? "";
    noun = nounOf(added);
    if (noun === "") return null;
  }
  const usual = domain ? shorthand(domain.fields) : [];
  let fields = found.length > 0 ? found : usual;
  // Days between two times mean nothing without the last time.
  const lately = usual.find((field) => field.type === "date" && /^last /i.test(field.label));
  if (
    lately &&
    found.some((field) => /^days between|interval|every/i.test(field.label)) &&
    !found.some((field) => field.type === "date" || field.label.toLowerCase() === lately.label.toLowerCase())
  )
    fields = [...fields, lately];
  // A thing that people add has a name, also where the brief only lists what comes with it.
  const opening = usual[0]?.type === "text" ? usual[0] : shorthand("Name:text!")[0];
  const textual = found.some(
    (field) => ["text", "longtext", "email", "url"].includes(field.type) && field.options.length === 0,
  );
  const withList = new RegExp(
    `\\b${noun === "" ? "(?!)" : escaped(noun)}s?(?: (?:that |which )?(?:i|we|you|they|people|others)(?: [a-z]+){1,3},?)? with\\b`,
    "i",
  ).test(brief);
  const nameless = found.length > 0 && !["text", "longtext", "date"].includes(found[0]?.type ?? "");
  if (
    opening &&
    !main?.complete &&
    found.length > 0 &&
    found.length < 10 &&
    noun !== "" &&
    ((nameless && (!textual || withList)) || byName(brief, found))
  ) {
    fields = [called(brief, noun, opening), ...fields];
  }
  if (fields.length === 0) fields = shorthand("Name:text!; Notes:longtext");
  const fromBrief = found.map((field) => field.label);
  fields = fields.map((field) => {
    const given = field.options.length > 0 && field.options.join() !== typeOfName(field.label).options.join();
    const options = given
      ? []
      : namedOptions(
          brief,
          field.label,
          fromBrief.filter((label) => label !== field.label),
        );
    if (options.length >= 2 && (field.type === "choice" || field.type === "text")) {
      return { ...field, type: "choice" as const, options, min: null, max: null };
    }
    const usualField = usual.find((other) => other.key === field.key);
    // "type" of a meal is its meal type.
    const kind =
      /^(?:type|kind|category)$/i.test(field.label) && field.type === "text"
        ? usual.find((other) => other.type === "choice" && new RegExp(`\\b${field.label}$`, "i").test(other.label))
        : undefined;
    if (kind) return { ...kind, key: field.key, label: field.label, required: field.required };
    // Only a name: what is usual for it says the rest.
    if (
      found.length > 0 &&
      usualField &&
      field.type === "text" &&
      usualField.type !== "text" &&
      field.options.length === 0
    )
      return { ...usualField, required: field.required };
    return field;
  });

  fields = onePerDay(brief, fields).map((field) =>
    withoutOwner(found.some((own) => own.key === field.key) ? field : inSaidRange(brief, field), noun),
  );
  const mark = marking(withoutConditions(brief).replaceAll(CONDITION, " "));
  let toggle = "";
  let steps = "";
  const columns = optionsIn(
    /\b(?:columns?|lanes?|stages?)\b(?:\s+(?:are|for|called|named|like|such as|with))?\s*[:(]?\s*([A-Z"'“‘][^.;)\n]{3,80})/.exec(
      brief,
    )?.[1] ?? "",
  );
  if (
    columns.length >= 2 &&
    !fields.some((field) => field.type === "choice" && /status|state|stage|column/i.test(field.label))
  ) {
    fields = [...fields, ...shorthand(`Status:choice!(${columns.join("|")})`)];
  }
  if (/\bvot(?:e|es|ing)\b/i.test(brief))
    fields = [...fields.filter((field) => !/\bvotes?\b/i.test(field.label)), ...shorthand("Votes:integer=0 >=0")];
  else if (/\blikes?\b(?: (?:button|count))/i.test(brief))
    fields = [...fields.filter((field) => !/\blikes?\b/i.test(field.label)), ...shorthand("Likes:integer=0 >=0")];
  const choice = fields.find((field) => field.type === "choice" && /status|state|stage|progress/i.test(field.label));
  if (mark.options.length >= 2) {
    const current = choice ?? null;
    const all =
      current &&
      current.options.length > mark.options.length &&
      mark.options.every((option) => current.options.some((known) => known.toLowerCase() === option.toLowerCase()))
        ? current.options
        : ["Not started", ...mark.options.filter((option) => !/^not started$/i.test(option))];
    if (current) fields = fields.map((field) => (field === current ? { ...field, options: all } : field));
    else fields = [...fields, ...shorthand(`Status:choice!(${all.join("|")})`)];
    steps = current?.label ?? "Status";
  } else if (mark.toggle !== "") {
    const same = choice?.options.find((option) =>
      option.toLowerCase().startsWith(mark.toggle.toLowerCase().slice(0, 5)),
    );
    const flag = fields.find((field) => field.type === "boolean");
    if (same && choice && fromBrief.includes(choice.label)) steps = choice.label;
    else if (flag && (found.length === 0 || flag.label.toLowerCase().startsWith(mark.toggle.toLowerCase().slice(0, 4))))
      toggle = flag.label;
    else if (!fields.some((field) => field.label.toLowerCase() === mark.toggle.toLowerCase())) {
      const extra = fieldFrom(mark.toggle);
      if (extra) {
        fields = [
          ...fields,
          { ...extra, type: "boolean", required: false, options: [], min: null, max: null, unit: "" },
        ];
        toggle = extra.label;
      }
    }
  }
  if (toggle === "" && steps === "") {
    const usualToggle = fields.find((field) => field.type === "boolean" && field.label === domain?.toggle);
    if (usualToggle) toggle = usualToggle.label;
    else if (choice && (found.length === 0 ? domain?.steps === choice.label : true)) steps = choice.label;
  }
  // "Plant watering" is a kind of plant to people; the thing they add is a plant.
  if (
    domain &&
    noun.includes(" ") &&
    !/ (?:suggestion|entry|item|idea)$/.test(noun) &&
    domain.words.test(noun) &&
    !new RegExp(`\\b${noun}s?\\b[^.]{0,12}\\b(?:has|have|with)\\b`, "i").test(brief)
  )
    noun = domain.name.toLowerCase();
  const name = sentence(noun || "item");
  const many =
    domain && domain.name.toLowerCase() === noun && domain.plural ? domain.plural : sentence(plural(noun || "item"));
  const currency = currencyOf(brief);
  const withUnits = fields.map((field) => (field.type === "money" && currency ? { ...field, unit: currency } : field));
  const entity = entitySchema.parse({ key: camel(many, "items"), name, plural: many, fields: withUnits.slice(0, 14) });
  const others = things.filter((thing) => thing !== main && thing.noun !== "" && thing.noun !== noun);
  return {
    entity,
    domain,
    fromBrief,
    button: main?.button ?? "",
    at: main?.at ?? 0,
    others,
    toggle: toggle ? camel(toggle) : "",
    steps: steps ? camel(steps) : "",
  };
}
