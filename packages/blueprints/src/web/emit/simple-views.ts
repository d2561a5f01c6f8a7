import { computedOf } from "../computed.ts";
import type { ViewOf, WebField, WebForm, WebView } from "../form.ts";
import { indent } from "./indent.ts";
import { names } from "./model-file.ts";
import { attribute, comment, fieldLiteral, importsFor, quote, shown } from "./source.ts";
import { toolView } from "./tool-view.ts";

const head = (view: WebView): string =>
  `<PageHead ${attribute("title", view.title)}${view.intro ? ` ${attribute("intro", view.intro)}` : ""} />`;

const strings = (items: readonly string[]): string => {
  const flat = `[${items.map(quote).join(", ")}]`;
  return flat.length < 100 ? flat : `[\n${items.map((item) => `  ${quote(item)},`).join("\n")}\n]`;
};

const fieldList = (name: string, fields: readonly WebField[]): string =>
  `const ${name}: readonly FieldDef[] = [\n${fields.map((field) => `  ${fieldLiteral(field)},`).join("\n")}\n];\n\n`;

function component(
  view: WebView,
  name: string,
  parts: { before?: string; hooks?: string; element: string; known: Record<string, string[]> },
): string {
  const body = `${parts.before ?? ""}/** ${comment(view.intro || view.title)} */
export function ${name}() {
${parts.hooks ?? ""}  return (
    <>
      ${head(view)}
      ${parts.element}
    </>
  );
}
`;
  return indent(importsFor(body, parts.known) + body);
}

const known = (name: string, more: Record<string, string[]> = {}): Record<string, string[]> => ({
  ...Object.fromEntries([name, "PageHead"].sort().map((file) => [`../components/${file}`, [file]])),
  ...more,
});

/** An input as the argument a rule takes. */
function argument(field: WebField | undefined, name: string): string {
  if (field?.type === "boolean") return `values.${name} === true`;
  return field && ["integer", "number", "money"].includes(field.type)
    ? `Number(values.${name})`
    : `String(values.${name} ?? "")`;
}

function calculator(form: WebForm, view: ViewOf<"calculator">, name: string): string {
  const computed = computedOf(form);
  const rules: Record<string, string[]> = {};
  const outputs = view.outputs.flatMap((output) => {
    const found = computed.find((entry) => entry.owner.kind === "output" && entry.owner.output === output);
    if (!found) return [];
    rules[`../${found.file.slice(4, -3)}`] = [found.name];
    const args = found.params.map((param) =>
      argument(
        view.inputs.find((field) => field.key === param.name),
        param.name,
      ),
    );
    return [
      `    { label: ${quote(output.label)}, compute: (values) => ${shown(output, `${found.name}(${args.join(", ")})`)} },`,
    ];
  });
  return component(view, name, {
    before: `${fieldList("inputs", view.inputs)}const outputs: { label: string; compute: (values: Values) => string }[] = [\n${outputs.map((line) => line.slice(2)).join("\n")}\n];\n\n`,
    element: `<Calculator inputs={inputs}${view.button ? ` ${attribute("button", view.button)}` : ""} outputs={outputs} />`,
    known: {
      ...known("Calculator"),
      "../fields": ["type FieldDef", "formatNumber", "type Values"],
      "../overall": ["withDecimals"],
      ...rules,
    },
  });
}

function generator(view: ViewOf<"generator">, name: string): string {
  const pools = view.pools.map(
    (pool) =>
      `  { name: ${quote(pool.key)}, option: ${quote(pool.option)}, items: ${strings(pool.items).replaceAll("\n", "\n  ")} },`,
  );
  return component(view, name, {
    before: `const pools: readonly Pool[] = [\n${pools.join("\n")}\n];\n\n`,
    element: `<Generator
        ${attribute("button", view.button)}
        ${view.choice ? `choice={{ label: ${quote(view.choice.label)}, options: ${strings(view.choice.options)} }}\n        ` : ""}${view.keyword ? `${attribute("keyword", view.keyword)}\n        ` : ""}pools={pools}
        pattern={${quote(view.pattern)}}
        amount={${view.amount}}${view.backgrounds ? `\n        ${attribute("backgrounds", view.backgrounds)}` : ""}
      />`,
    known: { "../components/Generator": ["Generator", "type Pool"], "../components/PageHead": ["PageHead"] },
  });
}

