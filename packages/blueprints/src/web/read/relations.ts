import { type Entity, entitySchema, type Rollup, rollupSchema, type WebField } from "../form.ts";
import { camel, plural, sentence, singular } from "../names.ts";
import { escaped } from "./phrases.ts";
import type { Thing } from "./things.ts";

/** Things that belong to other things: a choice filled from the other list, and figures over what belongs to each. */

const NUMERIC = ["integer", "number", "money"];
const PEOPLE =
  /^(?:person|member|player|friend|guest|participant|student|employee|user|housemate|flatmate|roommate|child|kid|sitter|driver|trainer|teacher)$/i;

export const entityOf = (thing: Thing): Entity => {
  const many = sentence(plural(thing.noun));
  return entitySchema.parse({
    key: camel(many, "items"),
    name: sentence(thing.noun),
    plural: many,
    fields: thing.fields.slice(0, 14),
  });
};

/** Does the field of one thing name a record of another? */
function points(field: WebField, parent: Entity, brief: string): boolean {
  if (NUMERIC.includes(field.type) || field.type === "date" || field.type === "boolean" || field.options.length > 0)
    return false;
  const label = field.label.toLowerCase();
  const noun = parent.name.toLowerCase();
  if (label === noun || label === `${noun} name`) return true;
  if (
    PEOPLE.test(noun) &&
    /^(?:who (?:paid|did it|owns it|has it|is responsible|took it)|paid by|by whom|owner|assignee|assigned to|payer|person|who)$/i.test(
      label,
    )
  )
    return true;
  const from = new RegExp(
    `\\b${escaped(label)}\\b\\s*(?:\\(|:|from)?\\s*(?:an? |the )?(?:dropdown|drop-down|list|select|choice|chosen|choose|pick(?:ed)?)\\b[^.;)]{0,10}?\\b(?:of|from)\\s+(?:just |all |the |its |their |my )*([a-z]+)`,
    "i",
  ).exec(brief)?.[1];
  return (
    from !== undefined &&
    (singular(from.toLowerCase()) === noun ||
      (PEOPLE.test(noun) && /people|names/i.test(from)) ||
      /^(?:names|titles)$/i.test(from))
  );
}

/** "Each ingredient belongs to a recipe", "put cards into a deck", "a recipe with ingredients". */
function belongs(child: Entity, parent: Entity, brief: string): boolean {
  const [one, many] = [escaped(child.name.toLowerCase()), escaped(child.plural.toLowerCase())];
  const [up, ups] = [escaped(parent.name.toLowerCase()), escaped(parent.plural.toLowerCase())];
  return new RegExp(
    `\\b(?:${one}|${many}) (?:belongs?|is linked|are linked|is assigned|are assigned) to\\b[^.]{0,12}\\b(?:${up}|${ups})\\b|\\b(?:put|add|assign|file)s? (?:an? |the |some |new )?(?:${one}|${many})\\b[^.]{0,60}\\b(?:in|into|to|under)\\s+(?:an?|the|each|one of the|any) (?:${up}|${ups})\\b|\\b(?:${up}|${ups})\\b[^.]{0,20}\\b(?:has|have|with|holds?|contains?)\\b (?:many |several |its own |their own |a list of |some )?${many}\\b|\\b(?:for|of|in|per|to) (?:each|every|a|the) ${up}\\b[^.]{0,40}\\b${many}\\b`,
    "i",
  ).test(brief);
}

interface Related {
  entities: Entity[];
  linked: boolean;
}

