import { type Action, type CollectionView, derivedSchema, type Entity, type WebField } from "../form.ts";
import type { Statement } from "../statement.ts";
import { countersIn, countText, resetsIn } from "./counters.ts";
import { type Literal, onlyQuotes, stemOf, withoutLiterals } from "./literals.ts";
import { escaped } from "./phrases.ts";
import { recordTexts } from "./record-texts.ts";
import { refusalsIn } from "./refusals.ts";
import { settingsIn } from "./settings.ts";
import { linesAmong, shownIn, statementsIn } from "./statements.ts";

/** What a brief shows to the letter around a list: settings, lines with figures, buttons named after records, refusals. */
export interface Overview {
  entity: Entity;
  settings: CollectionView["settings"];
  statements: Statement[];
  statementsAt: CollectionView["statementsAt"];
  actions: Action[];
  bulk: Action[];
  /** The brief without what was read here, and with the other literals in quotes, at the same length. */
  told: string;
}

/** The lines follow the word: "Underneath: `Sold: 4`", "at the bottom `Points: 35`". */
const BELOW = /\b(?:below|under|underneath|beneath|at the bottom|at the end|further down)\b[^.;\u00a4]{0,40}\u00a4/i;

/** Is it a line that the plainer reading of lines shows alike: counts and sums without decimals or words for cases? */
function isPlain(statement: Statement, entity: Entity): boolean {
  const money = entity.fields.filter((field) => field.type === "money").map((field) => `sum(${field.key})`);
  const [only, other] = statement.cases;
  return (
    only !== undefined &&
    other === undefined &&
    only.slots.every(({ formula, decimals }) =>
      decimals === null ? /^(?:count|sum)\([\w= "]*\)$/.test(formula) : decimals === 2 && money.includes(formula),
    )
  );
}

/** A plain field that the brief shows or limits as a number is one: `Portions: 14`, "Portions must be 1 to 50". */
function asNumber(field: WebField, brief: string, entity: Entity): WebField {
  if (field.type !== "text" || field === entity.fields[0] || field.unique) return field;
  const shown = new RegExp(
    `["“\`](?:total )?${escaped(field.label)}(?::| must be| has to be)[^\\d"”\`]{0,12}(\\d+(?:[.,]\\d+)?)`,
    "i",
  ).exec(brief)?.[1];
  if (!shown) return field;
  return { ...field, type: /[.,]/.test(shown) ? "number" : "integer" };
}

/** The name of the button that adds one, where the brief says it without quotes: "button Add wall", "press Join". */
export function addButtonIn(brief: string, fields: readonly WebField[]): string {
  const name = '["“`]?(\\p{Lu}[\\p{L}-]+(?: \\p{Ll}[\\p{L}-]+)?)["”`]?';
  const heads = [
    /\b[Bb]uttons? (?:called |named |labelled )?["“`]?((?:Add|Save|Log|Record|Submit|Sell|Note|Enter|Create|New)(?: \p{Ll}[\p{L}-]+)?)["”`]?(?=[\s;,.]|$)(?!\s+\p{Lu})/u,
    /[,;(] ?(?:a |the )?button (?:called |named )?["“`]?(\p{Lu}\p{L}+(?: \p{Ll}[\p{L}-]+)?)["”`]?(?=[;,.]|$)/u,
    new RegExp(
      `\\b(?:types?|enters?|fills? in|puts? in) [^.;\\n]{3,120}?(?:,| and| then)+ (?:then )?(?:press(?:es)?|clicks?|hits?|taps?) ${name}(?=\\s*[.,;]|\\s+(?:to|and|adds?)\\b)`,
      "iu",
    ),
    /(?:^|[\n.;,]\s*(?:-\s*)?)["“`]?((?:Add|Save|Log|Record) (?!buttons?\b)\p{Ll}[\p{L}-]+)["”`]?(?= (?:adds|puts|saves|stores) (?:it|them|the)\b|\s*[.;,]|$)/mu,
    // "Add button, then Route and Minutes."
    /(?:^|[\n.;,]\s*(?:-\s*)?)(?:an? |the )?["“`]?(Add|Save|Log|Record)["”`]? button\b(?=,? then\b)/imu,
    // "Sell adds the sale."
    /(?:^|[\n.;]\s+)["“`]?(\p{Lu}\p{Ll}+)["”`]? (?:adds|puts|saves|stores|records) (?:it|them|the \p{Ll}+|an? \p{Ll}+)\b/mu,
  ];
  for (const head of heads) {
    const match = head.exec(brief);
    const found = (match?.[1] ?? "").replace(/ (?:that|which|to|for|and|then|who|when|it)$/, "");
    // "Each snack has a button Sell" adds nothing.
    const sentence =
      brief
        .slice(0, match?.index ?? 0)
        .split(/[.;\n]/)
        .at(-1) ?? "";
    if (/\b(?:each|every) \p{L}+ (?:has|gets|with|shows|carries)\b|\b(?:next to|beside|behind)\b/iu.test(sentence))
      continue;
    // What is typed before a button of something else are other fields.
    const typed =
      head !== heads[2] || fields.some((field) => new RegExp(`\\b${escaped(field.label)}\\b`).test(match?.[0] ?? ""));
    if (typed && /^\p{Lu}/u.test(found)) return found.slice(0, 40);
  }
  return "";
}

/** "each with Remove", "a Delete for each item", "`Leave` next to a player takes them off": the button that deletes one. */
export function removeButtonIn(brief: string): string {
  const word = '["“`]?(Remove|Delete|Discard|Undo|Cancel|Drop|Leave|Erase)["”`]?';
  const heads = [
    new RegExp(
      `\\b(?:each|every|rows?|one)(?: \\p{L}+)?(?:,)? (?:with|has|gets|have) (?:an? |its )?(?:own )?(?:[^.;:]{0,40}? and an? )?${word}`,
      "u",
    ),
    new RegExp(`\\b${word}(?: buttons?)? (?:for|on|next to|behind|beside|at|removes|takes)\\b`, "u"),
  ];
  for (const head of heads) {
    const found = head.exec(brief)?.[1];
    if (found) return found;
  }
  return "";
}

/** Reads everything shown to the letter; `owns` says whether a place of the brief speaks of this entity. */
export function readOverview(brief: string, read: Entity, button: string, owns: (at: number) => boolean): Overview {
  let entity = { ...read, fields: read.fields.map((field) => asNumber(field, brief, read)) };
  const counting = countersIn(brief, entity);
  const counted = counting.field;
  if (counted)
    entity = {
      ...entity,
      fields: [
        ...entity.fields.filter((field) => field.key !== counted.key && !/^votes?$/i.test(field.label)),
        counted,
      ],
    };
  const settings = settingsIn(brief, entity.fields);
  const spent: Literal[] = [...counting.spent];
  const texts = recordTexts(brief, entity);
  spent.push(...texts.spent);
  const count = countText(brief, entity);
  if (count) spent.push(count.spent);
  const refused = refusalsIn(brief, entity, spent, owns);
  spent.push(...refused.spent);
  entity = {
    ...entity,
    fields: refused.fields,
    rules: [...entity.rules, ...refused.rules],
    derived: [
      ...texts.derived,
      ...(count && counted
        ? [
            derivedSchema.parse({
              key: `${counted.key}Text`,
              label: "Shown as",
              type: "text",
              formula: count.formula,
              purpose: `Each shows its ${counted.label.toLowerCase()}, like "${count.spent.text}".`,
            }),
          ]
        : []),
    ],
  };
  const lines = linesAmong(shownIn(brief), brief).filter(
    (row) => !spent.some((literal) => literal.at === row.literal.at),
  );
  const found = statementsIn(brief, entity, settings, stemOf(button.split(" ")[0] ?? ""), lines);
  const wanted =
    settings.length > 0 || counted !== null || found.statements.some((statement) => !isPlain(statement, entity));
  if (wanted) spent.push(...found.spent);
  // A condition that became a limit of a field says nothing else.
  const told = refused.told.reduce(
    (text, [from, to]) => `${text.slice(0, from)}${" ".repeat(to - from)}${text.slice(to)}`,
    onlyQuotes(brief, spent),
  );
  const bulk = resetsIn(told, entity);
  return {
    entity,
    settings,
    statements: wanted ? found.statements : [],
    statementsAt: BELOW.test(withoutLiterals(brief)) ? "below" : "above",
    actions: counting.actions,
    bulk,
    told: bulk.reduce((text, { label }) => text.replace(`"${label}"`, " ".repeat(label.length + 2)), told),
  };
}
