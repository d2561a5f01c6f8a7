import { endpointTable } from "../endpoint-table.ts";
import type { ApiForm } from "../form.ts";
import { stepSays } from "./step-lines.ts";

/** Exactly what the sandbox carries, so that what is tested here is what runs elsewhere. */
const REQUIREMENTS = ["fastapi==0.165.0", "pydantic==2.14.4", "uvicorn==0.54.0"];

export const requirementsFile = `${REQUIREMENTS.join("\n")}\n`;
export const testRequirementsFile = "-r requirements.txt\nhypothesis>=6\npytest>=7\n";

export const PYPROJECT = `[tool.pytest.ini_options]
testpaths = ["tests"]
pythonpath = ["."]
`;

export const DOCKERFILE = `FROM python:3.12-slim
WORKDIR /service
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY main.py .
COPY app/ app/
RUN useradd --create-home runner && mkdir data && chown runner data
USER runner
VOLUME /service/data
EXPOSE 8000
CMD ["python", "main.py", "--host", "0.0.0.0", "--port", "8000"]
`;

export const CI = `name: ci
on: [push, pull_request]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install -r requirements-test.txt
      - run: pytest
`;

export const IGNORE = `__pycache__/
*.pyc
.pytest_cache/
.hypothesis/
.venv/
.data/
data/
`;

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

export function readmeFile(form: ApiForm): string {
  const rows = endpointTable(form).map(
    (one) => `| \`${one.method} ${one.path}\` | ${cell(one.does)} | ${one.statuses.join(", ")} |`,
  );
  const rules = [
    ...form.rules.map((rule) => `- ${rule.says}`),
    ...form.entities.flatMap((entity) => stepSays(form, entity).map((line) => `- ${line}`)),
  ];
  return [
    `# ${form.title}`,
    "",
    form.summary,
    "",
    "## Run it",
    "",
    "```console",
    "$ python -m venv .venv && . .venv/bin/activate",
    "$ pip install -r requirements.txt",
    "$ python main.py --port 8000",
    "```",
    "",
    "The same with `docker build -t api . && docker run -p 8000:8000 api`. The entries are kept in `data/app.db`; `--database FILE` names another file. `http://127.0.0.1:8000/docs` shows what can be asked for, `/openapi.json` says the same to programs. Nothing is loaded from the network.",
    "",
    "## Endpoints",
    "",
    "| request | what it does | statuses |",
    "|---|---|---|",
    ...rows,
    "",
    "Lists take `limit` (1 to 200), `offset`, `sort` (a column, `-column` for descending) and each column as a filter; the header `X-Total-Count` says how many there are in all. Bad requests are answered with 422 and what is wrong, unknown ids with 404, contradictions with 409.",
    ...(rules.length > 0 ? ["", "## Rules", "", ...rules] : []),
    "",
    "## Work on it",
    "",
    "Tests: `pip install -r requirements-test.txt`, then `pytest`. `app/routes/` holds a function for each endpoint, `app/rules/` the rules and reports as pure functions, `app/migrations/` the tables. A change of the tables is a new numbered file there.",
    ...(form.assumptions.length > 0 ? ["", "## Assumptions", "", ...form.assumptions.map((line) => `- ${line}`)] : []),
    "",
  ].join("\n");
}
