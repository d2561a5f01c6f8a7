import { spaced } from "../../cli/words.ts";
import { broughtBy, workedOn } from "../action.ts";
import { type ApiEndpoint, type ApiEntity, type ApiField, type ApiForm, actionVerb, fieldOf } from "../form.ts";
import { addressLines, addressParam } from "./addressing.ts";
import { constantOf, functionName, nounOf, pythonValue, withArticle } from "./python-types.ts";

const isMoment = (value: unknown): boolean => value === "today" || value === "now";

/** The function of an action, and the beginning of its body's name: `give_back_tool`. */
const actionFunction = (entity: ApiEntity, one: ApiEndpoint): string =>
  `${actionVerb(one).replaceAll(" ", "_")}_${functionName(entity)}`;

/** The shape of what an action's body brings: `AssignBug`; null where it takes none. */
export const actionShape = (entity: ApiEntity, one: ApiEndpoint): string | null =>
  broughtBy(one) === null
    ? null
    : actionFunction(entity, one)
        .split("_")
        .map((word) => word.replace(/^./, (letter) => letter.toUpperCase()))
        .join("");

/** Lines that refuse what the action does not go on from. */
function refusals(entity: ApiEntity, one: ApiEndpoint): string[] {
  const lines: string[] = [];
  if (one.from) {
    const { field, values } = one.from;
    const known = fieldOf(entity, field);
    const list = values.map((value) => pythonValue(value, known)).join(", ");
    const says = `That is not possible while ${spaced(field)} is `;
    lines.push(
      `        if before["${field}"] not in (${list}${values.length === 1 ? "," : ""}):`,
      `            raise Refused(409, f"${says}{before['${field}']}.")`,
    );
  }
  const done = one.sets.map((set) =>
    isMoment(set.value)
      ? `before["${set.field}"] is not None`
      : set.value === null
        ? `before["${set.field}"] is None`
        : `before["${set.field}"] == ${pythonValue(set.value, fieldOf(entity, set.field))}`,
  );
  if (done.length > 0)
    lines.push(`        if ${done.join(" and ")}:`, `            raise Refused(409, "That was done before.")`);
  return lines;
}

/** Lines that work out what the action puts in beside what it sets. */
function workLines(one: ApiEndpoint, field: ApiField): { lines: string[]; value: string } {
  const { name } = field;
  const before = `before["${name}"]`;
  if (one.does?.how === "put") return { lines: [], value: `body.${name}` };
  if (one.does?.how === "next") {
    const steps = `[${field.choices.map((choice) => JSON.stringify(choice)).join(", ")}]`;
    return {
      lines: [
        `        steps = ${steps}`,
        `        if ${before} == steps[-1]:`,
        `            raise Refused(409, "There is no ${spaced(name)} after {}.".format(steps[-1]))`,
      ],
      value: `steps[steps.index(${before}) + 1]`,
    };
  }
  const sign = one.does?.how === "take" ? "-" : "+";
  const left = `(${before} or 0) ${sign} body.${broughtBy(one)}`;
  const { min, above, max, below } = field.limits;
  const signed = one.does?.signed === true;
  const least = above === undefined ? (signed ? min : (min ?? 0)) : undefined;
  const falls = sign === "-" || signed;
  const outside = [
    ...(falls && least !== undefined ? [`left < ${least}`] : []),
    ...(falls && above !== undefined ? [`left <= ${above}`] : []),
    ...(sign === "+" && max !== undefined ? [`left > ${max}`] : []),
    ...(sign === "+" && max === undefined && below !== undefined ? [`left >= ${below}`] : []),
  ];
  return {
    lines: [
      `        left = ${left}`,
      ...(outside.length > 0
        ? [
            `        if ${outside.join(" or ")}:`,
            `            raise Refused(409, f"The ${spaced(name)} is {before['${name}'] or 0}: that is too ${signed ? "little or too much" : sign === "-" ? "little" : "much"}.")`,
          ]
        : []),
    ],
    value: "left",
  };
}

/**
 * `POST /loans/1/return`: what it does, from where it may.
 * @param parts `head`: decorator of the route; `locks`: lines that refuse a change of what is locked
 */
export function actionRoute(
  _form: ApiForm,
  { entity, one, locks }: { entity: ApiEntity; one: ApiEndpoint; locks: string[] },
): string {
  const verb = spaced(actionVerb(one));
  const title = `${verb} ${withArticle(nounOf(entity))}`.replace(/^./, (letter) => letter.toUpperCase());
  const shape = actionShape(entity, one);
  const field = workedOn(entity, one);
  const work = field ? workLines(one, field) : { lines: [], value: "" };
  const sets = [
    ...one.sets.map((set) => `"${set.field}": ${pythonValue(set.value, fieldOf(entity, set.field))}`),
    ...(field ? [`"${field.name}": ${work.value}`] : []),
  ];
  return [
    `@router.${one.method.toLowerCase()}("${one.path}", response_model=${entity.name}Out, summary=${JSON.stringify(title)})`,
    `def ${actionFunction(entity, one)}(${addressParam(entity)}, ${shape ? `body: ${shape}, ` : ""}db: Db):`,
    "    with store.writing(db):",
    ...addressLines(entity, "        "),
    `        before = store.find(db, ${constantOf(entity)}, id)`,
    // What opens an entry again is not held up by its being closed.
    ...locks,
    ...refusals(entity, one),
    ...work.lines,
    `        values = {**before, ${sets.join(", ")}}`,
    `        check_${functionName(entity)}(db, values, id)`,
    `        return store.update(db, ${constantOf(entity)}, id, values)`,
  ].join("\n");
}
