import type { FileMap } from "../../blueprint.ts";
import { computedOf } from "../computed.ts";
import type { WebForm, WebView } from "../form.ts";
import { kebab } from "../names.ts";
import { requirementsOf } from "../requirements.ts";
import { collectionView } from "./collection-view.ts";
import { dashboardView } from "./dashboard-view.ts";
import { modelFile } from "./model-file.ts";
import { simpleView } from "./simple-views.ts";
import { jsxText, quote } from "./source.ts";
import { template } from "./templates.ts";
import { componentName } from "./view-code.ts";

/** Light and dark values of each accent; both have at least 4.5 to 1 on their surface. */
const ACCENT_VALUES: Record<WebForm["accent"], [string, string]> = {
  indigo: ["#4a4fd4", "#9ea5ff"],
  teal: ["#0b7a75", "#4fd1c5"],
  rose: ["#c22f5b", "#ff8fab"],
  amber: ["#99580a", "#ffc163"],
  emerald: ["#0c7a4d", "#56d69b"],
  violet: ["#7a3fd0", "#c3a0ff"],
  sky: ["#0a6aa8", "#7cc7ff"],
  slate: ["#44536b", "#b4c2d9"],
};

/** The first letter of a title; an emoji is one too, though it takes two characters. */
function initialOf(title: string): string {
  const [letter = ""] = title;
  return letter.toUpperCase();
}

const viewFile = (view: WebView): string => `src/views/${componentName(view.id)}.tsx`;

function viewSource(form: WebForm, view: WebView): string {
  const name = componentName(view.id);
  if (view.kind === "collection") return collectionView(form, view, name);
  return view.kind === "dashboard" ? dashboardView(form, view, name) : simpleView(form, view, name);
}

function appFile(form: WebForm): string {
  const imports = form.views
    .map((view) => `import { ${componentName(view.id)} } from "./views/${componentName(view.id)}";`)
    .sort();
  if (form.darkSwitch) imports.unshift('import { DarkSwitch } from "./components/DarkSwitch";');
  const stored = form.entities.length > 0;
  const views = form.views.map(
    (view) =>
      `  { path: ${quote(kebab(view.title, view.id))}, title: ${quote(view.title)}, Component: ${componentName(view.id)} },`,
  );
  if (stored) {
    imports.unshift('import { ErrorBoundary } from "./components/ErrorBoundary";');
    imports.push('import { STORAGE_KEY } from "./model";');
  }
  if (form.together) return onePage(form, imports);
  return `${stored ? 'import { NoticeBar } from "./components/NoticeBar";\n' : ""}import { useRoute } from "./router";
${imports.join("\n")}

const views = [
${views.join("\n")}
] as const;

/** The frame: name, navigation and the view that the address names. */
export function App() {
  const route = useRoute();
  const current = views.find((view) => view.path === route) ?? views[0];

  return (
    <>
      <header className="header">
        <div className="brand">
          <span className="mark" aria-hidden="true">
            ${jsxText(initialOf(form.title))}
          </span>
          <span>${jsxText(form.title)}</span>
        </div>
        ${
          form.views.length > 1
            ? `<nav className="nav" aria-label="Views">
          {views.map((view) => (
            <a key={view.path} href={\`#/\${view.path}\`} aria-current={view === current ? "page" : undefined}>
              {view.title}
            </a>
          ))}
        </nav>`
            : ""
        }
        ${form.darkSwitch ? "<DarkSwitch />" : ""}
      </header>
      <main>
        ${guarded(form, "<current.Component key={current.path} />", "key={current.path} ")}
      </main>
      ${stored ? "<NoticeBar />" : ""}
    </>
  );
}
`.replaceAll(/\n[ \t]*\n(?=[ \t]*<\/)/g, "\n");
}

/** Pages that show stored records stand in a boundary: what cannot be shown must not take the frame with it. */
const guarded = (form: WebForm, pages: string, key = ""): string =>
  form.entities.length > 0
    ? `<ErrorBoundary ${key}storageKey={STORAGE_KEY}>\n          ${pages}\n        </ErrorBoundary>`
    : pages;

/** Everything on one page: lists that belong together are filled side by side. */
function onePage(form: WebForm, imports: readonly string[]): string {
  return `import { NoticeBar } from "./components/NoticeBar";
${imports.join("\n")}

/** The frame: name, and every list below it. */
export function App() {
  return (
    <>
      <header className="header">
        <div className="brand">
          <span className="mark" aria-hidden="true">
            ${jsxText(initialOf(form.title))}
          </span>
          <span>${jsxText(form.title)}</span>
        </div>
        ${form.darkSwitch ? "<DarkSwitch />" : ""}
      </header>
      <main className="together">
        ${guarded(form, form.views.map((view) => `<section aria-label={${quote(view.title)}}>\n          <${componentName(view.id)} />\n        </section>`).join("\n        "))}
      </main>
      <NoticeBar />
    </>
  );
}
`.replaceAll(/\n[ \t]*\n(?=[ \t]*<\/)/g, "\n");
}

const html = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function indexHtml(form: WebForm): string {
  const [light] = ACCENT_VALUES[form.accent];
  const letter = encodeURIComponent(html(initialOf(form.title)));
  const icon = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='9' fill='${encodeURIComponent(light)}'/%3E%3Ctext x='16' y='22' font-family='sans-serif' font-size='18' font-weight='700' text-anchor='middle' fill='white'%3E${letter}%3C/text%3E%3C/svg%3E`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="description" content="${html(form.summary || form.title)}" />
    <link rel="icon" href="${icon}" />
    <title>${html(form.title)}</title>
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/src/main.tsx"></script>
  </body>
</html>
`;
}

function packageJson(form: WebForm): string {
  return `${JSON.stringify(
    {
      name: kebab(form.title, "app"),
      version: "0.1.0",
      private: true,
      description: form.summary || form.title,
      type: "module",
      engines: { node: ">=20" },
      scripts: {
        dev: "vite",
        build: "vite build",
        start: "node serve.mjs",
        test: "vitest run",
        check: "tsc --noEmit",
      },
      dependencies: { react: "^19.2.0", "react-dom": "^19.2.0" },
      devDependencies: {
        "@testing-library/react": "^16.3.0",
        "@types/node": "^24.0.0",
        "@types/react": "^19.2.0",
        "@types/react-dom": "^19.2.0",
        "@vitejs/plugin-react": "^6.0.0",
        "happy-dom": "^21.0.0",
        typescript: "~6.0.0",
        vite: "^8.0.0",
        vitest: "^5.0.0",
      },
    },
    null,
    2,
  )}\n`;
}

function readme(form: WebForm): string {
  const md = (text: string) => text.replaceAll(/[<>]/g, "").replace(/\s+/g, " ").trim();
  const pages = form.views.map((view) => `- **${md(view.title)}**${view.intro ? `: ${md(view.intro)}` : ""}`);
  const held = form.entities.map(
    (entity) => `- **${md(entity.name)}**: ${entity.fields.map((field) => md(field.label.toLowerCase())).join(", ")}`,
  );
  const rules = computedOf(form).map(
    (computed) => `- \`${computed.name}\` (${computed.file}): ${md(computed.purpose)}`,
  );
  const criteria = requirementsOf(form).flatMap((requirement) =>
    requirement.criteria.map((row) => `- ${row.id}: when ${md(row.when)}, it shall ${md(row.shall)}`),
  );
  const section = (title: string, lines: string[]) =>
    lines.length > 0 ? `\n## ${title}\n\n${lines.join("\n")}\n` : "";
  return `# ${md(form.title)}

${md(form.summary || `${form.title}, a web app.`)}
${section("Pages", pages)}${section("What it holds", held)}
## Run it

With Node 20 or newer. The built app is in \`dist/\`, and needs nothing installed:

\`\`\`sh
node serve.mjs        # http://127.0.0.1:4173, another port with PORT=8080
\`\`\`

To work on it:

\`\`\`sh
npm install
npm run dev           # with live reload
npm test              # rules, storage and a first look at every page
npm run check         # types
npm run build         # into dist/
\`\`\`

Or in a container: \`docker build -t ${kebab(form.title, "app")} . && docker run -p 4173:4173 ${kebab(form.title, "app")}\`
${section("Rules", rules)}${section("What it promises", criteria)}
## Where things are

- \`src/App.tsx\` the frame and the navigation, \`src/views/\` one file a page, \`src/components/\` the parts they share
${form.entities.length > 0 ? "- `src/model.ts` what is stored, `src/store.ts` how: in this browser's localStorage, nowhere else\n" : ""}${rules.length > 0 ? "- `src/rules/` the calculations, pure functions with tests in `tests/rules.test.ts`\n" : ""}- \`src/styles.css\` colours and distances as tokens, light and dark
`;
}

