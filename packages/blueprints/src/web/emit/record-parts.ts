import { type Action, type Entity, type Line, type Tile, valuesOf, type WebForm } from "../form.ts";
import { toTypeScript, tryFormula } from "../formula.ts";
import { names } from "./model-file.ts";
import { quote } from "./source.ts";

/** Pieces of a list's view that only some forms have: buttons of records, rules over records, lines, links. */

const plainLabel = (label: string): string => label.replaceAll(/[`$\\{}]/g, "");
const literal = (value: string, entity: Entity, key: string): string =>
  entity.fields.find((field) => field.key === key)?.type === "boolean"
    ? String(value === "true")
    : ["integer", "number", "money"].includes(entity.fields.find((field) => field.key === key)?.type ?? "")
      ? String(Number(value) || 0)
      : quote(value);

/** `record.status === "open"` */
function condition(when: string, entity: Entity, record: string): string {
  const [key = "", ...value] = when.split("=");
  return `${record}.${key} === ${literal(value.join("="), entity, key)}`;
}

/** `{ status: "Fixing" }` */
function changes(action: Action, entity: Entity, record: string): string {
  const optional = (key: string) => {
    const field = entity.fields.find((candidate) => candidate.key === key);
    const numeric = ["integer", "number", "money"].includes(field?.type ?? "");
    return numeric && !field?.required ? `(${record}.${key} ?? 0)` : `${record}.${key}`;
  };
  const codeOf = (text: string): string => {
    const formula = tryFormula(text, [...entity.fields.map((field) => field.key), "today"]);
    return formula ? toTypeScript(formula, (name) => (name === "today" ? "today()" : optional(name))) : '""';
  };
  const values = valuesOf(action).map(codeOf);
  return `{ ${action.field
    .split(",")
    .map((key, index) => `${key}: ${values[index] ?? values[0]}`)
    .join(", ")} }`;
}

/** The call that checks rules over several records, for values that are about to be saved. */
export const checkCall = (entity: Entity, values: string, except: string): string => {
  const n = names(entity);
  return `check(${values}, itemsOf(${quote(n.many)}).filter((other) => other.id !== ${except}))`;
};

/** "{0} is sold out" names the record. */
const refusalText = (text: string, name: string): string =>
  text.includes("{0}")
    ? `\`${plainLabel(text.replaceAll("{0}", "\u0000")).replaceAll("\u0000", `\${${name}}`)}\``
    : quote(text);

/** Buttons of each record, by name. */
export function actionButtons(actions: readonly Action[], entity: Entity, name: string): string[] {
  const n = names(entity);
  return actions.map((action) => {
    const press = action.remove
      ? `announce(${quote(`${entity.name}: ${action.label}.`)}, removeItem(${quote(n.many)}, ${n.one}.id))`
      : `act({
              list: ${quote(n.many)},
              fields: ${n.fields},
              record: ${n.one},
              changes: ${changes(action, entity, n.one)},
              done: ${quote(`${entity.name}: ${action.label}.`)},${action.refusal ? `\n              refusal: ${refusalText(action.refusal, name)},` : ""}${entity.rules.length > 0 ? `\n              check: (values) => ${checkCall(entity, "values", `${n.one}.id`)},` : ""}
            })`;
    const button = `<button
            type="button"
            className="button quiet"
            aria-label={\`${plainLabel(action.label)} \${${name}}\`}
            onClick={() => ${press}}
          >
            {${quote(action.label)}}
          </button>`;
    return action.when ? `{${condition(action.when, entity, n.one)} && (\n          ${button}\n        )}` : button;
  });
}

/** Buttons above the list that change every record. */
export function bulkButtons(actions: readonly Action[], entity: Entity): string {
  const n = names(entity);
  const buttons = actions.map((action) => {
    const edit = action.remove
      ? action.when
        ? `items.filter((${n.one}) => !(${condition(action.when, entity, n.one)}))`
        : "[]"
      : `items.map((${n.one}) => ({ ...${n.one}, ...${changes(action, entity, n.one)} }))`;
    return `<button
            type="button"
            className="button"
            onClick={() => announce(${quote(`${action.label}: done.`)}, replaceItems(${quote(n.many)}, (items) => ${edit}))}
          >
            {${quote(action.label)}}
          </button>`;
  });
  return buttons.length > 0
    ? `<div className="actions bulk">\n          ${buttons.join("\n          ")}\n        </div>`
    : "";
}

/** Sentences with figures; `textOf` gives the code of one figure. */
export function lineElements(lines: readonly Line[], textOf: (tile: Tile) => string): string {
  return lines
    .map((line) => {
      const parts = line.text.split(/(\{\d\})/).filter(Boolean);
      const inner = parts
        .map((part) => {
          const slot = line.slots[Number(/^\{(\d)\}$/.exec(part)?.[1] ?? Number.NaN)];
          return slot ? `\${${textOf(slot)}}` : part.replaceAll(/[`\\]|\$\{/g, "");
        })
        .join("");
      return `<p className="line">{\`${inner}\`}</p>`;
    })
    .join("\n        ");
}

/** Checkboxes of a record that are ticked in the list itself. */
export function tickBoxes(entity: Entity, name: string): string {
  const n = names(entity);
  const ticks = entity.fields.filter((field) => field.inline);
  if (ticks.length === 0) return "";
  return `<div className="ticks">
          ${ticks
            .map(
              (field) => `<label className="tick">
            <input
              type="checkbox"
              checked={${n.one}.${field.key}}
              aria-label={\`\${${name}} ${plainLabel(field.label)}\`}
              onChange={(event) => updateItem(${quote(n.many)}, ${n.one}.id, { ${field.key}: event.target.checked })}
            />
            <span>${`{${quote(field.label)}}`}</span>
          </label>`,
            )
            .join("\n          ")}
        </div>`;
}

/** Figures of a record over those that point to it: label and code of the text. */
export function rollupFacts(
  form: WebForm,
  entity: Entity,
  title: string,
): { hooks: string; facts: [string, string, string][] } {
  const n = names(entity);
  const children = [...new Set(entity.rollups.map((row) => `${row.entity} ${row.link}`))];
  const listOf = (key: string) => form.entities.find((other) => other.key === key);
  const linked = (row: { entity: string; link: string }) =>
    `linked${children.indexOf(`${row.entity} ${row.link}`) + 1}`;
  const lists = new Set(children.map((pair) => pair.split(" ")[0] ?? ""));
  if (entity.rollups.some((row) => /\bparents\b/.test(row.formula))) lists.add(n.many);
  const hooks = [
    ...[...lists].map((key) => `const ${key} = useItems(${quote(key)});`),
    ...children.map((pair, index) => {
      const [key = "", link = ""] = pair.split(" ");
      const child = listOf(key);
      const one = child ? names(child).one : "other";
      return `const linked${index + 1} = ${key}.filter((${one === n.one ? "other" : one}) => ${one === n.one ? "other" : one}.${link} === ${title});`;
    }),
  ].join("\n  ");
  const facts = entity.rollups.map((row): [string, string, string] => {
    const amount = (source: string) =>
      row.field ? `figure(${source}, "sum", ${quote(row.field)})` : `${source}.length`;
    const parts: Record<string, string> = {
      sum: amount(linked(row)),
      count: `${linked(row)}.length`,
      total: amount(row.entity),
      all: `${row.entity}.length`,
      parents: `${n.many}.length`,
    };
    const formula = tryFormula(row.formula, Object.keys(parts));
    const value = formula ? toTypeScript(formula, (name) => parts[name] ?? "0") : "0";
    const [above, below, even] = row.words;
    if (above && below && even)
      return [row.label, `standing(${title}, ${value}, ${JSON.stringify([above, below, even])})`, row.type];
    return [row.label, `formatNumber(${value}, ${quote(row.type)}${row.unit ? `, ${quote(row.unit)}` : ""})`, row.type];
  });
  return { hooks, facts };
}

/** Rules that look at other records, as statements of `check(values, others)`. */
export function recordRules(entity: Entity): string[] {
  const n = names(entity);
  return entity.rules.flatMap((rule) => {
    if (rule.kind === "limit") {
      const same = `others.filter((other) => other.${rule.by} === ${n.one}.${rule.by}).length >= ${rule.max}`;
      const guard = rule.value ? `${n.one}.${rule.by} === ${literal(rule.value, entity, rule.by)} && ` : "";
      return [`if (${guard}${same}) return ${quote(rule.message)};`];
    }
    if (rule.kind === "overlap") {
      const keys = [rule.by, rule.day].filter(Boolean).map((key) => `other.${key} === ${n.one}.${key} && `);
      const span = (one: string, key: string) => `String(${one}.${key})`;
      return [
        `if (others.some((other) => ${keys.join("")}${span("other", rule.start)} < ${span(n.one, rule.end)} && ${span(n.one, rule.start)} < ${span("other", rule.end)})) return ${quote(rule.message)};`,
      ];
    }
    return [];
  });
}

/** Links of other entities to this one, as the code that renames and removes along them. */
export function linksTo(form: WebForm, entity: Entity): string {
  const links = form.entities.flatMap((other) =>
    other.fields
      .filter((field) => field.from === entity.key)
      .map((field) => `{ list: ${quote(other.key)}, field: ${quote(field.key)}, whenGone: ${quote(field.whenGone)} }`),
  );
  return links.length > 0 ? `const links: readonly Link[] = [${links.join(", ")}];\n\n` : "";
}
