import type { SourceFile } from "../../change/relevant-files.ts";
import { isTestPath } from "../evidence/code-map.ts";
import { dependenciesOf } from "../evidence/project-facts.ts";

/** What build and deployment files are made from. */
export interface DeployFacts {
  kind: "python" | "node" | "static";
  /** How dependencies are installed; null where there are none. */
  install: string | null;
  /** Files that decide what is installed, copied before the code so that the layer is kept. */
  manifests: string[];
  /** Built before it runs, with the folder it makes; null where nothing is built. */
  build: { command: string; folder: string } | null;
  /** How it is started, word by word. */
  start: string[];
  /** Null for a program that serves nothing. */
  port: number | null;
  test: string | null;
  /** Services beside it. */
  services: ("postgres" | "redis")[];
  /** Where each of these was read, for the person. */
  told: string[];
}

interface Manifest {
  main?: string;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  engines?: { node?: string };
}

const PORTS = [
  /\.listen\(\s*(\d{2,5})/,
  /\bport\s*[:=]\s*(\d{2,5})/i,
  /PORT(?:\s*\?\?|\s*\|\|)\s*["']?(\d{2,5})/,
  /environ\.get\(["']PORT["'],\s*["']?(\d{2,5})/,
];

function parsed(text: string | undefined): Manifest {
  try {
    return text === undefined ? {} : (JSON.parse(text) as Manifest);
  } catch {
    return {};
  }
}

/** The port a text names, within what a port can be. */
function portIn(sources: readonly SourceFile[]): { port: number; path: string } | null {
  for (const { path, text } of sources) {
    if (isTestPath(path) || !/\.(?:py|[cm]?[jt]s)$/.test(path)) continue;
    const found = PORTS.map((pattern) => Number(pattern.exec(text)?.[1] ?? 0)).find(
      (port) => port >= 80 && port < 65_536,
    );
    if (found) return { port: found, path };
  }
  return null;
}

/** How a project is built, started and tested, read from its files. Null where nothing says how it starts. Pure. */
export function deployFacts(sources: readonly SourceFile[]): DeployFacts | null {
  const has = (path: string) => sources.some((source) => source.path === path);
  const dependencies = dependenciesOf(sources);
  const services: DeployFacts["services"] = [
    ...(dependencies.some((name) => /^(?:psycopg|asyncpg|pg$|postgres)/i.test(name)) ? ["postgres" as const] : []),
    ...(dependencies.some((name) => /^(?:redis|ioredis|celery)/i.test(name)) ? ["redis" as const] : []),
  ];
  const found =
    has("package.json") && !onlyTooling(sources)
      ? nodeFacts(sources, has)
      : (pythonFacts(sources, has, dependencies) ?? staticFacts(has));
  if (!found) return null;
  return {
    ...found,
    services,
    told: [...found.told, ...services.map((name) => `a package that speaks to ${name} is installed`)],
  };
}

/** A package.json that only formats or checks a Python project. */
const onlyTooling = (sources: readonly SourceFile[]): boolean =>
  sources.some(({ path }) => /^(?:requirements.*\.txt|pyproject\.toml)$/.test(path)) &&
  !sources.some(({ path }) => /\.[cm]?[jt]sx?$/.test(path) && !isTestPath(path));

type Found = Omit<DeployFacts, "services">;

function nodeFacts(sources: readonly SourceFile[], has: (path: string) => boolean): Found | null {
  const {
    main,
    scripts = {},
    dependencies = {},
    devDependencies = {},
  } = parsed(sources.find(({ path }) => path === "package.json")?.text);
  const lock = ["package-lock.json", "pnpm-lock.yaml", "yarn.lock"].find(has);
  const none = Object.keys({ ...dependencies, ...devDependencies }).length === 0;
  const install = none
    ? null
    : lock === "package-lock.json"
      ? "npm ci"
      : lock === "pnpm-lock.yaml"
        ? "corepack enable && pnpm install --frozen-lockfile"
        : lock === "yarn.lock"
          ? "corepack enable && yarn install --immutable"
          : "npm install";
  const served = Boolean(scripts.build) && (has("index.html") || "vite" in devDependencies || "vite" in dependencies);
  const entry = [main, "src/main.ts", "src/index.ts", "server.js", "index.js", "src/index.js", "main.js"].find(
    (path) => path !== undefined && has(path),
  );
  const start = scripts.start ? ["npm", "start"] : entry ? ["node", entry] : null;
  const told = [
    "package.json names its packages",
    lock ? `${lock} pins them` : none ? "it needs no packages" : "nothing pins them: there is no lock file",
    ...(scripts.start ? [`its start script is “${scripts.start}”`] : entry ? [`${entry} is its entry`] : []),
  ];
  const manifests = ["package.json", ...(lock ? [lock] : [])];
  const test = scripts.test ? "npm test" : null;
  if (served)
    return {
      kind: "static",
      install,
      manifests,
      build: { command: "npm run build", folder: "dist" },
      start: [],
      port: 80,
      test,
      told: [...told, "it builds pages that any web server can serve"],
    };
  if (!start) return null;
  const port = portIn(sources);
  return {
    ...{ kind: "node", install, manifests, build: null, start, port: port?.port ?? null, test },
    told: [...told, ...(port ? [`${port.path} names port ${port.port}`] : ["no file names a port, so none is opened"])],
  };
}

function pythonFacts(
  sources: readonly SourceFile[],
  has: (path: string) => boolean,
  dependencies: readonly string[],
): Found | null {
  const code = sources.filter(({ path }) => path.endsWith(".py") && !isTestPath(path));
  if (code.length === 0) return null;
  const requirements = has("requirements.txt");
  const project = has("pyproject.toml");
  const asgi = code.find(({ text }) => /^(\w+)\s*=\s*FastAPI\(/m.test(text));
  const wsgi = code.find(({ text }) => /^(\w+)\s*=\s*Flask\(/m.test(text));
  const module = (path: string) =>
    path
      .replace(/^src\//, "")
      .replace(/\.py$/, "")
      .replaceAll("/", ".");
  const name = (text: string, kind: string) => new RegExp(`^(\\w+)\\s*=\\s*${kind}\\(`, "m").exec(text)?.[1] ?? "app";
  const packaged = code.find(({ path }) => path.endsWith("__main__.py"));
  const entry =
    code.find(({ path }) => /^(?:src\/)?(?:main|app|cli|run|manage)\.py$/.test(path)) ??
    code.find(({ text }) => text.includes('__name__ == "__main__"'));
  const port = portIn(sources)?.port;
  const [start, served] = asgi
    ? [
        [
          "python",
          "-m",
          "uvicorn",
          `${module(asgi.path)}:${name(asgi.text, "FastAPI")}`,
          "--host",
          "0.0.0.0",
          "--port",
          String(port ?? 8000),
        ],
        port ?? 8000,
      ]
    : wsgi
      ? [
          [
            "python",
            "-m",
            "flask",
            "--app",
            module(wsgi.path),
            "run",
            "--host",
            "0.0.0.0",
            "--port",
            String(port ?? 5000),
          ],
          port ?? 5000,
        ]
      : packaged
        ? [["python", "-m", module(packaged.path).replace(/\.__main__$/, "")], null]
        : entry
          ? [["python", entry.path], null]
          : [null, null];
  if (!start) return null;
  const install = requirements
    ? "pip install --no-cache-dir -r requirements.txt"
    : project && dependencies.length > 0
      ? "pip install --no-cache-dir ."
      : null;
  const tests = sources.some(({ path }) => isTestPath(path) && path.endsWith(".py"));
  return {
    ...{ kind: "python", install, manifests: requirements ? ["requirements.txt"] : project ? ["pyproject.toml"] : [] },
    ...{ build: null, start, port: served, test: tests ? "python -m pytest -q" : null },
    told: [
      requirements
        ? "requirements.txt names its packages"
        : project
          ? "pyproject.toml names its packages"
          : "it needs no packages",
      `it starts with “${start.join(" ")}”`,
      ...(tests ? ["its tests are pytest's"] : ["it has no tests"]),
    ],
  };
}

function staticFacts(has: (path: string) => boolean): Found | null {
  if (!has("index.html")) return null;
  return {
    kind: "static",
    install: null,
    manifests: [],
    build: null,
    start: [],
    port: 80,
    test: null,
    told: ["index.html is its page; nothing is built"],
  };
}
