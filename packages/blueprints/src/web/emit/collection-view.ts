import { computedOf } from "../computed.ts";
import type { CollectionView, WebForm } from "../form.ts";
import { article } from "../names.ts";
import { indent } from "./indent.ts";
import { names } from "./model-file.ts";
import {
  actionButtons,
  bulkButtons,
  checkCall,
  lineElements,
  linksTo,
  recordRules,
  rollupFacts,
  tickBoxes,
} from "./record-parts.ts";
import { attribute, comment, quote, shown } from "./source.ts";
import { settingsConstant, statementElements } from "./statements.ts";
import { callOf, chartElement, fieldOf, figureCode, findEntity, tileText, viewImports } from "./view-code.ts";

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
  const stepped = board ? view.group : view.steps;
  // Buttons that the brief names for this field take the place of one for each option.
  const steps = view.actions.some((action) => action.field === stepped)
    ? undefined
    : entity.fields.find((field) => field.key === stepped);
  // "At most 3 in Doing" holds for what is moved there too.
  const limited = entity.rules.some((rule) => rule.kind === "limit" && rule.by === steps?.key);
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
              onClick={() =>
                act({
                  list: ${quote(n.many)},
                  fields: ${n.fields},
                  record: ${n.one},
                  changes: { ${steps.key}: option },
                  done: ${quote(`${entity.name} marked as `)} + option + ".",${limited ? `\n                  check: (values) => ${checkCall(entity, "values", `${n.one}.id`)},` : ""}
                })
              }
            >
              {option}
            </button>
          ))}
        </div>`
    : "";
  const ticks = tickBoxes(entity, name);
  const rollups = rollupFacts(form, entity, name);
  const links = linksTo(form, entity);
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
  const remove = links
    ? `{
              const undo = removeLinked(${quote(n.many)}, ${n.one}.id, ${name}, links);
              if (undo) announce(${quote(`${entity.name} deleted.`)}, undo);
              else announce(${quote(`This ${one} is still in use.`)});
            }`
    : `announce(${quote(`${entity.name} deleted.`)}, removeItem(${quote(n.many)}, ${n.one}.id))`;
  const buttons = [
    ...actionButtons(view.actions, entity, name),
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
            aria-label={\`${(view.removeLabel || "Delete").replaceAll(/[`$\\{}]/g, "")} \${${name}}\`}
            onClick={() => ${remove}}
          >
            {${quote(view.removeLabel || "Delete")}}
          </button>`
      : "",
  ].filter(Boolean);
  const factFields = entity.fields
    .slice(1)
    .filter((field) => field.key !== view.toggle && !field.inline && (!board || field.key !== group.key));
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
  const cells = entity.fields.filter((field) => field.key !== view.toggle && !field.inline);
  const unseen = entity.fields
    .filter((field) => field.key === view.toggle || field.inline)
    .map((field) => quote(field.key));
  const hooks = rollups.hooks ? `${rollups.hooks}\n  ` : "";
  const numeric = (type: string) => type === "integer" || type === "number" || type === "money";
  const row = inTable
    ? `function ${rowComponent}(${rowProps}) {
  ${hooks}return (
    <tr ${done}>
      ${toggleBox ? `<td>\n        ${toggleBox}\n      </td>\n      ` : ""}{${n.fields}${unseen.length > 0 ? `.filter((field) => ![${unseen.join(", ")}].includes(field.key))` : ""}.map((field) => (
        <td key={field.key} className={field.type === "integer" || field.type === "number" || field.type === "money" ? "num" : undefined}>
          <Cell field={field} value={${n.one}[field.key as keyof ${n.type}]} />
        </td>
      ))}
      ${derived.map(({ row: entry, call }) => `<td${numeric(entry.type) ? ' className="num"' : ""}>{${call}}</td>`).join("\n      ")}
      ${rollups.facts.map(([, call]) => `<td className="num">{${call}}</td>`).join("\n      ")}
      ${ticks ? `<td>\n        ${ticks}\n      </td>` : ""}
      ${badges ? `<td>\n        <div className="badges">${badges}</div>\n      </td>` : ""}
      ${steps ? `<td>\n        ${stepButtons}\n      </td>` : ""}
      ${buttons.length > 0 ? `<td className="row-actions">\n        ${buttons.join("\n        ")}\n      </td>` : ""}
    </tr>
  );
}`
    : `function ${rowComponent}(${rowProps}) {
  ${hooks}return (
    <li ${done.trim()}>
      ${toggleBox}
      <div className="card-body">
        <h3>
          <Cell field={${fieldOf(entity, title.key)}} value={${n.one}.${title.key}} />
        </h3>
        ${
          factFields.length + derived.length + rollups.facts.length > 0
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
          ${rollups.facts.map(([label, call]) => `<div>\n            <dt>{${quote(label)}}</dt>\n            <dd>{${call}}</dd>\n          </div>`).join("\n          ")}
        </dl>`
            : ""
        }
        ${ticks}
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
  const linkFields = entity.fields.filter((field) => field.from);
  const fieldsName = linkFields.length > 0 ? "fields" : n.fields;
  const parents = [...new Set(linkFields.map((field) => field.from))].filter((key) => key !== n.many);
  const optionLines = linkFields.map((field) => {
    const parent = findEntity(form, field.from);
    return `${field.key}: ${parent.key}.map((${names(parent).one}) => String(${names(parent).one}.${parent.fields[0]?.key ?? "id"}))`;
  });
  const linkHooks =
    linkFields.length > 0
      ? `${parents.map((key) => `const ${key} = useItems(${quote(key)});`).join("\n  ")}\n  const fields = withOptions(${n.fields}, { ${optionLines.join(", ")} });\n  `
      : "";
  const options = [
    `fields${fieldsName === "fields" ? "" : `: ${fieldsName}`}`,
    searchKeys.length > 0 ? `search: [${searchKeys.map((field) => quote(field.key)).join(", ")}]` : "",
    view.filters.length > 0 ? `filters: [${view.filters.map(quote).join(", ")}]` : "",
    view.hides.length > 0
      ? `hides: [${view.hides.map((hide) => `{ label: ${quote(hide.label)}, field: ${quote(hide.field)}, value: ${quote(hide.value)} }`).join(", ")}]`
      : "",
    view.sorts.length > 0 ? `sorts: [${view.sorts.map(quote).join(", ")}]` : "",
    view.order ? `order: ${quote(view.order)}` : "",
    entity.marks.length > 0 && only < 0 ? `marks: ${n.marks}` : "",
    entity.marks.length > 0 && only < 0 && view.showWords.length > 0
      ? `showWords: [${view.showWords.map(quote).join(", ")}]`
      : "",
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
    ...rollups.facts.map(([label]) => `<th scope="col" className="num">{${quote(label)}}</th>`),
    ticks ? `<th scope="col">Ticked</th>` : "",
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
                  {column} ({inColumn.length})
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
    .concat(recordRules(entity))
    .join("\n  ");
  const ruled = check !== "";
  const overRecords = recordRules(entity).length > 0;
  const formElement = view.addable
    ? `<RecordForm
          ${withEdit ? `key={editing?.id ?? "new"}\n          title={editing ? ${quote(`Edit ${one}`)} : ${quote(`New ${one}`)}}` : attribute("title", `New ${one}`)}
          fields={${fieldsName}}
          submit=${withEdit ? `{editing ? "Save changes" : ${quote(view.addButton || `Add ${one}`)}}` : `{${quote(view.addButton || `Add ${one}`)}}`}
          ${withEdit ? "record={editing ?? undefined}" : ""}
          ${entity.fields.some((field) => field.unique) ? `others={${n.many}${withEdit ? `.filter((${n.one}) => ${n.one}.id !== editing?.id)` : ""}}` : ""}
          ${ruled ? `check={(values) => ${checkCall(entity, "values", withEdit ? "editing?.id" : '""')}}` : ""}
          onSubmit={(values) => {
            ${withEdit ? `if (editing) ${links ? `{\n              rename(links, String(editing.${title.key}), String(values.${title.key}));\n              updateItem(${quote(n.many)}, editing.id, values);\n            }` : `updateItem(${quote(n.many)}, editing.id, values);`}\n            else addItem(${quote(n.many)}, values);\n            announce(editing ? "Changes saved." : ${quote(`${entity.name} added.`)});\n            setEditing(null);` : `addItem(${quote(n.many)}, values);\n            announce(${quote(`${entity.name} added.`)});`}
          }}
          ${withEdit ? "onCancel={editing ? () => setEditing(null) : undefined}" : ""}
        />`.replaceAll(/\n\s*\n/g, "\n")
    : "";
  const source = only >= 0 ? "shown" : n.many;
  const lines = lineElements(view.lines, (tile) =>
    figureCode(
      form,
      tile,
      findEntity(form, tile.entity),
      tile.entity === entity.key ? source : names(findEntity(form, tile.entity)).many,
      true,
    ),
  );
  const bulk = bulkButtons(view.bulk, entity);
  const statements = statementElements(view, entity, source);
  const settings = view.settings.length > 0 ? "<SettingsPanel fields={settingFields} />" : "";
  // A setting is read only where a line uses it.
  const settingsHook = /\bsettings\./.test(statements) ? "const settings = useSettings(settingFields);\n  " : "";
  const below = view.statementsAt === "below" && statements ? `\n        ${statements}` : "";
  const above = [settings, below ? "" : statements, lines].filter(Boolean).map((part) => `${part}\n        `);
  const content = `${above.join("")}${view.tiles.length > 0 ? `<Figures\n          items={[\n            ${view.tiles.map((tile) => tileText(form, tile, entity, source)).join(",\n            ")},\n          ]}\n        />\n        ` : ""}${bulk ? `${bulk}\n        ` : ""}<Toolbar listing={listing} ${attribute("noun", noun)}${form.together ? " together" : ""} />
        ${
          board
            ? list
            : `{listing.rows.length === 0 ? (
          <EmptyState text={listing.narrowed ? ${quote(`No ${noun} match. Clear the filters to see all.`)} : ${quote(view.empty)}} />
        ) : (
          ${list.replaceAll("\n", "\n  ")}
        )}`
        }${below}
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
    `${links}${settingsConstant(view)}${ruled ? `/** Rules over several fields${overRecords ? " and records" : ""} of ${article(one)} ${comment(one)}. */\nfunction check(values: Values, ${overRecords ? "others" : "_others"}: readonly ${n.type}[]): string | null {\n  const ${n.one} = values as unknown as ${n.type};\n  ${check}\n  return null;\n}\n\n` : ""}${row}

/** ${comment(view.intro || `${view.title}: ${noun} of this browser.`)} */
export function ${component}() {
  const ${n.many} = useItems(${quote(n.many)});
  ${settingsHook}${linkHooks}${only >= 0 ? `const shown = ${n.many}.filter((${n.one}) => ${n.marks}[${only}]?.holds(${n.one}));\n  ` : ""}${withEdit ? `const [editing, setEditing] = useEditing(${n.many});\n  ` : ""}const listing = useListing(${source}, { ${options.join(", ")} });

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
