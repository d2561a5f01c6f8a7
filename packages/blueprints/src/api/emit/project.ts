import type { Check, Leaf } from "@guildhall/contracts";
import type { FileMap, LeafCode } from "../../blueprint.ts";
import { pythonRule, pythonRulesIndex } from "../../cli/python/rules.ts";
import { type ApiForm, entityOf, tableOf } from "../form.ts";
import { appModule, hasReports, paramsModule, reportsModule } from "./app-module.ts";
import { modelsModule } from "./models.ts";
import * as files from "./project-files.ts";
import { isSearched, routeModules, routesModule } from "./routes.ts";
import { DOCS_PAGE, DOCS_SCRIPT, databaseModule, MAIN } from "./runtime-files.ts";
import { schemasModule } from "./schemas.ts";
import { storeModule } from "./store-module.ts";
import { tablesMigration, tablesModule } from "./tables.ts";
import { apiTests } from "./tests.ts";

/** The whole service; leaves without code are polite placeholders that answer 501. */
export function apiProject(form: ApiForm, parts: { leaves: Leaf[]; checks: Check[]; code: LeafCode[] }): FileMap {
  const { leaves, checks, code } = parts;
  const searched = form.entities.some((entity) => isSearched(form, entity));
  const out: FileMap = {
    "main.py": MAIN,
    "app/__init__.py": "",
    "app/main.py": appModule(form),
    "app/database.py": databaseModule(searched),
    "app/tables.py": tablesModule(form),
    "app/schemas.py": schemasModule(form),
    "app/models.py": modelsModule(form, leaves),
    "app/migrations/0001_tables.sql": tablesMigration(form),
    "app/docs/docs.html": DOCS_PAGE,
    "app/docs/docs.js": DOCS_SCRIPT,
    "requirements.txt": files.requirementsFile,
    "requirements-test.txt": files.testRequirementsFile,
    "pyproject.toml": files.PYPROJECT,
    "README.md": files.readmeFile(form),
    Dockerfile: files.DOCKERFILE,
    ".github/workflows/ci.yml": files.CI,
    ".gitignore": files.IGNORE,
  };
  const modules = routeModules(form);
  if (modules.length > 0) out["app/routes/__init__.py"] = "";
  for (const entity of form.entities) {
    const known = entityOf(form, entity.name);
    if (known && modules.includes(tableOf(known))) out[`app/routes/${tableOf(known)}.py`] = routesModule(form, known);
  }
  const routes = Object.entries(out).flatMap(([path, text]) => (path.startsWith("app/routes/") ? [text] : []));
  const written = routes.join("\n");
  const params = paramsModule(written);
  if (params !== null) out["app/params.py"] = params;
  out["app/store.py"] = storeModule({
    searched,
    bounded: written.includes("bounds=["),
    amounts: form.entities.some((entity) => entity.fields.some((field) => field.type === "decimal")),
    callers: written,
  });
  if (hasReports(form)) out["app/reports.py"] = reportsModule(form);
  if (leaves.length > 0) out["app/rules/__init__.py"] = pythonRulesIndex(leaves);
  for (const leaf of leaves)
    out[`app/rules/${leaf.name}.py`] = pythonRule(
      leaf,
      code.find((one) => one.leaf === leaf.name),
    );
  return { ...out, ...apiTests(leaves, checks) };
}
