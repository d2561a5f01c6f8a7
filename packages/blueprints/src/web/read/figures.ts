import type { CollectionView, Entity } from "../form.ts";
import { camel } from "../names.ts";
import type { ReadEntity } from "./entity.ts";
import { output } from "./shorthand.ts";
import { splitList } from "./phrases.ts";

const NUMERIC = ["integer", "number", "money"];

/** Fields whose labels stand in the list after a word, as in "sort by date and amount". */
export function labelsIn(brief: string, pattern: RegExp, entity: Entity): string[] {
  const text = pattern.exec(brief)?.[1] ?? "";
  const parts = splitList(text).map((part) =>
    part
      .replace(/^(?:by|the|its|their)\s+/i, "")
      .toLowerCase()
      .trim(),
  );
  return entity.fields
    .filter((field) =>
      parts.some(
        (part) =>
          part.startsWith(field.label.toLowerCase()) || field.label.toLowerCase().startsWith(part.split(" ")[0] ?? "?"),
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
  if (date && /\bdays? (?:left|remaining|until|to go)\b|how many days|time left/i.test(brief))
    found.push(output(`Days left:integer = days(today, ${date})`));
  const price = key(/price|cost/i, ["money", "number"]);
  const quantity = key(/quantity|count|stock|amount|hours/i, ["integer", "number"]);
  if (
    price &&
    quantity &&
    /\btotal (?:value|cost|price|worth)|value of (?:the )?(?:stock|inventory)|line total|price (?:times|x|\*) quantity\b/i.test(
      brief,
    )
  )
    found.push({
      ...output(`Total value:money = ${price} * ${quantity}`),
      unit: entity.fields.find((field) => field.key === price)?.unit ?? "",
    });
  return found;
}

/** Figures above a list. */
export function tilesIn(brief: string, entity: Entity, toggle: string): CollectionView["tiles"] {
  const tiles: CollectionView["tiles"] = [];
  const worked = entity.derived.find((row) => row.key === "totalValue");
  if (worked)
    tiles.push({ label: "Total value of all", entity: entity.key, measure: "sum", field: worked.key, mark: "" });
  const wants =
    /\btotals?\b|\bsum\b|\bbalance\b|how much|\boverall\b|\bstatistic|\bstats\b|\bcount\b|\bnumber of\b|\bsummary\b|\baverage\b|\bprogress\b|\bspending\b/i.test(
      brief,
    );
  if (!wants) return [];
  const numbers = entity.fields.filter((field) => NUMERIC.includes(field.type));
  const main =
    numbers.find((field) => field.type === "money") ??
    numbers.find((field) => !/min|threshold|rating|year/i.test(field.label));
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
      });
  else if (main && !worked && !/\brating|grade|votes\b/i.test(main.label))
    tiles.push({
      label: `Total ${main.label.toLowerCase()}`,
      entity: entity.key,
      measure: "sum",
      field: main.key,
      mark: "",
    });
  if (numbers[0] && /\baverage\b/i.test(brief)) {
    const field =
      numbers.find((candidate) => new RegExp(`average ${candidate.label}`, "i").test(brief)) ?? main ?? numbers[0];
    tiles.push({
      label: `Average ${field.label.toLowerCase()}`,
      entity: entity.key,
      measure: "average",
      field: field.key,
      mark: "",
    });
  }
  if (/\bcount\b|\bnumber of\b|\bhow many\b|\bstat/i.test(brief) || !main)
    tiles.push({
      label: `Number of ${entity.plural.toLowerCase()}`,
      entity: entity.key,
      measure: "count",
      field: "",
      mark: "",
    });
  if (toggle) {
    const flag = entity.fields.find((field) => field.key === toggle);
    if (flag)
      tiles.push({
        label: `${flag.label} ${entity.plural.toLowerCase()}`,
        entity: entity.key,
        measure: "count",
        field: "",
        mark: `${flag.key}=true`,
      });
  }
  return tiles.slice(0, 4);
}

/** Charts below a list. */
export function chartsIn(brief: string, read: ReadEntity): CollectionView["charts"] {
  if (!/\b(?:bar |pie |line )?(?:chart|graph|plot|diagram|visuali[sz]\w+|trend)s?\b/i.test(brief)) return [];
  const { entity, domain } = read;
  const numbers = entity.fields.filter((field) => NUMERIC.includes(field.type));
  const value = numbers.find((field) => field.type === "money") ?? numbers[0];
  const date = entity.fields.find((field) => field.type === "date");
  const byField =
    entity.fields.find((field) => field.key === camel(domain?.chart?.by ?? "?")) ??
    entity.fields.find((field) => field.type === "choice");
  const month =
    /\b(?:per|by|each|every|monthly|over) ?(?:month|time)?\b/i.test(brief) &&
    /month|over time|trend/i.test(brief) &&
    date !== undefined;
  const base = { entity: entity.key, measure: value ? ("sum" as const) : ("count" as const), field: value?.key ?? "" };
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

/** "sorted by votes", "newest first": the order a list begins with. */
export function orderIn(brief: string, entity: Entity): string {
  if (/\b(?:newest|latest|most recent)(?: \w+)? (?:first|on top)\b/i.test(brief)) return "createdAt:desc";
  const [key] = labelsIn(brief, /\b(?:sorted|ordered|ranked) by\s+(?:the )?([^.;,]+)/i, entity);
  if (!key) return "";
  const field = entity.fields.find((candidate) => candidate.key === key);
  const down =
    /\b(?:descending|highest|most|largest|newest|latest)\b/i.test(brief) ||
    /votes|likes|score|rating/i.test(field?.label ?? "");
  return `${key}:${down ? "desc" : "asc"}`;
}