/** Templates reached by imports from `files`; nothing unused is emitted. */
function reachable(files: FileMap): FileMap {
  const result: FileMap = { ...files };
  const queue = Object.keys(files).filter((path) => /\.tsx?$/.test(path));
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const text = result[path] ?? "";
    const folder = path.split("/").slice(0, -1);
    for (const [, target = ""] of text.matchAll(/from "(\.[^"]+)"/g)) {
      const parts = [...folder];
      for (const step of target.split("/")) {
        if (step === "..") parts.pop();
        else if (step !== ".") parts.push(step);
      }
      const base = parts.join("/");
      if ([`${base}.ts`, `${base}.tsx`].some((name) => result[name] !== undefined)) continue;
      const found = base.includes("/components/") ? `${base}.tsx` : `${base}.ts`;
      result[found] = template(found);
      queue.push(found);
    }
  }
  return result;
}

/** The whole project but its rules and tests. */
export function projectFiles(form: WebForm, extra: FileMap): FileMap {
  const [light, dark] = ACCENT_VALUES[form.accent];
  const files: FileMap = {
    "src/main.tsx": template("src/main.tsx"),
    "src/App.tsx": appFile(form),
    "src/styles.css": template("src/styles.css").replace("__ACCENT_LIGHT__", light).replace("__ACCENT_DARK__", dark),
    "src/forms-and-lists.css": template("src/forms-and-lists.css"),
    "src/views.css": template("src/views.css"),
    ...extra,
  };
  if (form.entities.length > 0) files["src/model.ts"] = modelFile(form);
  for (const view of form.views) files[viewFile(view)] = viewSource(form, view);
  return {
    ...reachable(files),
    "index.html": indexHtml(form),
    "package.json": packageJson(form),
    "vite.config.ts": template("vite.config.ts"),
    "tsconfig.json": template("tsconfig.json"),
    "serve.mjs": template("serve.mjs"),
    Dockerfile: template("Dockerfile"),
    ".dockerignore": template("dockerignore"),
    ".gitignore": template("gitignore"),
    ".github/workflows/ci.yml": template("ci.yml"),
    "README.md": readme(form),
  };
}
