import { broughtBy, workedOn } from "../action.ts";
import { figureProperty } from "../figures.ts";
import { type ApiEntity, type ApiField, type ApiForm, keyOf, showsId } from "../form.ts";
import { actionShape } from "./action-route.ts";
import { isOptional, pythonValue } from "./python-types.ts";

const SCALARS: Record<ApiField["type"], string> = {
  text: "str",
  integer: "int",
  number: "float",
  decimal: "Decimal",
  boolean: "bool",
  date: "dt.date",
  datetime: "Moment",
  choice: "str",
  reference: "int",
};
/** The largest whole number SQLite holds. */
const MOST = "9_223_372_036_854_775_807";

const numbered = (value: number): string => String(value);

/** The pattern of a text that has to begin with one of some beginnings; null where any will do. */
function beginning(field: ApiField): string | null {
  if (!field.starts || field.starts.length === 0) return null;
  const marks = field.starts.map((one) => one.replace(/[\\^$.*+?()[\]{}|"]/g, "\\$&"));
  return `r"^(?:${marks.join("|")})${field.format === "url" ? "\\S+$" : ""}"`;
}

/** The type of a field as a body gives it, with its bounds. */
export function inputType(field: ApiField, isKey = false): string {
  const { limits } = field;
  if (field.type === "choice") return `Literal[${field.choices.map((choice) => JSON.stringify(choice)).join(", ")}]`;
  const rules: string[] = [];
  const bound = (name: string, value: number | undefined): void => {
    if (value !== undefined) rules.push(`${name}=${numbered(value)}`);
  };
  if (field.type === "text") {
    const pattern = { email: 'r"^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"', url: 'r"^https?://\\S+$"', plain: null }[
      field.format
    ];
    const begins = beginning(field);
    // A key stands in an address, where a slash would part it.
    const shape = begins ?? pattern ?? (isKey ? 'r"^[^/]*$"' : null);
    if (shape) rules.push(`pattern=${shape}`);
    rules.push(`min_length=${limits.min ?? (field.required ? 1 : 0)}`, `max_length=${limits.max ?? 2000}`);
  } else if (field.type === "reference") rules.push("ge=1", `le=${MOST}`);
  else if (field.type === "integer" || field.type === "number" || field.type === "decimal") {
    bound("ge", limits.min);
    bound("gt", limits.above);
    bound("lt", limits.below);
    if (limits.max !== undefined) bound("le", limits.max);
    else if (field.type === "integer") rules.push(`le=${MOST}`);
    if (field.type === "integer" && limits.min === undefined && limits.above === undefined) rules.push(`ge=-${MOST}`);
    if (field.type === "decimal") rules.push("max_digits=14", "decimal_places=2");
    if (field.type === "number") rules.push("allow_inf_nan=False");
  }
  // What only reads like a flag (`"yes"`, 1) is none.
  if (field.type === "boolean") rules.push("strict=True");
  const base = SCALARS[field.type];
  return rules.length > 0 ? `Annotated[${base}, Field(${rules.join(", ")})]` : base;
}

const outputType = (field: ApiField): string =>
  field.type === "decimal" ? "Amount" : field.type === "datetime" ? "dt.datetime" : SCALARS[field.type];

function inputField(field: ApiField, isKey = false): string {
  const type = inputType(field, isKey);
  const moment = field.default === "today" || field.default === "now";
  if (moment && (field.type === "date" || field.type === "datetime"))
    return `    ${field.name}: ${type} = Field(default_factory=${field.type === "date" ? "dt.date.today" : "lambda: dt.datetime.now().replace(microsecond=0)"})`;
  if (field.default !== null) return `    ${field.name}: ${type} = ${pythonValue(field.default, field)}`;
  if (field.type === "boolean" && !field.required) return `    ${field.name}: bool = False`;
  return isOptional(field) ? `    ${field.name}: ${type} | None = None` : `    ${field.name}: ${type}`;
}

function schemasOf(form: ApiForm, entity: ApiEntity): string[] {
  const { name, fields } = entity;
  const changes = form.endpoints.some((one) => one.entity === name && one.action === "change");
  const shapes = [
    `class ${name}In(Body):\n${fields.map((field) => inputField(field, field.name === entity.key)).join("\n")}`,
    `class ${name}Out(BaseModel):\n${showsId(form, entity) ? "    id: int\n" : ""}${[
      fields.map((field) => `    ${field.name}: ${outputType(field)}${isOptional(field) ? " | None" : ""}`).join("\n"),
      ...(entity.figures ?? []).map((figure) => figureProperty(entity, figure)),
    ].join("\n\n")}`,
  ];
  if (form.endpoints.some((one) => one.entity === name && keyOf(entity) && ["put", "replace"].includes(one.action))) {
    const others = fields.filter((field) => field.name !== entity.key).map((field) => inputField(field));
    shapes.push(`class ${name}Put(Body):\n${others.length > 0 ? others.join("\n") : "    pass"}`);
  }
  // A default is never checked: a field that is left out stays as it is, and null is refused where it must not be.
  if (changes)
    shapes.splice(
      1,
      0,
      `class ${name}Change(Body):\n${fields
        .map(
          (field) =>
            `    ${field.name}: ${inputType(field, field.name === entity.key)}${isOptional(field) ? " | None" : ""} = None`,
        )
        .join("\n")}`,
    );
  for (const one of form.endpoints) {
    const shape = one.entity === name ? actionShape(entity, one) : null;
    const brought = broughtBy(one);
    const field = workedOn(entity, one);
    if (shape && brought && field)
      shapes.push(
        `class ${shape}(Body):\n    ${brought}: ${inputType(one.does?.how === "put" ? field : amountOf(field, one.does?.signed === true))}`,
      );
  }
  return shapes;
}

/** What is added or taken away is more than nothing, whatever the figure itself may be, unless its sign tells which. */
const amountOf = (field: ApiField, signed: boolean): ApiField => ({ ...field, limits: signed ? {} : { above: 0 } });

const HEAD = `class Body(BaseModel):
    """What a request brings: unknown fields are refused, spaces around texts are dropped."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)`;

const MOMENT = `def local(moment: dt.datetime) -> dt.datetime:
    """Without a time zone, to the second; what has one is taken to UTC first."""
    plain = moment.astimezone(dt.timezone.utc).replace(tzinfo=None) if moment.tzinfo else moment
    return plain.replace(microsecond=0)


Moment = Annotated[dt.datetime, AfterValidator(local)]`;

const AMOUNT = `Amount = Annotated[Decimal, PlainSerializer(float, return_type=float, when_used="json")]`;

/** `schemas.py`: what requests bring and answers hold. */
export function schemasModule(form: ApiForm): string {
  const classes = form.entities.flatMap((entity) => schemasOf(form, entity)).join("\n\n\n");
  const body = [
    ...(classes.includes("Moment") ? [MOMENT] : []),
    ...(classes.includes("Amount") ? [AMOUNT] : []),
    HEAD,
    classes,
  ].join("\n\n\n");
  const uses = (word: string): boolean => new RegExp(`(?<![\\w.])${word}\\b(?!:)`).test(body);
  const typing = ["Annotated", "Literal"].filter(uses);
  const pydantic = ["AfterValidator", "BaseModel", "ConfigDict", "Field", "PlainSerializer", "computed_field"].filter(
    uses,
  );
  const standard = [
    ...(uses("dt") ? ["import datetime as dt"] : []),
    ...(uses("Decimal") ? ["from decimal import Decimal"] : []),
    ...(typing.length > 0 ? [`from typing import ${typing.join(", ")}`] : []),
  ];
  return `"""What requests bring and answers hold; FastAPI checks them and writes them into /openapi.json."""\n\n${standard.length > 0 ? `${standard.join("\n")}\n\n` : ""}from pydantic import ${pydantic.join(", ")}\n\n\n${body}\n`;
}