/** Entities with their links and figures over them; parents come first. */
export function related(brief: string, entities: readonly Entity[]): Related {
  let next = [...entities];
  let linked = false;
  for (const child of entities) {
    for (const parent of entities) {
      const current = next.find((entity) => entity.key === child.key);
      if (parent === child || !current || current.fields.some((field) => field.from === parent.key)) continue;
      if (next.find((entity) => entity.key === parent.key)?.fields.some((field) => field.from === child.key)) continue;
      const named = current.fields.find((field) => points(field, parent, brief));
      if (!named && !belongs(child, parent, brief)) continue;
      linked = true;
      const gone = new RegExp(
        `\\bdelet(?:e|es|ing) (?:an? |the )?${escaped(parent.name)}\\b[^.]{0,40}\\b(?:also |too|with it|its|all)\\b`,
        "i",
      ).test(brief);
      const kept = new RegExp(
        `\\b${escaped(parent.name)}\\b[^.]{0,60}\\b(?:can(?:'t|not)|cannot|must not) be (?:deleted|removed)\\b`,
        "i",
      ).test(brief);
      const link: WebField = {
        ...(named ??
          entitySchema.shape.fields.element.parse({ key: camel(parent.name), label: parent.name, type: "text" })),
        type: "choice",
        options: [],
        required: true,
        from: parent.key,
        whenGone: gone ? "remove" : kept ? "refuse" : "keep",
      };
      const fields = named
        ? current.fields.map((field) => (field === named ? link : field))
        : [...current.fields, link];
      next = next.map((entity) => (entity.key === child.key ? { ...entity, fields } : entity));
      const rollups = rollupsIn(brief, parent, { ...current, fields }, link);
      next = next.map((entity) =>
        entity.key === parent.key
          ? {
              ...entity,
              rollups: [...entity.rollups, ...rollups].slice(0, 4),
              // A name that others point to must mean one record.
              fields: entity.fields.map((field, index) => (index === 0 ? { ...field, unique: true } : field)),
            }
          : entity,
      );
    }
  }
  const depth = (entity: Entity) => entity.fields.filter((field) => field.from).length;
  return { entities: next.toSorted((a, b) => depth(a) - depth(b)), linked };
}

function rollupsIn(brief: string, parent: Entity, child: Entity, link: WebField): Rollup[] {
  const base = { entity: child.key, link: link.key };
  const [up, ups, many] = [parent.name.toLowerCase(), parent.plural.toLowerCase(), child.plural.toLowerCase()];
  const money =
    child.fields.find((field) => field.type === "money") ?? child.fields.find((field) => NUMERIC.includes(field.type));
  const each = `(?:(?:for|per|of|in|by) (?:each|every|a|the) ${up}|each ${up}|every ${up}|everyone|everybody|per ${up}|(?:the )?${ups})`;
  const found: Rollup[] = [];
  const push = (label: string, formula: string, field: string, type: Rollup["type"], unit: string) =>
    found.push(rollupSchema.parse({ ...base, key: camel(label), label, formula, field, type, unit }));
  const unit = money?.unit ?? "";
  const type = money?.type === "money" ? "money" : "number";
  if (new RegExp(`\\b(?:how many|number of|count(?: of)?)\\b[^.;]{0,30}\\b${many}\\b`, "i").test(brief))
    push(`Number of ${many}`, "count", "", "integer", "");
  if (
    money &&
    new RegExp(
      `\\b(?:how much|total|sum|spent)\\b[^.;]{0,40}\\b${each}\\b|\\b${each}\\b[^.;]{0,40}\\b(?:total|sum|paid|spent)\\b`,
      "i",
    ).test(brief)
  )
    push(/\bpaid\b/i.test(brief) ? "Paid" : `Total ${money.label.toLowerCase()}`, "sum", money.key, type, unit);
  if (
    money &&
    /\b(?:owes?|gets? back|balance|settle|shared? equally|split equally|even)\b/i.test(brief) &&
    PEOPLE.test(up)
  )
    found.push(
      rollupSchema.parse({
        ...base,
        key: "balance",
        label: "Balance",
        formula: "round(sum - total / parents, 2)",
        field: money.key,
        type,
        unit,
        words: [
          /\bis owed\b/i.test(brief) ? "is owed" : "gets back",
          "owes",
          /\bis settled\b/i.test(brief) ? "is settled" : "is even",
        ],
      }),
    );
  return found;
}
