import type { ViewOf, WebForm } from "../form.ts";
import { indent } from "./indent.ts";
import { names } from "./model-file.ts";
import { attribute, comment, quote } from "./source.ts";
import { chartElement, findEntity, tileText, viewImports } from "./view-code.ts";

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
