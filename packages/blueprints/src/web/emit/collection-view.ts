import { type Computed, computedOf } from "../computed.ts";
import type { Chart, CollectionView, Entity, Tile, ViewOf, WebForm } from "../form.ts";
import { article, camel } from "../names.ts";
import { indent } from "./indent.ts";
import { names } from "./model-file.ts";
import { attribute, comment, importsFor, quote, shown } from "./source.ts";

const findEntity = (form: WebForm, key: string): Entity => {
  const entity = form.entities.find((candidate) => candidate.key === key) ?? form.entities[0];
  if (!entity) throw new Error(`The form has no entity ${key}.`);
  return entity;
};

const fieldOf = (entity: Entity, key: string) => `fieldOf(${names(entity).fields}, ${quote(key)})`;

/** `{ label: "Total", text: figureText(rows, "sum", …) }` */
function tileText(form: WebForm, tile: Tile, entity: Entity, rows: string): string {
  const n = names(entity);
  const [markField, markValue] = tile.mark.split("=");
  const mark = entity.marks.findIndex((candidate) => candidate.label === tile.mark);
  const chosen = entity.fields.find((field) => field.key === markField);
  let from = rows;
  if (mark >= 0) from = `${rows}.filter((${n.one}) => ${n.marks}[${mark}]?.holds(${n.one}))`;
  else if (chosen && markValue !== undefined) {
    const test =
      chosen.type === "boolean"
        ? `${n.one}.${chosen.key} === ${markValue === "true"}`
        : `${n.one}.${chosen.key} === ${quote(markValue)}`;
    from = `${rows}.filter((${n.one}) => ${test})`;
  }
  const derived = entity.derived.find((row) => row.key === tile.field);
  const computed = derived
    ? computedOf(form).find((entry) => entry.owner.kind === "derived" && entry.owner.derived === derived)
    : undefined;
  if (derived && computed && tile.measure !== "count") {
    const worked = `${from}.map((${n.one}) => ({ ${derived.key}: amountOf(() => ${callOf(computed, n.one)}) }))`;
    const unit = derived.unit ? `, unit: ${quote(derived.unit)}` : "";
    return `{ label: ${quote(tile.label)}, text: figureText(${worked}, ${quote(tile.measure)}, { key: ${quote(derived.key)}, type: ${quote(derived.type === "money" ? "money" : "number")}${unit} }${tile.times === 1 ? "" : `, ${tile.times}`}) }`;
  }
  const field = tile.measure === "count" ? "" : `, ${fieldOf(entity, tile.field)}`;
  return `{ label: ${quote(tile.label)}, text: figureText(${from}, ${quote(tile.measure)}${field}${field && tile.times !== 1 ? `, ${tile.times}` : ""}) }`;
}

/** A chart element over `rows`. */
function chartElement(chart: Chart, entity: Entity, rows: string): string {
  const by = entity.fields.find((field) => field.key === chart.by);
  const group = [`key: ${quote(chart.by)}`];
  if (chart.month) group.push("month: true");
  else if (by?.type === "choice") group.push(`order: ${fieldOf(entity, chart.by)}.options`);
  const field = entity.fields.find((candidate) => candidate.key === chart.field);
  const key = chart.measure === "count" || !field ? "" : `, ${quote(field.key)}`;
  const format =
    field && chart.measure !== "count"
      ? `formatNumber(value, ${quote(field.type)}${field.unit ? `, ${quote(field.unit)}` : ""})`
      : "formatNumber(value)";
  const component = { bar: "BarChart", line: "LineChart", pie: "PieChart" }[chart.type];
  return `<${component}
        ${attribute("title", chart.title)}
        points={figuresBy(${rows}, { ${group.join(", ")} }, ${quote(chart.measure)}${key})}
        format={(value) => ${format}}
      />`;
}

const COMPONENTS = [
  "Badge",
  "BarChart",
  "Cell",
  "EmptyState",
  "Figures",
  "LineChart",
  "PageHead",
  "PieChart",
  "RecordForm",
  "Toolbar",
  "TransferBar",
];

