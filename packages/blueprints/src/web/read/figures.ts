import type { CollectionView, Entity } from "../form.ts";
import { camel, sentence } from "../names.ts";
import { countedThose, countsOnlySome } from "./counted-those.ts";
import type { ReadEntity } from "./entity.ts";
import { escaped, splitList } from "./phrases.ts";
import { figureDecimals, isPriceOfOne, MANY, productTotals, totalsSomethingElse } from "./product-totals.ts";
import { output } from "./shorthand.ts";
import { spokenValues } from "./spoken-formula.ts";

const NUMERIC = ["integer", "number", "money"];

/** Fields whose labels stand in the list after a word, as in "sort by date and amount". */
export function labelsIn(brief: string, pattern: RegExp, entity: Entity): string[] {
  const text = pattern.exec(brief)?.[1] ?? "";
  const parts = splitList(text).map((part) =>
    part
      .replace(/^(?:(?:by|on|the|its|their)\s+)+/i, "")
      .toLowerCase()
      .trim(),
  );
  return entity.fields
    .filter((field) =>
      parts.some(
        (part) =>
          (part === "date" && field.type === "date") ||
          part.startsWith(field.label.toLowerCase()) ||
          field.label.toLowerCase().startsWith(part.split(" ")[0] ?? "?"),
      ),
    )
    .map((field) => field.key);
}

/** Values worked out of one record. */
export function derivedIn(brief: string, entity: Entity): Entity["derived"] {
  const key = (pattern: RegExp, types: readonly string[]) =>
    entity.fields.find((field) => pattern.test(field.label) && types.includes(field.type))?.key;
  const date = key(/due|dead|target|date|end|expir/i, ["date"]);
  const found: Entity["derived"] = [];
  const since = entity.fields.find((field) => field.type === "date");
  if (since && /\bhow many days ago\b|\bdays ago\b|\bdays since\b/i.test(brief))
    found.push(output(`Days ago:integer = days(${since.key}, today)`));
  else if (date && /\bdays? (?:left|remaining|until|to go)\b|(?<!\bevery )\bhow many days\b|time left/i.test(brief))
    found.push(output(`Days left:integer = days(today, ${date})`));
  const ticks = entity.fields.filter((field) => field.inline);
  if (ticks.length > 0) {
    const goal = key(/goal|target/i, ["integer"]);
    const count = ticks.map((field) => `(${field.key} ? 1 : 0)`).join(" + ");
    const between = /\b\d\/\d\b/.test(brief) ? "/" : " of ";
    found.push(output(`Progress:text = (${count}) + "${between}" + ${goal ?? `"${ticks.length}"`}`));
  }
  // "3 nights" from arrival to departure.
  const [from, to] = entity.fields.filter((field) => field.type === "date");
  const stretch = /\b\d+ (nights|days)\b|\b(?:number of|how many) (nights|days)\b/i.exec(brief);
  const word = (stretch?.[1] ?? stretch?.[2] ?? "").toLowerCase();
  if (from && to && word !== "" && entity.rules.some((rule) => rule.formula.includes(from.key)))
    found.push({ ...output(`${sentence(word)}:integer = days(${from.key}, ${to.key})`), unit: word });
  const gap = key(/days between|every|interval/i, ["integer", "number"]);
  const last = key(/last|watered|done|cleaned|changed/i, ["date"]);
  if (gap && last && /\bnext\b|\bdue\b/i.test(brief)) {
    const what = /\bnext ([a-z]+ing|visit|service|change|check)\b/i.exec(brief)?.[1];
    found.push(output(`Next ${what ?? "time"}:text = plus(${last}, ${gap})`));
  }
  found.push(...productTotals(brief, entity).map((row) => row.derived));
  for (const spoken of spokenValues(brief, entity.fields).slice(0, 3)) {
    if (found.some((row) => row.formula === spoken.formula)) continue;
    const used = entity.fields.filter((field) => new RegExp(`\\b${field.key}\\b`).test(spoken.formula));
    const money = used.find((field) => field.type === "money");
    const made = output(`${sentence(spoken.label)}:${money ? "money" : "number"} = ${spoken.formula}`);
    if (entity.fields.some((field) => field.label.toLowerCase() === spoken.label.toLowerCase())) continue;
    found.push({ ...made, unit: money?.unit ?? "" });
  }
  const price = key(/price|cost/i, ["money", "number"]);
  const quantity = key(MANY, ["integer", "number"]);
  if (
    price &&
    quantity &&
    !found.some((row) => row.formula.includes(price)) &&
    /\btotal (?:value|cost|price|worth)|value of (?:the )?(?:stock|inventory)|what (?:all|everything|the whole)[^.;]{0,30}\b(?:is|are) worth|worth (?:together|altogether|in total)|line total|price (?:times|x|\*) quantity\b/i.test(
      brief,
    )
  )
    found.push({
      ...output(`${/\bline total/i.test(brief) ? "Line total" : "Total value"}:money = ${price} * ${quantity}`),
      unit: entity.fields.find((field) => field.key === price)?.unit ?? "",
    });
  return found;
}