function page(view: ViewOf<"page">, name: string): string {
  const list = (items: { title: string; text: string }[], each: (item: { title: string; text: string }) => string) =>
    items.map(each).join("\n          ");
  const text = (value: string) => `{${quote(value)}}`;
  const sections = view.sections.map((section) => {
    const heading = section.heading ? `<h2>${text(section.heading)}</h2>` : "";
    if (section.kind === "hero") {
      const go = `onClick={() => document.querySelector(".section")?.scrollIntoView({ behavior: "smooth" })}`;
      return `<section className="hero">
        <h1>${text(section.heading || view.title)}</h1>
        ${section.text ? `<p>${text(section.text)}</p>` : ""}
        ${section.action ? `<button type="button" className="button primary" ${go}>\n          ${text(section.action)}\n        </button>` : ""}
      </section>`;
    }
    const items = section.items;
    const inner =
      section.kind === "tiles"
        ? `<div className="tiles">\n          ${list(items, (item) => `<article className="panel">\n            <h3>${text(item.title)}</h3>\n            <p className="prose">${text(item.text)}</p>\n          </article>`)}\n        </div>`
        : section.kind === "questions"
          ? list(
              items,
              (item) =>
                `<details>\n          <summary role="button">${text(item.title)}</summary>\n          <p>${text(item.text)}</p>\n        </details>`,
            )
          : section.kind === "list"
            ? `<ul className="cards">\n          ${list(items, (item) => `<li className="card">\n            <div className="card-body">\n              <h3>${text(item.title)}</h3>\n              ${item.text ? `<p className="prose">${text(item.text)}</p>` : ""}\n            </div>\n          </li>`)}\n        </ul>`
            : "";
    return `<section className="section">
        ${heading}
        ${section.text ? `<p className="prose">${text(section.text)}</p>` : ""}
        ${inner}
      </section>`;
  });
  const hero = view.sections.some((section) => section.kind === "hero");
  const body = `/** ${comment(view.intro || view.title)} */
export function ${name}() {
  return (
    <>
      ${hero ? "" : `${head(view)}\n      `}${sections.join("\n      ")}
    </>
  );
}
`.replaceAll(/\n[ \t]*\n(?=[ \t]*<)/g, "\n");
  return indent(importsFor(body, { "../components/PageHead": ["PageHead"] }) + body);
}

/** One file of src/views, for every kind but lists and dashboards. */
export function simpleView(
  form: WebForm,
  view: Exclude<WebView, ViewOf<"collection" | "dashboard">>,
  name: string,
): string {
  switch (view.kind) {
    case "calculator":
      return calculator(form, view, name);
    case "tool":
      return toolView(form, view, name);
    case "generator":
      return generator(view, name);
    case "page":
      return page(view, name);
    case "timer":
      return component(view, name, {
        element: `<Timer mode="${view.mode}" minutes={${view.minutes}}${view.rest > 0 ? ` rest={${view.rest}}` : ""} />`,
        known: known("Timer"),
      });
    case "inquiry":
      return component(view, name, {
        before: fieldList("fields", view.fields),
        element: `<Inquiry fields={fields} ${attribute("submit", view.submit)} ${attribute("success", view.success)} lock={${view.lock}} />`,
        known: { ...known("Inquiry"), "../fields": ["type FieldDef"] },
      });
    case "quiz":
      return component(view, name, {
        before: `const questions: readonly Question[] = [\n${view.questions.map((question) => `  {\n    text: ${quote(question.text)},\n    options: ${strings(question.options)},\n    answer: ${quote(question.answer)},\n  },`).join("\n")}\n];\n\n`,
        element: "<Quiz questions={questions} />",
        known: { "../components/PageHead": ["PageHead"], "../components/Quiz": ["type Question", "Quiz"] },
      });
    case "study": {
      const entity = form.entities.find((candidate) => candidate.key === view.entity) ?? form.entities[0];
      const many = entity ? names(entity).many : "items";
      return component(view, name, {
        hooks: `  const items = useItems(${quote(many)});\n  const sides = items.map((item) => ({ id: item.id, front: String(item.${view.front}), back: String(item.${view.back}) }));\n`,
        element: `<Study cards={sides} empty=${`{${quote(`No ${entity?.plural.toLowerCase() ?? "cards"} yet.`)}}`} />`,
        known: { ...known("Study"), "../store": ["useItems"] },
      });
    }
    case "converter": {
      const units = view.domains.filter((domain) => domain !== "colour");
      const parts = [
        view.domains.includes("colour") ? "<ColourConverter />" : "",
        units.length > 0 ? `<UnitConverter quantities={${strings(units)}} />` : "",
      ].filter(Boolean);
      return component(view, name, {
        element: parts.length > 1 ? `<div className="stack">\n${parts.join("\n")}\n</div>` : parts.join("\n"),
        known: {
          "../components/ColourConverter": ["ColourConverter"],
          "../components/PageHead": ["PageHead"],
          "../components/UnitConverter": ["UnitConverter"],
        },
      });
    }
    case "textTool": {
      const pairs = (rows: readonly string[]) => `[\n${rows.map((row) => `          ${row},`).join("\n")}\n        ]`;
      return component(view, name, {
        element: `<TextTool
        ${attribute("label", view.label)}
        figures={${pairs(view.figures.map((row) => `{ label: ${quote(row.label)}, of: ${quote(row.of)} }`))}}
        buttons={${pairs(view.buttons.map((row) => `{ label: ${quote(row.label)}, how: ${quote(row.how)} }`))}}
        ${attribute("empty", view.empty)}${view.clear ? "\n        clear" : ""}${view.copy ? "\n        copy" : ""}
      />`,
        known: known("TextTool"),
      });
    }
    case "greeting":
      return component(view, name, {
        element: `<GreetingCard backgrounds={${strings(view.backgrounds)}} fonts={${strings(view.fonts)}} message={${quote(view.message)}} />`,
        known: known("GreetingCard"),
      });
  }
}