/** Import lines of everything a view file may use. */
function viewImports(body: string, form: WebForm): string {
  const known: Record<string, string[]> = { react: ["useState"] };
  known["../attempt"] = ["amountOf", "holds", "textOf"];
  for (const name of COMPONENTS) known[`../components/${name}`] = [name];
  known["../fields"] = ["fieldOf", "formatNumber", "isEmpty", "today", "type Values"];
  known["../listing"] = ["useListing"];
  known["../model"] = form.entities.flatMap((entity) => [
    names(entity).fields,
    names(entity).marks,
    `type ${names(entity).type}`,
  ]);
  known["../notice"] = ["announce"];
  for (const computed of computedOf(form)) known[`../${computed.file.slice(4, -3)}`] = [computed.name];
  known["../store"] = ["addItem", "appendItems", "removeItem", "reviveItems", "updateItem", "useItems"];
  known["../summary"] = ["figureText", "figuresBy"];
  return importsFor(body, known);
}

const callOf = (computed: Computed, record: string): string =>
  `${computed.name}(${[record, ...(computed.params.length > 1 ? ["today()"] : [])].join(", ")})`;

/** One file of src/views for a list, table or board. */
export function collectionView(form: WebForm, view: CollectionView, component: string): string {
  const entity = findEntity(form, view.entity);
  const n = names(entity);
  const noun = entity.plural.toLowerCase();
  const one = entity.name.toLowerCase();
  const computed = computedOf(form);
  const derived = entity.derived.flatMap((row) => {
    const found = computed.find((entry) => entry.owner.kind === "derived" && entry.owner.derived === row);
    return found ? [{ row, call: `textOf(() => ${shown(row, callOf(found, n.one))})` }] : [];
  });
  const rules = computed.filter((entry) => entry.owner.kind === "rule" && entry.owner.entity === entity);
  const [title] = entity.fields;
  if (!title) throw new Error("An entity has no field.");
  const name =
    title.type === "text" || title.type === "longtext" ? `${n.one}.${title.key}` : `String(${n.one}.${title.key})`;
  const group = entity.fields.find((field) => field.key === view.group);
  const board = view.layout === "board" && group;
  const steps = entity.fields.find((field) => field.key === (board ? view.group : view.steps));
  const toggle = entity.fields.find((field) => field.key === view.toggle);
  const inTable = view.layout === "table";
  const only = entity.marks.findIndex((mark) => mark.label === view.only);

  const badges =
    entity.marks.length > 0
      ? `{${n.marks}.filter((mark) => mark.holds(${n.one})).map((mark) => (
          <Badge key={mark.label} text={mark.label} tone="warn" />
        ))}`
      : "";
  const stepButtons = steps
    ? `<div className="steps">
          {(${fieldOf(entity, steps.key)}.options ?? []).map((option) => (
            <button
              key={option}
              type="button"
              className="button"
              aria-pressed={${n.one}.${steps.key} === option}
              aria-label={\`Mark \${${name}} as \${option}\`}
              onClick={() => {
                updateItem(${quote(n.many)}, ${n.one}.id, { ${steps.key}: option });
                announce(${quote(`${entity.name} marked as `)} + option + ".");
              }}
            >
              {option}
            </button>
          ))}
        </div>`
    : "";
  const toggleBox = toggle
    ? `<input
          type="checkbox"
          checked={${n.one}.${toggle.key}}
          aria-label={\`Mark \${${name}} as ${toggle.label.toLowerCase().replaceAll(/[`$\\]/g, "")}\`}
          onChange={(event) => updateItem(${quote(n.many)}, ${n.one}.id, { ${toggle.key}: event.target.checked })}
        />`
    : "";
  const counter = entity.fields.find((field) => field.key === view.counter);
  const voting = /^votes?$/i.test(counter?.label ?? "");
  const stamp = entity.fields.find((field) => field.key === view.stamp);
  const buttons = [
    stamp
      ? `<button
            type="button"
            className="button quiet"
            aria-label={\`Mark \${${name}} as ${view.stampLabel.toLowerCase().replaceAll(/[`$\\]/g, "")}\`}
            onClick={() => {
              updateItem(${quote(n.many)}, ${n.one}.id, { ${stamp.key}: today() });
              announce(${quote(`${entity.name} marked as ${view.stampLabel.toLowerCase()}.`)});
            }}
          >
            {${quote(view.stampLabel)}}
          </button>`
      : "",
    counter
      ? `<button
            type="button"
            className="button quiet"
            aria-label={${voting ? `\`Vote for \${${name}}\`` : `\`Add 1 to ${counter.label.toLowerCase().replaceAll(/[`$\\]/g, "")} of \${${name}}\``}}
            onClick={() => updateItem(${quote(n.many)}, ${n.one}.id, { ${counter.key}: (${n.one}.${counter.key} ?? 0) + 1 })}
          >
            ${voting ? "Vote" : "+1"}
          </button>`
      : "",
    view.editable && view.addable
      ? `<button type="button" className="button quiet" aria-label={\`Edit \${${name}}\`} onClick={onEdit}>
            Edit
          </button>`
      : "",
    view.removable
      ? `<button
            type="button"
            className="button quiet danger"
            aria-label={\`Delete \${${name}}\`}
            onClick={() => announce(${quote(`${entity.name} deleted.`)}, removeItem(${quote(n.many)}, ${n.one}.id))}
          >
            Delete
          </button>`
      : "",
  ].filter(Boolean);
  const factFields = entity.fields
    .slice(1)
    .filter((field) => field.key !== view.toggle && (!board || field.key !== group.key));
  const withEdit = view.editable && view.addable;
  const rowProps = withEdit
    ? `{ ${n.one}, onEdit }: { ${n.one}: ${n.type}; onEdit: () => void }`
    : `{ ${n.one} }: { ${n.one}: ${n.type} }`;
  const done = toggle
    ? `className={${n.one}.${toggle.key} ? "${inTable ? "done" : "card done"}" : "${inTable ? "" : "card"}"}`
    : inTable
      ? ""
      : 'className="card"';

  const rowComponent = `${n.type}${inTable ? "Row" : "Card"}`;
  const cells = entity.fields.filter((field) => field.key !== view.toggle);
  const numeric = (type: string) => type === "integer" || type === "number" || type === "money";
  const row = inTable
    ? `function ${rowComponent}(${rowProps}) {
  return (
    <tr ${done}>
      ${toggleBox ? `<td>\n        ${toggleBox}\n      </td>\n      ` : ""}{${n.fields}${toggle ? `.filter((field) => field.key !== ${quote(toggle.key)})` : ""}.map((field) => (
        <td key={field.key} className={field.type === "integer" || field.type === "number" || field.type === "money" ? "num" : undefined}>
          <Cell field={field} value={${n.one}[field.key as keyof ${n.type}]} />
        </td>
      ))}
      ${derived.map(({ row: entry, call }) => `<td${numeric(entry.type) ? ' className="num"' : ""}>{${call}}</td>`).join("\n      ")}
      ${badges ? `<td>\n        <div className="badges">${badges}</div>\n      </td>` : ""}
      ${steps ? `<td>\n        ${stepButtons}\n      </td>` : ""}
      ${buttons.length > 0 ? `<td className="row-actions">\n        ${buttons.join("\n        ")}\n      </td>` : ""}
    </tr>
  );
}`
    : `function ${rowComponent}(${rowProps}) {
  return (
    <li ${done.trim()}>
      ${toggleBox}
      <div className="card-body">
        <h3>
          <Cell field={${fieldOf(entity, title.key)}} value={${n.one}.${title.key}} />
        </h3>
        ${
          factFields.length + derived.length > 0
            ? `<dl className="facts">
          {${n.fields}.filter((field) => ${factFields.length === 0 ? "false" : `[${factFields.map((field) => quote(field.key)).join(", ")}].includes(field.key)`})
            .filter((field) => !isEmpty(${n.one}[field.key as keyof ${n.type}]))
            .map((field) => (
              <div key={field.key} className={field.type === "longtext" ? "wide" : undefined}>
                <dt>{field.label}</dt>
                <dd>
                  <Cell field={field} value={${n.one}[field.key as keyof ${n.type}]} />
                </dd>
              </div>
            ))}
          ${derived.map(({ row: entry, call }) => `<div>\n            <dt>${`{${quote(entry.label)}}`}</dt>\n            <dd>{${call}}</dd>\n          </div>`).join("\n          ")}
        </dl>`
            : ""
        }
        ${badges ? `<div className="badges">${badges}</div>` : ""}
        ${stepButtons}
      </div>
      ${buttons.length > 0 ? `<div className="card-actions">\n        ${buttons.join("\n        ")}\n      </div>` : ""}
    </li>
  );
}`;

  const searchKeys = view.search
    ? entity.fields.filter((field) => ["text", "longtext", "choice", "url", "email"].includes(field.type))
    : [];
  const options = [
    `fields: ${n.fields}`,
    searchKeys.length > 0 ? `search: [${searchKeys.map((field) => quote(field.key)).join(", ")}]` : "",
    view.filters.length > 0 ? `filters: [${view.filters.map(quote).join(", ")}]` : "",
    view.sorts.length > 0 ? `sorts: [${view.sorts.map(quote).join(", ")}]` : "",
    view.order ? `order: ${quote(view.order)}` : "",
    entity.marks.length > 0 && only < 0 ? `marks: ${n.marks}` : "",
  ].filter(Boolean);
  const rowUse = (source: string) =>
    `{${source}.map((${n.one}) => (
            <${rowComponent} key={${n.one}.id} ${n.one}={${n.one}}${withEdit ? ` onEdit={() => setEditing(${n.one})}` : ""} />
          ))}`;
  const head = cells.map(
    (field) => `<th scope="col"${numeric(field.type) ? ' className="num"' : ""}>{${quote(field.label)}}</th>`,
  );
  const extraHead = [
    ...derived.map(
      ({ row: entry }) =>
        `<th scope="col"${numeric(entry.type) ? ' className="num"' : ""}>{${quote(entry.label)}}</th>`,
    ),
    badges ? `<th scope="col">State</th>` : "",
    steps ? `<th scope="col">{${quote(`Change ${steps.label.toLowerCase()}`)}}</th>` : "",
    buttons.length > 0 ? `<th scope="col" aria-label="Actions" />` : "",
  ].filter(Boolean);
  const list = board
    ? `<div className="board">
          {(${fieldOf(entity, group.key)}.options ?? []).map((column) => {
            const inColumn = listing.rows.filter((${n.one}) => ${n.one}.${group.key} === column);
            return (
              <section key={column} className="column" aria-label={column}>
                <h2>
                  <span>{column}</span>
                  <span className="hint">{inColumn.length}</span>
                </h2>
                <ul className="cards">
                  ${rowUse("inColumn")}
                </ul>
              </section>
            );
          })}
        </div>`
    : inTable
      ? `<div className="panel table-wrap">
          <table ${attribute("aria-label", entity.plural)}>
            <thead>
              <tr>
                ${toggle ? `<th scope="col">{${quote(toggle.label)}}</th>\n                ` : ""}${[...head, ...extraHead].join("\n                ")}
              </tr>
            </thead>
            <tbody>
              ${rowUse("listing.rows")}
            </tbody>
          </table>
        </div>`
      : `<ul className="cards" ${attribute("aria-label", entity.plural)}>
          ${rowUse("listing.rows")}
        </ul>`;

  const check = rules
    .map((entry) =>
      entry.owner.kind === "rule"
        ? `if (!holds(() => ${callOf(entry, n.one)})) return ${quote(entry.owner.rule.message)};`
        : "",
    )
    .join("\n  ");
  const formElement = view.addable
    ? `<RecordForm
          ${withEdit ? `key={editing?.id ?? "new"}\n          title={editing ? ${quote(`Edit ${one}`)} : ${quote(`New ${one}`)}}` : attribute("title", `New ${one}`)}
          fields={${n.fields}}
          submit=${withEdit ? `{editing ? "Save changes" : ${quote(view.addButton || `Add ${one}`)}}` : `{${quote(view.addButton || `Add ${one}`)}}`}
          ${withEdit ? "record={editing ?? undefined}" : ""}
          ${entity.fields.some((field) => field.unique) ? `others={${n.many}${withEdit ? `.filter((${n.one}) => ${n.one}.id !== editing?.id)` : ""}}` : ""}
          ${rules.length > 0 ? "check={check}" : ""}
          onSubmit={(values) => {
            ${withEdit ? `if (editing) updateItem(${quote(n.many)}, editing.id, values);\n            else addItem(${quote(n.many)}, values);\n            announce(editing ? "Changes saved." : ${quote(`${entity.name} added.`)});\n            setEditing(null);` : `addItem(${quote(n.many)}, values);\n            announce(${quote(`${entity.name} added.`)});`}
          }}
          ${withEdit ? "onCancel={editing ? () => setEditing(null) : undefined}" : ""}
        />`.replaceAll(/\n\s*\n/g, "\n")
    : "";
  const source = only >= 0 ? "shown" : n.many;
  const content = `${view.tiles.length > 0 ? `<Figures\n          items={[\n            ${view.tiles.map((tile) => tileText(form, tile, entity, source)).join(",\n            ")},\n          ]}\n        />\n        ` : ""}<Toolbar listing={listing} ${attribute("noun", noun)} />
        {listing.rows.length === 0 ? (
          <EmptyState text={listing.narrowed ? ${quote(`No ${noun} match. Clear the filters to see all.`)} : ${quote(view.empty)}} />
        ) : (
          ${list.replaceAll("\n", "\n  ")}
        )}
        ${view.charts.length > 0 ? `{${n.many}.length > 0 && (\n          <div className="charts">\n            ${view.charts.map((chart) => chartElement(chart, entity, source)).join("\n            ")}\n          </div>\n        )}` : ""}
        ${
          view.transfer
            ? `<TransferBar
          ${attribute("noun", noun)}
          fields={${n.fields}}
          rows={${n.many}}
          onImport={(rows) => appendItems(${quote(n.many)}, reviveItems(${quote(n.many)}, rows))}
        />`
            : ""
        }`;

  const body =
    `${rules.length > 0 ? `/** Rules over several fields of ${article(one)} ${comment(one)}. */\nfunction check(values: Values): string | null {\n  const ${n.one} = values as unknown as ${n.type};\n  ${check}\n  return null;\n}\n\n` : ""}${row}

/** ${comment(view.intro || `${view.title}: ${noun} of this browser.`)} */
export function ${component}() {
  const ${n.many} = useItems(${quote(n.many)});
  ${only >= 0 ? `const shown = ${n.many}.filter((${n.one}) => ${n.marks}[${only}]?.holds(${n.one}));\n  ` : ""}${withEdit ? `const [editing, setEditing] = useState<${n.type} | null>(null);\n  ` : ""}const listing = useListing(${source}, { ${options.join(", ")} });

  return (
    <>
      <PageHead ${attribute("title", view.title)}${view.intro ? ` ${attribute("intro", view.intro)}` : ""} />
      ${
        view.addable && !board
          ? `<div className="split">
        ${formElement}
        <div className="stack">
          ${content.replaceAll("\n", "\n  ")}
        </div>
      </div>`
          : `<div className="stack">
        ${formElement}
        ${content}
      </div>`
      }
    </>
  );
}
`.replaceAll(/\n[ \t]*\n(?=[ \t]*[<{)])/g, "\n");
  return indent(viewImports(body, form) + body);
}