/** Figures above a list, with the decimals that the brief wants of a total. */
export function tilesIn(brief: string, entity: Entity, toggle: string): CollectionView["tiles"] {
  return figuresIn(brief, entity, toggle).map((tile) => {
    const decimals = figureDecimals(brief, tile.measure);
    return decimals === undefined ? tile : { ...tile, decimals };
  });
}

function figuresIn(brief: string, entity: Entity, toggle: string): CollectionView["tiles"] {
  const tiles: CollectionView["tiles"] = [];
  const worked = entity.derived.find((row) => ["totalValue", "lineTotal", "total", "cost"].includes(row.key));
  const base = { entity: entity.key, mark: "", times: 1 };
  if (worked) {
    const tax =
      /\b(\d{1,2}(?:\.\d+)?)\s?%\s*(VAT|tax|sales tax|GST)\b|\b(VAT|tax|GST)\s*(?:of|at|\()?\s*(\d{1,2}(?:\.\d+)?)\s?%/i.exec(
        brief,
      );
    const rate = Number(tax?.[1] ?? tax?.[4] ?? 0);
    const worth = /\b(?:is|are) worth\b|\bworth (?:together|altogether|in total)\b/i.test(brief);
    const name = worth
      ? `Worth of all ${entity.plural.toLowerCase()}`
      : /\bsub-?total/i.test(brief)
        ? "Subtotal"
        : worked.key === "lineTotal"
          ? "Total"
          : "Total value of all";
    tiles.push({ ...base, label: name, measure: "sum", field: worked.key });
    if (rate > 0) {
      const word = (tax?.[2] ?? tax?.[3] ?? "Tax").replace(/^t/, "T");
      const all = /\bgrand total/i.test(brief) ? "Grand total" : `Total with ${word}`;
      const part = Math.round(rate * 100) / 10_000;
      tiles.push({ ...base, label: `${word} (${rate}%)`, measure: "sum", field: worked.key, times: part });
      tiles.push({ ...base, label: all, measure: "sum", field: worked.key, times: 1 + part });
      return tiles;
    }
  }
  const products = productTotals(brief, entity).filter((row) =>
    entity.derived.some((other) => other.key === row.derived.key && other !== worked),
  );
  tiles.push(
    ...products.map((row) => ({ ...base, label: row.label, measure: "sum" as const, field: row.derived.key })),
    ...countsIn(brief, entity),
  );
  const superlative = superlativeIn(brief, entity);
  if (superlative) tiles.push(superlative);
  // "Every how many days" is a field.
  const wished = brief.replace(/\bevery how many [a-z]+/gi, " ");
  const wants =
    /\btotals?\b|\bsum\b|\b(?:add(?:s|ed)?|summed) up\b|\bbalance\b|how much|\boverall\b|\bstatistic|\bstats\b|\bcount\b|\bhow many\b|\bnumber of (?!people|guests|persons|seats|sets|reps)|\bsummary\b|\baverage\b|\bprogress\b|\bspending\b/i.test(
      wished,
    );
  if (!wants) return tiles;
  const numbers = entity.fields.filter((field) => NUMERIC.includes(field.type));
  const main =
    numbers.find((field) => field.type === "money") ??
    numbers.find((field) => !/min|threshold|rating|quality|score|year|between|age/i.test(field.label));
  const sums =
    /\btotals?\b|\bsum\b|\b(?:add(?:s|ed)?|summed) up\b|how much|\boverall\b|\bstat|\bsummary\b|\bspending\b|\bbalance\b/i.test(
      brief,
    );
  const kind = entity.fields.find(
    (field) =>
      field.type === "choice" &&
      field.options.some((option) => /income/i.test(option)) &&
      field.options.some((option) => /expense|spending/i.test(option)),
  );
  if (main && kind)
    for (const option of kind.options.slice(0, 3))
      tiles.push({
        label: `Total ${option.toLowerCase()}`,
        entity: entity.key,
        measure: "sum",
        field: main.key,
        mark: `${kind.key}=${option}`,
        times: 1,
      });
  else if (
    main &&
    !worked &&
    products.length === 0 &&
    !isPriceOfOne(brief, entity, main) &&
    !totalsSomethingElse(brief, entity, main) &&
    sums &&
    !/\brating|grade|votes\b/i.test(main.label)
  ) {
    const month = entity.marks.find((mark) => mark.label === "This month");
    if (month && /\b(?:totals?|sum|how much|spen[dt]\w*)\b[^.;]{0,30}\bthis month\b/i.test(brief))
      tiles.push({
        ...base,
        label: `Total ${main.label.toLowerCase()} this month`,
        measure: "sum",
        field: main.key,
        mark: month.label,
      });
    tiles.push({
      ...base,
      label: `Total ${main.label.toLowerCase()}`,
      measure: "sum",
      field: main.key,
    });
  }
  if (numbers[0] && /\baverage\b/i.test(brief)) {
    const said =
      /\baverage (?:of )?(?:the |my |all )?([a-z]+)/i.exec(brief)?.[1]?.toLowerCase().replace(/s$/, "") ?? "?";
    const field = numbers.find((candidate) => candidate.label.toLowerCase().includes(said)) ?? main ?? numbers[0];
    tiles.push({
      label: `Average ${field.label.toLowerCase()}`,
      entity: entity.key,
      measure: "average",
      field: field.key,
      mark: "",
      times: 1,
    });
  }
  const left = /\bhow many\b[^.;]{0,30}\b(?:left|still|remain\w*|open|missing|to (?:pack|do|buy|read|watch))\b/i.test(
    brief,
  );
  if (
    !left &&
    (/\bcount\b|\bnumber of (?!people|guests|persons|seats|sets|reps)|\bhow many (?!days|people|hours|times)|\bstat/i.test(
      brief,
    ) ||
      !main)
  )
    tiles.push({
      label: `Number of ${entity.plural.toLowerCase()}`,
      entity: entity.key,
      measure: "count",
      field: "",
      mark: "",
      times: 1,
    });
  if (toggle) {
    const flag = entity.fields.find((field) => field.key === toggle);
    if (flag && left)
      tiles.push({
        ...base,
        label: `Not ${flag.label.toLowerCase()} yet`,
        measure: "count",
        field: "",
        mark: `${flag.key}=false`,
        times: 1,
      });
    if (flag)
      tiles.push({
        label: `${flag.label} ${entity.plural.toLowerCase()}`,
        entity: entity.key,
        measure: "count",
        field: "",
        mark: `${flag.key}=true`,
        times: 1,
      });
  }
  return withoutTheRest(brief, entity, tiles).slice(0, 8);
}

/** Where every count means only some records, how many there are altogether answers what nobody asked. */
function withoutTheRest(brief: string, entity: Entity, tiles: CollectionView["tiles"]): CollectionView["tiles"] {
  const once = tiles.filter((tile, index) => tiles.findIndex((other) => sameFigure(tile, other)) === index);
  return countsOnlySome(brief, entity) ? once.filter((tile) => tile.measure !== "count" || tile.mark !== "") : once;
}

const sameFigure = (a: CollectionView["tiles"][number], b: CollectionView["tiles"][number]): boolean =>
  a.measure === b.measure && a.field === b.field && a.mark === b.mark && a.times === b.times;

/** "Number confirmed, and a count per meal": how many have a tick, and how many of each option. */
function countsIn(brief: string, entity: Entity): CollectionView["tiles"] {
  const base = { entity: entity.key, measure: "count" as const, field: "", times: 1 };
  const found: CollectionView["tiles"] = countedThose(brief, entity);
  const many = entity.plural.toLowerCase();
  if (new RegExp(`\\bnumber of (?:all )?${escaped(many)}\\b`, "i").test(brief))
    found.push({ ...base, label: `Number of ${many}`, mark: "" });
  for (const field of entity.fields) {
    const label = field.label.toLowerCase().replace(/[^a-z ]/g, "");
    if (
      field.type === "boolean" &&
      !field.inline &&
      new RegExp(`\\b(?:number|count|how many)\\b[^.;]{0,40}\\b${label}\\b`, "i").test(brief)
    )
      found.push({ ...base, label: sentence(label), mark: `${field.key}=true` });
    if (
      field.type === "choice" &&
      field.options.length <= 6 &&
      new RegExp(
        `\\b(?:counts?|number|how many)\\b[^.;,]{0,24}\\b(?:per|by|for each|of each|in each|for every)\\s+${label}`,
        "i",
      ).test(brief)
    )
      for (const option of field.options)
        found.push({ ...base, label: sentence(option), mark: `${field.key}=${option}` });
  }
  return found;
}

const isSpeed = (field: Entity["fields"][number]): boolean => /\bspeed\b|\bpace of\b/i.test(field.label);

/** The fastest took the least time, and had the most speed. */
const isLowest = (word: string, field: Entity["fields"][number]): boolean =>
  /low|small|short|cheap|min/i.test(word.replace(/slowest/i, "")) ||
  (/fastest/i.test(word) && !isSpeed(field)) ||
  (/slowest/i.test(word) && isSpeed(field));

/** "The fastest result" is told by a time or a speed, whatever noun stands behind it. */
const timed = (word: string, numbers: readonly Entity["fields"][number][]): Entity["fields"][number] | undefined =>
  /^(?:fastest|slowest)$/i.test(word)
    ? numbers.find((field) => isSpeed(field) || /\b(?:time|duration)\b/i.test(field.label))
    : undefined;

/** "my heaviest weight", "the longest run": the largest or smallest of a number. */
function superlativeIn(brief: string, entity: Entity): CollectionView["tiles"][number] | null {
  const match =
    /\b(heaviest|highest|largest|biggest|longest|maximum|most expensive|best|lowest|smallest|shortest|cheapest|minimum|fastest|slowest)\s+([a-z]+)\b(?!\s*first)/i.exec(
      brief,
    );
  if (!match || /\bfirst\b/i.test(match[2] ?? "")) return null;
  const [, word = "", noun = ""] = match;
  const stem = noun.toLowerCase().replace(/s$/, "");
  const numbers = entity.fields.filter((field) => NUMERIC.includes(field.type));
  const field = numbers.find((candidate) => candidate.label.toLowerCase().includes(stem)) ?? timed(word, numbers);
  if (!field) return null;
  return {
    label: sentence(`${word.toLowerCase()} ${field.label.toLowerCase()}`),
    entity: entity.key,
    measure: isLowest(word, field) ? "smallest" : "largest",
    field: field.key,
    mark: "",
    times: 1,
  };
}

/** Charts below a list. */
export function chartsIn(brief: string, read: ReadEntity): CollectionView["charts"] {
  if (!/\b(?:bar |pie |line )?(?:chart|graph|plot|diagram|visuali[sz]\w+|trend)s?\b/i.test(brief)) return [];
  const { entity, domain } = read;
  const numbers = entity.fields.filter((field) => NUMERIC.includes(field.type));
  const named = /\b(?:chart|graph|plot)s?\b[^.;]{0,20}?\b(?:of|showing|with)\s+(?:the |my )?([a-z]+)/i
    .exec(brief)?.[1]
    ?.toLowerCase();
  const value =
    numbers.find((field) => named !== undefined && field.label.toLowerCase().includes(named.replace(/s$/, ""))) ??
    numbers.find((field) => field.type === "money") ??
    numbers[0];
  const date = entity.fields.find((field) => field.type === "date");
  const byField =
    entity.fields.find((field) => field.key === camel(domain?.chart?.by ?? "?")) ??
    entity.fields.find((field) => field.type === "choice");
  const month =
    /\b(?:per|by|each|every|monthly|over) ?(?:month|time)?\b/i.test(brief) &&
    /month|over time|trend/i.test(brief) &&
    date !== undefined;
  const share = /\bshares?\b|\(\d+ ?%\)|\bpercent(?:age)? of\b/i.test(brief);
  const base = {
    entity: entity.key,
    measure: value ? ("sum" as const) : ("count" as const),
    field: value?.key ?? "",
    mark: "",
    share,
  };
  const what = value ? value.label : entity.plural;
  const charts: CollectionView["charts"] = [];
  if (byField && (!month || /\bcategor|by type|per type/i.test(brief)))
    charts.push({
      ...base,
      title: `${what} by ${byField.label.toLowerCase()}`,
      type: /\bpie\b/i.test(brief) ? "pie" : "bar",
      by: byField.key,
      month: false,
    });
  if (month && date)
    charts.push({
      ...base,
      title: `${what} by month`,
      type: /\bbar\b/i.test(brief) ? "bar" : "line",
      by: date.key,
      month: true,
    });
  if (charts.length === 0) {
    const by = date ?? entity.fields[0];
    if (by)
      charts.push({
        ...base,
        title: `${what} by ${by.label.toLowerCase()}`,
        type: date && !/\bbar\b/i.test(brief) ? "line" : "bar",
        by: by.key,
        month: false,
      });
  }
  return charts;
}
