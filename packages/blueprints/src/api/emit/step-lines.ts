import { spaced } from "../../cli/words.ts";
import { type ApiEntity, type ApiForm, actionVerb } from "../form.ts";
import { type SteppedField, settableOf, steppedFields } from "../steps.ts";
import { nounOf, withArticle } from "./python-types.ts";

const tuple = (values: readonly string[]): string =>
  `(${values.map((value) => JSON.stringify(value)).join(", ")}${values.length === 1 ? "," : ""})`;

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;

const startSays = (entity: ApiEntity, { start }: SteppedField): string =>
  `${withArticle(`new ${nounOf(entity)}`)} is ${start}`.replace(/^./, (letter) => letter.toUpperCase());

const comeBy = ({ reached, actions }: SteppedField): string =>
  `${listed(reached)} ${reached.length === 1 ? "comes" : "come"} by ${listed(actions.map((one) => `${one.method} ${one.path}`))}`;

/** What a change may set past the actions, in words; empty where there is none. */
export function settableSays(form: ApiForm, entity: ApiEntity, stepped: SteppedField): string {
  const settable = settableOf(form, entity, stepped);
  return settable.length === 0 ? "" : `, except that a change may set ${listed(settable)}`;
}

/** What the documentation says of states that only actions lead to: one sentence a field. */
export const stepSays = (form: ApiForm, entity: ApiEntity): string[] =>
  steppedFields(form, entity).map(
    (one) =>
      `${startSays(entity, one)}; ${comeBy(one)} only: a body that sets another ${spaced(one.field.name)} is refused, with 422 when it creates and with 409 when it changes${settableSays(form, entity, one)}.`,
  );

/** Lines that refuse a new entry that is in another state than where one begins. */
export const startLines = (form: ApiForm, entity: ApiEntity, indent: string): string[] =>
  steppedFields(form, entity).flatMap((one) => [
    `${indent}if values["${one.field.name}"] in ${tuple([...one.reached, ...one.free])}:`,
    `${indent}    raise Refused(422, ${JSON.stringify(`${startSays(entity, one)}: ${listed([...new Set(one.actions.map(actionVerb))])} it afterwards.`)})`,
  ]);

/** Lines that refuse a change of a state that only actions make; `before` and `values` are there. */
export const stepLines = (form: ApiForm, entity: ApiEntity): string[] =>
  steppedFields(form, entity).flatMap((one) => {
    const { field, start, reached, actions } = one;
    const verbs = listed([...new Set(actions.map(actionVerb))]);
    return [
      `        if values["${field.name}"] != before["${field.name}"] and values["${field.name}"] in ${tuple([start, ...reached])}:`,
      `            raise Refused(409, ${JSON.stringify(`The ${spaced(field.name)} is changed by ${verbs} only${settableSays(form, entity, one)}.`)})`,
    ];
  });

/** Lines behind a whole new body: a state that it leaves out stays as it is. */
export const keptStateLines = (form: ApiForm, entity: ApiEntity): string[] =>
  steppedFields(form, entity).flatMap(({ field }) => [
    `        if "${field.name}" not in body.model_fields_set:`,
    `            values["${field.name}"] = before["${field.name}"]`,
  ]);