/** One file of src/views with figures and charts over all records. */
export function dashboardView(form: WebForm, view: ViewOf<"dashboard">, component: string): string {
  const used = form.entities.filter((entity) =>
    [...view.tiles, ...view.charts].some((part) => part.entity === entity.key),
  );
  const hooks = used
    .map((entity) => `  const ${names(entity).many} = useItems(${quote(names(entity).many)});`)
    .join("\n");
  const tiles = view.tiles.map((tile) =>
    tileText(form, tile, findEntity(form, tile.entity), names(findEntity(form, tile.entity)).many),
  );
  const charts = view.charts.map((chart) =>
    chartElement(chart, findEntity(form, chart.entity), names(findEntity(form, chart.entity)).many),
  );
  const body = `/** ${comment(view.intro || `${view.title}: figures over everything.`)} */
export function ${component}() {
${hooks}
  return (
    <>
      <PageHead ${attribute("title", view.title)}${view.intro ? ` ${attribute("intro", view.intro)}` : ""} />
      <div className="stack">
        ${tiles.length > 0 ? `<Figures\n          items={[\n            ${tiles.join(",\n            ")},\n          ]}\n        />` : ""}
        ${charts.length > 0 ? `<div className="charts">\n          ${charts.join("\n          ").replaceAll("\n", "\n    ")}\n        </div>` : ""}
      </div>
    </>
  );
}
`;
  return indent(viewImports(body, form) + body);
}

/** A name for the component of a view: `GoalsView`. */
export const componentName = (id: string): string => {
  const name = camel(id, "main");
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}View`;
};
