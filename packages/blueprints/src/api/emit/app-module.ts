import type { JsonValue } from "@guildhall/contracts";
import { pascal } from "../../cli/words.ts";
import { type ApiField, type ApiForm, type ApiReport, entityOf, fieldOf, labelOf, parentOf } from "../form.ts";
import { figureType, groupNames } from "../leaves.ts";
import { constantOf, isOptional, pythonValue } from "./python-types.ts";
import { routeModules } from "./routes.ts";
import { statsRoute } from "./stats-route.ts";

const PARAMS = {
  Id: "int, Path(ge=1, le=MOST)",
  Limit: 'int, Query(ge=1, le=200, description="how many entries a page holds")',
  Offset: 'int, Query(ge=0, le=MOST, description="how many entries come before the page")',
  Search: 'str | None, Query(max_length=200, description="a word to look for in all texts")',
};

/**
 * `params.py`: what requests may carry beside a body; null where no route asks for any of it.
 * @param routes text of the modules that may import it
 */
export function paramsModule(routes: string): string | null {
  const asked = [...routes.matchAll(/^from \.\.params import (.+)$/gm)].flatMap(([, names = ""]) => names.split(", "));
  const lines = Object.entries(PARAMS).flatMap(([name, type]) =>
    asked.includes(name) ? [`${name} = Annotated[${type}]`] : [],
  );
  if (lines.length === 0) return null;
  const text = lines.join("\n");
  const fastapi = ["Path", "Query"].filter((name) => text.includes(`${name}(`));
  return `"""Parameters that many endpoints share, with their bounds."""

from typing import Annotated

from fastapi import ${fastapi.join(", ")}

${text.includes("MOST") ? "MOST = 9_223_372_036_854_775_807\n\n" : ""}${text}
`;
}

/** `main.py` of the package: the application with everything in it. */
export function appModule(form: ApiForm): string {
  // Reports come first: `/expenses/summary` is no expense with the id `summary`.
  const modules = [...(hasReports(form) ? ["reports"] : []), ...routeModules(form)];
  const routers = modules.map((name) => (name === "reports" ? "reports" : name));
  return `"""The application: routes, documentation, and how refusals are answered."""

from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.responses import FileResponse, JSONResponse

from .database import migrate
${hasReports(form) ? "from . import reports\n" : ""}${routeModules(form).length > 0 ? `from .routes import ${routeModules(form).sort().join(", ")}\n` : ""}from .store import Refused

DOCS = Path(__file__).parent / "docs"


def refused(_request: Request, error: Refused) -> JSONResponse:
    return JSONResponse({"detail": error.message}, status_code=error.status)


def unwritten(_request: Request, error: NotImplementedError) -> JSONResponse:
    return JSONResponse({"detail": str(error)}, status_code=501)


def create_app(database: Path) -> FastAPI:
    """The application over one SQLite file, which is made or brought up to date first."""
    migrate(database)
    app = FastAPI(
        title=${JSON.stringify(form.title)},
        description=${JSON.stringify(form.summary)},
        version="0.1.0",
        docs_url=None,
        redoc_url=None,
    )
    app.state.database = database
    app.add_exception_handler(Refused, refused)
    app.add_exception_handler(NotImplementedError, unwritten)
    for module in (${routers.join(", ")}${routers.length === 1 ? "," : ""}):
        app.include_router(module.router)

    @app.get("/health", tags=["service"], summary="Is the service up?")
    def health() -> dict[str, str]:
        return {"status": "ok"}

    @app.get("/docs", include_in_schema=False)
    def docs() -> FileResponse:
        return FileResponse(DOCS / "docs.html")

    @app.get("/docs/docs.js", include_in_schema=False)
    def docs_script() -> FileResponse:
        return FileResponse(DOCS / "docs.js")

    @app.get("/", include_in_schema=False)
    def start() -> FileResponse:
        return docs()

    return app
`;
}

/** Is there anything for `reports.py`? */
export const hasReports = (form: ApiForm): boolean => form.reports.length > 0 || form.stats.length > 0;

const PARAM_TYPES = { text: "str", integer: "int", decimal: "Decimal", date: "dt.date" };

/** `row["status"] == "open"`: an entry that counts. */
function statedCondition(field: ApiField | undefined, name: string, not: boolean, value: JsonValue): string {
  if (typeof value === "boolean") return value === not ? `not row["${name}"]` : `row["${name}"]`;
  return `row["${name}"] ${not ? "!=" : "=="} ${pythonValue(value, field)}`;
}

