import { wordTable } from "@guildhall/contracts";
import type { SourceFile } from "../../change/relevant-files.ts";
import type { DeployFacts } from "./deploy-facts.ts";

/** Versions that were current when this was written; a Dockerfile without one is another image tomorrow. */
const PYTHON = "python:3.12-slim";
const NODE = "node:24-slim";
const NGINX = "nginx:1.27-alpine";
const exec = (words: readonly string[]) => `[${words.map((word) => JSON.stringify(word)).join(", ")}]`;

function dockerfile({ kind, install, manifests, build, start, port }: DeployFacts): string {
  if (kind === "static" && !build) return `FROM ${NGINX}\nCOPY . /usr/share/nginx/html\nEXPOSE 80\n`;
  const copyFirst = manifests.length > 0 && install ? [`COPY ${manifests.join(" ")} ./`] : [];
  if (kind === "static" && build) {
    return `${[`FROM ${NODE} AS build`, "WORKDIR /app", ...copyFirst, ...(install ? [`RUN ${install}`] : []), "COPY . .", `RUN ${build.command}`, "", `FROM ${NGINX}`, `COPY --from=build /app/${build.folder} /usr/share/nginx/html`, "EXPOSE 80"].join("\n")}\n`;
  }
  const python = kind === "python";
  // `pip install .` needs the package itself, not only what names it.
  const whole = install?.endsWith(" .") ?? false;
  return `${[
    `FROM ${python ? PYTHON : NODE}`,
    ...(python ? ["ENV PYTHONUNBUFFERED=1"] : ["ENV NODE_ENV=production"]),
    "WORKDIR /app",
    ...(whole ? ["COPY . ."] : copyFirst),
    ...(install ? [`RUN ${install}`] : []),
    ...(whole ? [] : ["COPY . ."]),
    ...(python ? ["RUN useradd --system --uid 10001 app", "USER app"] : ["USER node"]),
    ...(port === null ? [] : [`EXPOSE ${port}`]),
    `${port === null ? "ENTRYPOINT" : "CMD"} ${exec(start)}`,
  ].join("\n")}\n`;
}

const IGNORED = [".git", ".env", ".env.*", "*.log", "Dockerfile", ".dockerignore", "compose.yaml", "tests"];

const dockerignore = ({ kind }: DeployFacts): string =>
  `${[...IGNORED, ...(kind === "python" ? ["__pycache__", ".venv", ".pytest_cache"] : ["node_modules", "dist"])].join("\n")}\n`;

function githubActions({ kind, install, build, test }: DeployFacts): string {
  const steps = [
    "      - uses: actions/checkout@v4",
    ...(kind === "python"
      ? ["      - uses: actions/setup-python@v5", "        with:", '          python-version: "3.12"']
      : install || test
        ? ["      - uses: actions/setup-node@v4", "        with:", "          node-version: 24"]
        : []),
    ...(install ? [`      - run: ${install.replace("--no-cache-dir ", "")}`] : []),
    ...(kind === "python" && test ? ["      - run: python -m pip install pytest"] : []),
    ...(build ? [`      - run: ${build.command}`] : []),
    ...(test ? [`      - run: ${test}`] : []),
  ];
  return `name: ci
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
${steps.join("\n")}
`;
}

function gitlabCi({ kind, install, build, test }: DeployFacts): string {
  const script = [
    install?.replace("--no-cache-dir ", ""),
    kind === "python" && test ? "python -m pip install pytest" : undefined,
    build?.command,
    test ?? undefined,
  ].filter(Boolean);
  return `image: ${kind === "python" ? PYTHON : NODE}
stages: [check]
check:
  stage: check
  timeout: 20 minutes
  script:
${(script.length > 0 ? script : ["echo nothing to check"]).map((line) => `    - ${line}`).join("\n")}
`;
}

function compose({ port, services, kind }: DeployFacts): string {
  const outside = kind === "static" ? 8080 : port;
  const lines = ["services:", "  app:", "    build: .", "    restart: unless-stopped"];
  if (port !== null) lines.push("    ports:", `      - "127.0.0.1:${outside}:${port}"`);
  if (services.includes("postgres"))
    lines.push("    environment:", `      DATABASE_URL: "postgresql://app:\${DB_PASSWORD}@db:5432/app"`);
  if (services.length > 0)
    lines.push("    depends_on:", ...services.map((name) => `      - ${name === "postgres" ? "db" : "redis"}`));
  if (services.includes("postgres"))
    lines.push(
      "  db:",
      "    image: postgres:16-alpine",
      "    restart: unless-stopped",
      "    environment:",
      "      POSTGRES_USER: app",
      "      POSTGRES_DB: app",
      '      POSTGRES_PASSWORD: "${DB_PASSWORD}"',
      "    volumes:",
      "      - db:/var/lib/postgresql/data",
    );
  if (services.includes("redis")) lines.push("  redis:", "    image: redis:7-alpine", "    restart: unless-stopped");
  if (services.includes("postgres")) lines.push("volumes:", "  db: {}");
  return `${lines.join("\n")}\n`;
}

/** Which files a request asks for; a Dockerfile and CI when it names none. Pure. */
export function wantedFiles(request: string, sources: readonly SourceFile[]): string[] {
  const gitlab = /gitlab/i.test(request) || sources.some(({ path }) => path === ".gitlab-ci.yml");
  const ci = gitlab ? ".gitlab-ci.yml" : ".github/workflows/ci.yml";
  const wanted = [
    ...(/\b(?:docker(?!-?compose)|container|image|podman)\b|dockerfile/i.test(request)
      ? ["Dockerfile", ".dockerignore"]
      : []),
    ...(/\.dockerignore/i.test(request) ? [".dockerignore"] : []),
    ...(/\b(?:ci|pipeline|workflow|actions|gitlab|pull request)\b/i.test(request) ? [ci] : []),
    ...(/compose/i.test(request) ? ["compose.yaml", "Dockerfile", ".dockerignore"] : []),
  ];
  return [...new Set(wanted.length > 0 ? wanted : ["Dockerfile", ".dockerignore", ci])];
}

const EMIT = wordTable<(facts: DeployFacts) => string>({
  Dockerfile: dockerfile,
  ".dockerignore": dockerignore,
  ".github/workflows/ci.yml": githubActions,
  ".gitlab-ci.yml": gitlabCi,
  "compose.yaml": compose,
});

/** One build or deployment file, from facts alone. Pure. */
export const emitFile = (path: string, facts: DeployFacts): string => EMIT[path]?.(facts) ?? "";
