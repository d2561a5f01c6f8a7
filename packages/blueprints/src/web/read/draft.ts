import type { RowSource } from "@guildhall/contracts";
import { finish } from "../finish.ts";
import {
  ACCENTS,
  type Action,
  collectionSchema,
  type Entity,
  type WebForm,
  type WebView,
  webFormSchema,
} from "../form.ts";
import { camel, plural, sentence } from "../names.ts";
import { toolExamples } from "../tool-examples.ts";
import { buttonsIn, ordinalLimit, weekTicks } from "./actions.ts";
import { readCalculator } from "./calculator.ts";
import { type ReadEntity, readEntity } from "./entity.ts";
import { chartsIn, derivedIn, labelsIn, tilesIn } from "./figures.ts";
import { readGenerator } from "./generator.ts";
import { hidesIn } from "./hides.ts";
import { asLedger, withBalance } from "./ledger.ts";
import { linesIn, progressIn } from "./lines.ts";
import { marksIn } from "./marks.ts";
import { onlyThose } from "./only-those.ts";
import { orderIn } from "./order.ts";
import { addButtonIn, readOverview, removeButtonIn } from "./overview.ts";
import { inPeriod, isPeriodMark } from "./period-figures.ts";
import { escaped, quoted } from "./phrases.ts";
import { entityOf, related } from "./relations.ts";
import { messagesIn, recordRulesIn, ruled } from "./rules.ts";
import { withStreaks } from "./streaks.ts";
import { readTextTool } from "./text-tool.ts";
import { type Thing, thingsIn } from "./things.ts";
import { titleOf } from "./title.ts";
import { titledList } from "./titled-list.ts";
import { readToolPage } from "./tool-page.ts";
import { readConverter, readGreeting, readInquiry, readPage, readQuiz, readTimer } from "./tools.ts";
import { totalsPer } from "./totals-per.ts";
import { readWorkedPage } from "./worked-page.ts";