function reportRoute(form: ApiForm, report: ApiReport): string {
  const entity = entityOf(form, report.entity);
  if (!entity) return "";
  const params = report.params.map((param) =>
    param.type === "date"
      ? `    ${param.name}: dt.date | None = None,`
      : `    ${param.name}: ${PARAM_TYPES[param.type]},`,
  );
  const table = constantOf(entity);
  const head = (answer: string): string[] => [
    `@router.get("${report.path}", response_model=${answer}, summary=${JSON.stringify(report.says)})`,
    `def ${report.name}(`,
    "    db: Db,",
    ...params,
    "):",
  ];
  if (report.kind === "filter") {
    const given = report.params.map((param) =>
      param.type === "date" ? `${param.name} or dt.date.today()` : param.name,
    );
    return [
      ...head(`list[schemas.${entity.name}Out]`),
      `    entries = [models.${entity.name}(**row) for row in store.rows(db, ${table})]`,
      `    return [vars(entry) for entry in rules.${report.name}(${["entries", ...given].join(", ")})]`,
    ].join("\n");
  }
  const { label, attribute, value, figure } = groupNames(form, entity, report);
  const counted = report.measure.op === "count";
  const record = `${pascal(report.name, "Report")}Row`;
  const parent = parentOf(form, entity, report.by);
  const lines: string[] = [];
  if (parent) lines.push(`    names = labels(db, ${constantOf(parent)}, "${labelOf(parent)}")`);
  const field = fieldOf(entity, report.by);
  const cut = { value: "", year: "[:4]", month: "[:7]", day: "[:10]" }[report.part];
  const shown = parent
    ? `names[row["${report.by}"]]`
    : report.part === "value"
      ? field?.type === "boolean"
        ? `"yes" if row["${report.by}"] else "no"`
        : `str(row["${report.by}"])`
      : `row["${report.by}"].isoformat()${cut}`;
  const [via, factor] = (report.measure.times ?? "").split(".");
  const owner = via && factor ? parentOf(form, entity, via) : undefined;
  if (owner) lines.push(`    ${via} = {row["id"]: row for row in store.rows(db, ${constantOf(owner)})}`);
  const times = owner ? `${via}[row["${via}"]]["${factor}"]` : via ? `row["${via}"]` : "";
  const measured = counted
    ? 'id=row["id"]'
    : `${value}=${times ? `exact(row["${report.measure.field}"], ${times})` : `row["${report.measure.field}"]`}`;
  const asked = [report.by, ...(counted ? [] : [report.measure.field ?? ""]), ...(owner && via ? [via] : [])].filter(
    (name) => {
      const found = fieldOf(entity, name);
      return found !== undefined && isOptional(found);
    },
  );
  const conditions = [
    ...[...new Set(asked)].map((name) => `row["${name}"] is not None`),
    ...report.where.map(({ field: name, op, with: other }) =>
      statedCondition(fieldOf(entity, name), name, op === "not", "value" in other ? other.value : null),
    ),
  ];
  const kept = conditions.length > 0 ? ` if ${conditions.join(" and ")}` : "";
  const type = figureType(entity, report);
  const written = type === "integer" ? "figure" : "float(figure)";
  return [
    ...head(
      report.shape === "object"
        ? `dict[str, ${type === "integer" ? "int" : "float"}]`
        : `list[dict[str, str | ${type === "integer" ? "int" : "float"}]]`,
    ),
    ...lines,
    "    rows = [",
    `        models.${record}(${attribute}=${shown}, ${measured})`,
    `        for row in store.rows(db, ${table})${kept}`,
    "    ]",
    report.shape === "object"
      ? `    return {name: ${written} for name, figure in rules.${report.name}(rows).items()}`
      : `    return [{"${label}": name, "${figure}": ${written}} for name, figure in rules.${report.name}(rows).items()]`,
  ].join("\n");
}

const LABELS = `def labels(db: Db, table: store.Table, column: str) -> dict[int, str]:
    """What each entry is called; entries of one name are told apart by their id."""
    names = {row["id"]: str(row[column]) for row in store.rows(db, table)}
    often = Counter(names.values())
    return {id: f"{name} ({id})" if often[name] > 1 else name for id, name in names.items()}`;

const EXACT = `def exact(one: float | Decimal, other: float | Decimal) -> Decimal:
    """The product to the cent, without the noise of binary fractions."""
    return (Decimal(str(one)) * Decimal(str(other))).quantize(Decimal("0.01"))`;

/** `reports.py`: reads the entries, asks the rule, shows its answer. */
export function reportsModule(form: ApiForm): string {
  const routes = [
    ...form.reports.map((report) => reportRoute(form, report)),
    ...form.stats.map((stats) => statsRoute(form, stats)),
  ].join("\n\n\n");
  const helpers = [...(routes.includes("labels(") ? [LABELS] : []), ...(routes.includes("exact(") ? [EXACT] : [])];
  const body = [...helpers, routes].join("\n\n\n");
  const tables = form.entities.map(constantOf).filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  const standard = [
    ...(/\bdt\./.test(body) ? ["import datetime as dt"] : []),
    ...(body.includes("Counter(") ? ["from collections import Counter"] : []),
    ...(body.includes("Decimal") ? ["from decimal import Decimal"] : []),
  ];
  return `"""Reports: the figures and lists that the rules make of the entries."""

${standard.length > 0 ? `${standard.join("\n")}\n\n` : ""}from fastapi import APIRouter

from . import ${["models", "rules", "schemas"]
    .filter((name) => body.includes(`${name}.`))
    .map((name) => `${name}, `)
    .join("")}store
from .database import Db
from .tables import ${tables.sort().join(", ")}

router = APIRouter(tags=["reports"])


${body}
`;
}
