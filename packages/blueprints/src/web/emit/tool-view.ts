import { type Computed, computedOf } from "../computed.ts";
import type { ToolView, WebField, WebForm } from "../form.ts";
import type { ToolButton } from "../form-tool.ts";
import { namesIn, toTypeScript, tryFormula } from "../formula.ts";
import { indent } from "./indent.ts";
import { attribute, comment, fieldLiteral, importsFor, quote } from "./source.ts";

const NUMERIC = ["integer", "number", "money"];

/** An input as code reaches it; an optional number that is empty counts as zero. */
function reach(field: WebField): string {
  if (field.type === "boolean") return `values.${field.key} === true`;
  if (NUMERIC.includes(field.type)) return `numberOf(values.${field.key}${field.required ? "" : ", 0"})`;
  return `textIn(values.${field.key})`;
}

/** The value in braces of a line as an expression of text. */
function slotCode(view: ToolView, computed: readonly Computed[], key: string, counter: string): string | null {
  if (key === counter) return counter;
  const found = computed.find((entry) => entry.owner.kind === "value" && entry.owner.value.key === key);
  if (found?.owner.kind !== "value") {
    const field = view.inputs.find((input) => input.key === key);
    if (!field) return null;
    return NUMERIC.includes(field.type) ? `plain(${reach(field)})` : reach(field);
  }
  const { value } = found.owner;
  const args = found.params.map((param) => {
    const field = view.inputs.find((input) => input.key === param.name);
    return param.name === counter || !field ? (param.name === counter ? counter : "1") : reach(field);
  });
  const call = `${found.name}(${args.join(", ")})`;
  if (value.type === "text" || value.type === "lines") return call;
  return value.decimals === null ? `plain(${call})` : `fixed(${call}, ${value.decimals})`;
}

const escaped = (text: string): string => text.replaceAll(/[`\\]|\$\{/g, (mark) => `\\${mark}`);

/** A line as an expression: a text with its values in place, or a list that is spread. */
function lineCode(view: ToolView, computed: readonly Computed[], line: string, counter = ""): string {
  const whole = /^\{(\w+)\}$/.exec(line)?.[1];
  const owner = computed.find((entry) => entry.owner.kind === "value" && entry.owner.value.key === whole)?.owner;
  const lone = whole === undefined ? null : slotCode(view, computed, whole, counter);
  if (lone !== null) {
    if (owner?.kind === "value" && owner.value.type === "lines") return `...${lone}`;
    return /^(?:plain|fixed|textIn)\(/.test(lone) || (owner?.kind === "value" && owner.value.type === "text")
      ? lone
      : `String(${lone})`;
  }
  const parts = line.split(/(\{\w+\})/).map((part) => {
    const key = /^\{(\w+)\}$/.exec(part)?.[1];
    const code = key === undefined ? null : slotCode(view, computed, key, counter);
    return code === null ? escaped(part) : `\${${code}}`;
  });
  return parts.some((part) => part.startsWith("${")) ? `\`${parts.join("")}\`` : quote(line);
}

function buttonCode(view: ToolView, computed: readonly Computed[], button: ToolButton): string {
  const { each } = button;
  const field = view.inputs.find((input) => input.key === each?.to);
  const lines = button.lines.map((line) => {
    if (!each || each.line !== line) return lineCode(view, computed, line);
    const to = field ? reach(field) : String(Number(each.to) || each.from);
    const inner = lineCode(view, computed, line, each.name);
    return `...counted(${each.from}, ${to}, (${each.name}) => ${inner})`;
  });
  const parts = [
    `label: ${quote(button.label)}`,
    `needs: [${button.needs.map(quote).join(", ")}]`,
    `lines: [\n${lines.map((line) => `      (${/\bvalues\./.test(line) ? "values" : ""}) => ${line.startsWith("...") ? line.slice(3) : line},`).join("\n")}\n    ]`,
    ...(button.empty ? [`empty: ${quote(button.empty)}`] : []),
  ];
  return `  {\n    ${parts.join(",\n    ")},\n  },`;
}

/** src/views/*.tsx of a page that works something out. */
export function toolView(form: WebForm, view: ToolView, name: string): string {
  const computed = computedOf(form).filter((entry) => entry.owner.kind === "value" && entry.owner.view === view);
  const rules = Object.fromEntries(computed.map((entry) => [`../${entry.file.slice(4, -3)}`, [entry.name]]));
  const keys = view.inputs.map((field) => field.key);
  const refusals = view.refusals.flatMap((refusal) => {
    const formula = tryFormula(refusal.formula, keys);
    if (!formula) return [];
    const about = namesIn(formula);
    const code = toTypeScript(formula, (key) => {
      const field = view.inputs.find((input) => input.key === key);
      const text = field ? reach(field) : "0";
      return text.includes(" === ") ? `(${text})` : text;
    });
    return [
      `  { message: ${quote(refusal.message)}, about: [${about.map(quote).join(", ")}], fine: (values) => ${code} },`,
    ];
  });
  const list = (rows: readonly string[]) => (rows.length > 0 ? `[\n${rows.join("\n")}\n]` : "[]");
  const body = `const inputs: readonly FieldDef[] = ${list(view.inputs.map((field) => `  ${fieldLiteral(field)},`))};

const refusals: readonly Refusal[] = ${list(refusals)};

const buttons: readonly ToolButton[] = ${list(view.buttons.map((button) => buttonCode(view, computed, button)))};

/** ${comment(view.intro || view.title)} */
export function ${name}() {
  return (
    <>
      <PageHead ${attribute("title", view.title)}${view.intro ? ` ${attribute("intro", view.intro)}` : ""} />
      <Tool inputs={inputs} refusals={refusals} buttons={buttons} />
    </>
  );
}
`;
  const imports = importsFor(body, {
    "../components/PageHead": ["PageHead"],
    "../components/Tool": ["Tool"],
    "../fields": ["type FieldDef"],
    ...rules,
    "../tool-run": ["counted", "fixed", "numberOf", "plain", "type Refusal", "textIn", "type ToolButton"],
  });
  return indent(imports + body);
}
