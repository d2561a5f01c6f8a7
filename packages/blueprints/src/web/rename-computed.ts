import { camel as camelOfSnake } from "../cli/words.ts";
import { leafName, refuseTaken } from "../leaf-names.ts";
import { refuseEdit } from "../row-pointer.ts";
import { type Computed, computedOf, pathOfComputed } from "./computed.ts";
import { finish } from "./finish.ts";
import type { Entity, Tile, WebForm, WebView } from "./form.ts";
import { camel } from "./names.ts";

/** The key of a value or rule is the name of its function; every place that names it follows. */

const KEY = /^\/(?:views\/\d+\/(?:outputs|values)|entities\/\d+\/(?:derived|rules))\/\d+\/key$/;

/** Whether a path names such a key. */
export const isComputedKey = (path: string): boolean => KEY.test(path);

/** The form with a function called otherwise. Throws INVALID_INPUT where the name does not do. */
export function renamedComputed(form: WebForm, path: string, typed: string): WebForm {
  const all = computedOf(form);
  const found = all.find((one) => `${pathOfComputed(form, one)}/key` === path);
  if (!found) return refuseEdit(`There is no row ${path}.`);
  if (typed.trim() === found.name) return form;
  const name = nameFor(typed);
  refuseTaken(
    name,
    all.filter((one) => one !== found).map((one) => one.name),
  );
  const next = finish({
    ...withKey(form, found, name),
    examples: form.examples.map((one) => (one.leaf === found.name ? { ...one, leaf: name } : one)),
  });
  // A field, an input or a setting may have it too: the form would have made another name of it.
  const now = computedOf(next).find((one) => `${pathOfComputed(next, one)}/key` === path);
  return now?.name === name ? next : refuseEdit(`Something else is called ${name} already; take another name.`);
}

function nameFor(typed: string): string {
  const name = camelOfSnake(leafName(typed, new Set()));
  return camel(name) === name ? name : refuseEdit(`The language or the shell uses ${name} itself; take another name.`);
}

function withKey(form: WebForm, { owner }: Computed, key: string): WebForm {
  switch (owner.kind) {
    case "output":
      return withView(form, owner.view, {
        ...owner.view,
        outputs: owner.view.outputs.map((one) => (one === owner.output ? { ...one, key } : one)),
      });
    case "value": {
      const line = (text: string) => text.replaceAll(`{${owner.value.key}}`, `{${key}}`);
      return withView(form, owner.view, {
        ...owner.view,
        values: owner.view.values.map((one) => (one === owner.value ? { ...one, key } : one)),
        buttons: owner.view.buttons.map((button) => ({
          ...button,
          lines: button.lines.map(line),
          each: button.each ? { ...button.each, line: line(button.each.line) } : null,
        })),
      });
    }
    case "derived":
      return {
        ...withEntity(form, owner.entity, {
          ...owner.entity,
          derived: owner.entity.derived.map((one) => (one === owner.derived ? { ...one, key } : one)),
        }),
        views: form.views.map((view) => withTiles(view, owner.entity.key, { from: owner.derived.key, to: key })),
      };
    case "rule":
      return withEntity(form, owner.entity, {
        ...owner.entity,
        rules: owner.entity.rules.map((one) => (one === owner.rule ? { ...one, key } : one)),
      });
  }
}

const withView = (form: WebForm, before: WebView, after: WebView): WebForm => ({
  ...form,
  views: form.views.map((view) => (view === before ? after : view)),
});
const withEntity = (form: WebForm, before: Entity, after: Entity): WebForm => ({
  ...form,
  entities: form.entities.map((entity) => (entity === before ? after : entity)),
});

/** Figures over a worked-out value follow its name. */
function withTiles(view: WebView, entity: string, { from, to }: { from: string; to: string }): WebView {
  if (view.kind !== "collection" && view.kind !== "dashboard") return view;
  const own = view.kind === "collection" ? view.entity : "";
  const follow = (tile: Tile): Tile =>
    (tile.entity || own) === entity && tile.field === from ? { ...tile, field: to } : tile;
  const tiles = view.tiles.map(follow);
  if (view.kind === "dashboard") return { ...view, tiles };
  return { ...view, tiles, lines: view.lines.map((one) => ({ ...one, slots: one.slots.map(follow) })) };
}