/** "I press Watered": a button that sets the date of the last time to today. */
function stampIn(brief: string, entity: Entity): { stamp: string; stampLabel: string } {
  const date = entity.fields.find((field) => field.type === "date" && /\blast\b/i.test(field.label));
  if (!date) return { stamp: "", stampLabel: "" };
  const said =
    /\b(?:press|click|tap|hit|button)\w*\s+(?:on |the |a |an )*["'“‘]?([A-Z][a-z]+(?: [a-z]+)?ed)["'”’]?/.exec(
      brief,
    )?.[1] ?? /\bmark\w*\s+(?:\w+\s+){0,3}as\s+["'“‘]?([a-z]+ed)\b/i.exec(brief)?.[1];
  const word = said ?? date.label.replace(/\blast\s+/i, "");
  return { stamp: date.key, stampLabel: sentence(word) };
}

/** The name a brief gives to the button that deletes one. */
function removeName(brief: string, name: string, actions: readonly Action[]): string {
  const pressed = actions.find((action) => action.remove && action.when === "")?.label;
  const said = quoted(brief).find((text) =>
    new RegExp(`^(?:delete|remove|discard)\\b.*\\b${escaped(name)}\\b`, "i").test(text),
  );
  return (pressed ?? said ?? "").slice(0, 30);
}

/** "A dropdown Show with All and Only low". */
function showWords(brief: string): string[] {
  const said =
    /\bshow["”]?\s*(?:with|:|\(|offering|has|of)\s*(?:the (?:options|choices) )?["“]?([A-Z][\w ]{1,20}?)["”]?(?:,| and| or)\s+["“]?([A-Z][\w ]{1,24}?)["”]?(?=[.,;)]|\s+(?:and|that|to)\b|$)/.exec(
      brief.replace(/\bShow\b/g, "show"),
    );
  return said ? [said[1] ?? "", said[2] ?? ""] : [];
}

/** The list of a thing that others belong to, or that belongs to the main one. */
const sideList = (brief: string, entity: Entity): WebView =>
  collectionSchema.parse({
    kind: "collection",
    id: entity.key,
    title: entity.plural,
    entity: entity.key,
    layout: "cards",
    removeLabel: removeName(brief, entity.name, []),
    filters: entity.fields
      .filter((field) => field.from || field.type === "choice")
      .map((field) => field.key)
      .slice(0, 2),
  });

function collectionViews(whole: string, read: ReadEntity): { entity: Entity; views: WebView[]; told: string } {
  const { toggle, steps, domain } = read;
  const starts = read.others.map((other) => other.at);
  // What a brief says of a second one alike belongs to the thing that it speaks of there.
  const owner = (at: number) => Math.max(-1, ...[read.at, ...starts].filter((start) => start <= at));
  const owns = (at: number) => read.others.length === 0 || owner(at) === read.at;
  const pressed = read.button || addButtonIn(whole, read.entity.fields);
  const overview = readOverview(whole, read.entity, pressed, owns);
  const brief = overview.told;
  const limited = ruled(brief, overview.entity.fields, owns);
  const ticked = weekTicks(brief);
  const withTicks = {
    ...overview.entity,
    fields: [...limited.fields, ...ticked].slice(0, 16),
    // Two fields in order come first: an end before its start makes whatever lies between them wrong.
    rules: [...limited.rules, ...overview.entity.rules],
  };
  const named = buttonsIn(brief, withTicks, pressed);
  const buttons = {
    ...named,
    actions: [...overview.actions, ...named.actions].slice(0, 6),
    bulk: [...overview.bulk, ...named.bulk].slice(0, 4),
  };
  const base = { ...withTicks, fields: buttons.fields.slice(0, 16) };
  const flagged = buttons.actions.find((action) => action.value === "true")?.field ?? "";
  const hides = hidesIn(brief, base, toggle);
  const marks = marksIn(brief, base, toggle || flagged, steps);
  const rules = [...base.rules, ...recordRulesIn(brief, base), ...ordinalLimit(brief, buttons.actions)].slice(0, 4);
  const shown = overview.entity.derived;
  const more = derivedIn(brief, base).filter((row) => !shown.some((other) => other.formula === row.formula));
  const derived = [...shown, ...more].slice(0, 6);
  const entity = { ...base, marks, rules, derived };
  const noun = entity.plural.toLowerCase();
  const choices = entity.fields.filter((field) => field.type === "choice");
  const boardField = choices.find((field) => /status|stage|state|column/i.test(field.label)) ?? choices[0];
  const board = boardField !== undefined && /\bkanban|\bboard\b|\bcolumns? (?:for|per|called)|drag\b/i.test(brief);
  const table =
    /\btable|spreadsheet|grid of|\brows?\b/i.test(brief) ||
    // A heading that is only a number names nothing.
    ["integer", "number", "money"].includes(entity.fields[0]?.type ?? "") ||
    (domain?.layout === "table" && entity.fields.length > 2);
  const wantsFilter = /\bfilter/i.test(brief);
  const filters = labelsIn(
    brief,
    /\bfilter(?:ed|ing|s)?(?:\s+(?!by|on)[\w']+){0,4}\s+(?:by|on)\s+([^.;]+)/i,
    entity,
  ).filter((key) =>
    entity.fields.some((field) => field.key === key && ["choice", "text", "integer"].includes(field.type)),
  );
  const sorts = labelsIn(brief, /\bsort(?:ed|ing|s|able)?(?:\s+(?!by)[\w']+){0,4}\s+by\s+([^.;]+)/i, entity);
  const drawn = chartsIn(brief, { ...read, entity });
  const totals = totalsPer(brief, entity).filter(
    (row) => !drawn.some((one) => one.by === row.by && one.field === row.field),
  );
  const charts = [...drawn, ...totals].slice(0, 3);
  const said = linesIn(brief, entity, toggle || flagged);
  const { settings, statements } = overview;
  const lines = said.length > 0 || statements.length > 0 ? said : progressIn(brief, entity);
  const tiles =
    lines.length + statements.length > 0
      ? []
      : onlyThose(brief, entity, inPeriod(brief, entity, tilesIn(brief, entity, toggle)));
  const dashboard =
    /\boverview page|dashboard page|statistics page|summary page|separate (?:page|view) (?:for|with)[^.]*(?:chart|stat)/i.test(
      brief,
    );
  const known = [...buttons.actions, ...buttons.bulk].map((action) => action.label);
  const addName =
    quoted(brief).find(
      (name) =>
        /^(?:add|save|create|submit|log|new)\b/i.test(name) &&
        !known.includes(name) &&
        !/\bfirst\b/i.test(name) &&
        name.split(" ").length < 4,
    ) ?? "";
  const main = collectionSchema.parse({
    kind: "collection",
    id: entity.key,
    title: entity.plural,
    intro: `Your ${noun}, kept in this browser.`,
    entity: entity.key,
    layout: board ? "board" : table ? "table" : "cards",
    group: board ? (boardField?.key ?? "") : "",
    addButton: read.button || addName || pressed,
    empty:
      messagesIn(brief).find(
        ({ message, context }) =>
          /^no\b/i.test(message) && /\b(?:before|no |nothing|empty|yet|until|none)\b/i.test(`${context} ${message}`),
      )?.message ?? "",
    toggle,
    steps: board ? "" : steps,
    counter: entity.fields.find((field) => !field.pressed && /^(?:votes|likes)$/i.test(field.label))?.key ?? "",
    order: orderIn(brief, entity),
    ...(buttons.actions.some((action) => action.value === "today") ? {} : stampIn(brief, entity)),
    actions: buttons.actions.filter((action) => !action.remove || action.when !== ""),
    removeLabel: removeName(brief, read.entity.name, buttons.actions) || removeButtonIn(whole),
    showWords: showWords(brief),
    bulk: buttons.bulk,
    lines,
    settings,
    statements,
    statementsAt: overview.statementsAt,
    search: /\bsearch|find\b/i.test(brief) || entity.fields.length > 3,
    hides,
    filters: filters.length > 0 ? filters : wantsFilter || !board ? choices.slice(0, 2).map((field) => field.key) : [],
    sorts: sorts.length > 0 ? sorts : /\bsort/i.test(brief) ? entity.fields.slice(0, 3).map((field) => field.key) : [],
    tiles: dashboard ? [] : tiles,
    charts: dashboard ? [] : charts,
    transfer: /\bexport|import|csv|json|download|backup/i.test(brief),
  });
  const views: WebView[] = [withBalance(brief, main, entity)];
  // A stretch of time that no figure is over highlights nothing: nobody asked for it.
  const used = [...tiles, ...lines.flatMap((line) => line.slots)].map((tile) => tile.mark);
  const told = { ...entity, marks: marks.filter((mark) => !isPeriodMark(mark) || used.includes(mark.label)) };
  for (const mark of told.marks) {
    const ownList = new RegExp(
      `${mark.label.replace(" ", "[- ]")}\\s+(?:items? )?(?:list|page|view|section|report)|list of (?:the )?${mark.label.replace(" ", "[- ]")}|(?:separate|own) (?:list|page|view)[^.]*${mark.label.replace(" ", "[- ]")}`,
      "i",
    );
    if (ownList.test(brief))
      views.push(
        collectionSchema.parse({
          kind: "collection",
          id: camel(mark.label),
          title: mark.label,
          intro: `Only the ${noun} marked "${mark.label}".`,
          entity: entity.key,
          layout: main.layout === "board" ? "cards" : main.layout,
          addable: false,
          removable: false,
          editable: false,
          only: mark.label,
          empty: `No ${noun} are marked "${mark.label}" now.`,
        }),
      );
  }
  if (dashboard) {
    const count = {
      label: `Number of ${noun}`,
      entity: entity.key,
      measure: "count" as const,
      field: "",
      mark: "",
      times: 1,
    };
    const more = charts.length > 0 ? charts : chartsIn("chart", { ...read, entity });
    views.push({
      kind: "dashboard",
      id: "overview",
      title: "Overview",
      intro: `How your ${noun} stand.`,
      tiles: tiles.some((tile) => tile.measure === "count") ? tiles : [count, ...tiles],
      charts: more,
    });
  }
  if (
    domain?.words.source.includes("flash") ||
    /\b(?:flash ?cards?|study mode|quiz (?:me|mode|yourself)|practi[cs]e)\b/i.test(brief)
  ) {
    const [front, back] = entity.fields;
    if (front && back)
      views.push({
        kind: "study",
        id: "study",
        title: "Study",
        intro: "One card at a time.",
        entity: entity.key,
        front: front.key,
        back: back.key,
      });
  }
  return { entity: told, views, told: brief };
}

/** What the app is for, in a sentence of its own: briefs are wishes, no subtitles. */
function summaryOf(views: readonly WebView[], entities: readonly Entity[]): string {
  const [view] = views;
  const [entity] = entities;
  const nouns = entity?.plural.toLowerCase() ?? "";
  if (view?.kind === "collection" && entity) {
    const extras = [
      view.search || view.filters.length > 0 ? "find" : "",
      view.sorts.length > 0 ? "sort" : "",
      view.tiles.some((tile) => tile.measure === "sum") ? "add up" : "",
    ].filter(Boolean);
    const verbs = ["Keep", ...extras];
    const list = verbs.length > 1 ? `${verbs.slice(0, -1).join(", ")} and ${verbs.at(-1)}` : verbs[0];
    return `${list} ${nouns}, saved in this browser.`;
  }
  if (view?.kind === "tool")
    return `From ${view.inputs.map((row) => row.label.toLowerCase()).join(", ")}, at once.`.slice(0, 200);
  if (view?.kind === "calculator")
    return `Works out ${view.outputs.map((row) => row.label.toLowerCase()).join(", ")} from ${view.inputs.map((row) => row.label.toLowerCase()).join(", ")}.`.slice(
      0,
      200,
    );
  return view ? ("intro" in view && view.intro) || `${view.title} in the browser.` : "";
}

/**
 * "A web page for our garden: plots with a number and a size. Filter by gardener": what is kept and worked with makes it
 * an app, whatever "web page for" says; "landing page" and the like stay pages.
 */
const keepsThings = (brief: string, things: readonly Thing[]): boolean =>
  ((titledList(brief)?.fields.length ?? 0) > 2 ||
    things.some(({ noun, fields }) => noun !== "" && fields.length > 1)) &&
  /\b(?:shows?|see) (?:me |us )?(?:the|all|only|which|what)\b|\b(?:filter|sort|search|totals?|sum|average|count|how many|add|edit|delete|remove|mark)\b/i.test(
    brief,
  ) &&
  !/\b(?:landing page|home ?page|portfolio|brochure|static (?:page|site|website))\b/i.test(brief);

/** What code alone reads from a brief: what is kept, how it is shown, what is worked out. Always a working form. */
export function draft(text: string): { form: WebForm; sources: Record<string, RowSource> } {
  const brief = text.slice(0, 20_000).replaceAll("\u0000", "");
  // A brief that lists what is added to a list wants the list, whatever else it works out.
  const things = thingsIn(brief);
  const single = things.some((thing) => thing.complete && thing.fields.length === 1);
  const listed =
    single ||
    (/\b(?:add|adds|adding|log|record)\b/i.test(brief) &&
      things.some((thing) => thing.noun !== "" && thing.fields.length > 1));
  const tool =
    (listed ? null : readTextTool(brief)) ??
    (listed ? null : readToolPage(brief)) ??
    readConverter(brief) ??
    readGreeting(brief) ??
    readInquiry(brief) ??
    (listed ? null : readTimer(brief)) ??
    (listed || !readWorkedPage(brief) ? null : readCalculator(brief)) ??
    (keepsThings(brief, things) ? null : readPage(brief)) ??
    (listed ? null : readGenerator(brief)) ??
    (listed && !/\bcalculator\b/i.test(brief) ? null : (readQuiz(brief) ?? readCalculator(brief)));
  const keeps =
    /\b(?:track(?:er|s|ing)?|manag(?:e|er)|inventory|to-?do|save (?:them|it|favou?rites?|results?|history)|history|favou?rites?|add(?:s|ing)? (?:new |a |an )?\w+s?\b[^.]{0,40}\b(?:delete|remove|edit|list))\b/i.test(
      brief,
    );
  const read =
    tool && !(tool.kind !== "inquiry" && keeps && /\b(?:favou?rites?|history)\b/i.test(brief))
      ? null
      : asLedger(brief, readEntity(brief));
  // A page about something with a form in it is both, one below the other.
  const around = tool?.kind === "inquiry" ? readPage(brief) : null;
  const views: WebView[] = tool ? [...(around ? [around] : []), tool] : [];
  let together = around !== null;
  const entities: Entity[] = [];
  if (read && !tool) {
    const made = withStreaks(brief, collectionViews(brief, read));
    const starts = [read.at, ...read.others.map((other) => other.at)].toSorted((a, b) => a - b);
    const owns = (entity: Entity, at: number) => {
      const start = read.others.find((other) => sentence(other.noun) === entity.name)?.at ?? 0;
      return starts.findLast((other) => other <= at) === start;
    };
    const all = related(brief, [
      made.entity,
      ...read.others
        .map(entityOf)
        .map((other) => ({ ...other, ...ruled(made.told, other.fields, (at) => owns(other, at)) })),
    ]);
    all.entities = all.entities.map((entity) =>
      entity.rules.some((rule) => rule.kind !== "formula")
        ? entity
        : { ...entity, rules: [...entity.rules, ...recordRulesIn(brief, entity)].slice(0, 4) },
    );
    const others = all.linked ? all.entities : all.entities.filter((entity) => entity.key === made.entity.key);
    entities.push(...others);
    together = all.linked || made.views.some((view) => view.kind === "study");
    // Marked lists of their own need a page of their own.
    const own = made.views.filter((view, index) => index === 0 || !together || view.kind !== "collection");
    for (const entity of others)
      if (entity.key === made.entity.key) views.push(...own);
      else views.push(sideList(brief, entity));
  } else if (read && tool) {
    const one = /\bfavou?rites?\b/i.test(brief) ? "Favourite" : "History entry";
    const entity = {
      key: "saved",
      name: one,
      plural: one === "Favourite" ? "Favourites" : plural(one),
      fields: [{ key: "text", label: "Text", type: "text", required: true }],
    };
    const parsed = webFormSchema.shape.entities.parse([entity])[0];
    if (parsed) {
      entities.push(parsed);
      views.push(collectionSchema.parse({ kind: "collection", id: "saved", title: parsed.plural, entity: "saved" }));
    }
  }
  if (views.length === 0) {
    const fallback = webFormSchema.shape.entities.parse([
      {
        key: "items",
        name: "Item",
        plural: "Items",
        fields: [
          { key: "name", label: "Name", type: "text", required: true },
          { key: "notes", label: "Notes", type: "longtext" },
        ],
      },
    ]);
    entities.push(...fallback);
    views.push(collectionSchema.parse({ kind: "collection", id: "items", title: "Items", entity: "items" }));
  }
  const title = (views[0]?.kind === "tool" ? views[0].title : titleOf(brief, views, read)).slice(0, 60);
  const summary = summaryOf(views, entities);
  const sum = [...title].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const form = finish(
    webFormSchema.parse({
      title: title || "My app",
      summary,
      accent: read?.domain?.accent ?? ACCENTS[sum % ACCENTS.length],
      entities,
      views,
      together,
      darkSwitch:
        /\b(?:dark(?: and |\/| or )?(?:light)? ?(?:mode|theme)|light(?:\/| and | or )dark (?:mode|theme)|(?:mode|theme) switch)\b/i.test(
          brief,
        ),
    }),
  );
  return { form: { ...form, examples: toolExamples(form) }, sources: sourcesOf(form, brief) };
}

/** Rows whose words stand in the brief were read from it. */
function sourcesOf(form: WebForm, brief: string): Record<string, RowSource> {
  const low = brief.toLowerCase();
  const sources: Record<string, RowSource> = {};
  const note = (path: string, text: string) => {
    if (text !== "" && low.includes(text.toLowerCase())) sources[path] = "brief";
  };
  note("/title", form.title);
  note("/summary", form.summary);
  form.entities.forEach((entity, e) => {
    note(`/entities/${e}/name`, entity.name);
    note(`/entities/${e}/plural`, entity.plural);
    entity.fields.forEach((field, f) => {
      note(`/entities/${e}/fields/${f}/label`, field.label);
      if (sources[`/entities/${e}/fields/${f}/label`]) sources[`/entities/${e}/fields/${f}/type`] = "brief";
      if (field.options.length > 0 && field.options.every((option) => low.includes(option.toLowerCase())))
        sources[`/entities/${e}/fields/${f}/options`] = "brief";
    });
  });
  form.views.forEach((view, v) => {
    note(`/views/${v}/title`, view.title);
    if ("button" in view) note(`/views/${v}/button`, view.button);
    if (view.kind === "calculator" || view.kind === "tool")
      for (const [f, field] of view.inputs.entries()) note(`/views/${v}/inputs/${f}/label`, field.label);
    if (view.kind === "inquiry")
      for (const [f, field] of view.fields.entries()) note(`/views/${v}/fields/${f}/label`, field.label);
  });
  return sources;
}
