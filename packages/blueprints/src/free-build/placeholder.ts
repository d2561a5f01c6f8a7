import { wordTable } from "@guildhall/contracts";
import type { FileMap } from "../blueprint.ts";
import type { FreeForm } from "./form.ts";

/** An honest beginning of each file: it runs, and says that the idea itself is not written yet. */

const html = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const line = (text: string): string => text.replace(/\s+/g, " ").trim();

function page(form: FreeForm): string {
  const buttons = form.literals.map((text) => `      <button type="button">${html(text)}</button>`).join("\n");
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>${html(form.title)}</title>
    <link rel="stylesheet" href="style.css" />
  </head>
  <body>
    <main>
      <h1>${html(form.title)}</h1>
      <p>${html(line(form.summary))}</p>
      <p role="status" id="status">This is not written yet.</p>
${buttons ? `${buttons}\n` : ""}    </main>
    <script type="module" src="app.js"></script>
  </body>
</html>
`;
}

const CSS = `:root {
  color-scheme: light dark;
  font: 16px/1.5 system-ui, sans-serif;
}
body {
  margin: 0;
  background: light-dark(#f6f6f8, #131418);
  color: light-dark(#1b1d26, #eceef4);
}
main {
  max-width: 46rem;
  margin: 0 auto;
  padding: 3rem 1.5rem;
}
button {
  padding: 0.6rem 1.1rem;
  border: 0;
  border-radius: 10px;
  background: light-dark(#4a4fd4, #9ea5ff);
  color: light-dark(#fff, #14151a);
  font: inherit;
  font-weight: 600;
}
`;

const python = (form: FreeForm): string => `"""${line(form.title).replaceAll(/["\\]/g, "'")}"""

import argparse


def main() -> int:
    parser = argparse.ArgumentParser(description=${JSON.stringify(line(form.title))})
    parser.parse_args()
    print("This is not written yet.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
`;

const node = (form: FreeForm): string => `import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { help: { type: "boolean", short: "h" } } });
if (values.help) console.log(${JSON.stringify(`${line(form.title)}\n\nUsage: node main.mjs [--help]`)});
else console.log("This is not written yet.");
`;

const PLAIN = wordTable<(purpose: string) => string>({
  css: (purpose) => `/* ${purpose.replaceAll("*/", "")} */\n`,
  py: (purpose) => `"""${purpose.replaceAll(/["\\]/g, "'")}"""\n`,
  html: () => "<!doctype html>\n<title>Not written yet</title>\n",
  json: () => "{}\n",
});

/** The placeholder of every file of the form, the entry first. */
export function placeholders(form: FreeForm): FileMap {
  const files: FileMap = {};
  for (const { path, purpose } of form.files) {
    const end = path.split(".").at(-1) ?? "";
    const own = PLAIN[end];
    if (path === "index.html" && form.kind === "page") files[path] = page(form);
    else if (path === "style.css") files[path] = CSS;
    else if (path === "main.py" && form.kind === "script-python") files[path] = python(form);
    else if (path === "main.mjs" && form.kind === "script-node") files[path] = node(form);
    else if (end === "js" || end === "mjs") files[path] = `// ${line(purpose)}\n`;
    else files[path] = own ? own(line(purpose)) : `${line(purpose)}\n`;
  }
  return files;
}

const SERVER = `// Serves this folder with nothing but Node: \`node serve.mjs\`, port from PORT (default 4173).
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url)).replace(/[\\\\/]$/, "");
const port = Number(process.env.PORT ?? 4173);
const host = process.env.HOST ?? "127.0.0.1";
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml" };

createServer((request, response) => {
  let file = "";
  try {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    file = normalize(join(root, path.endsWith("/") ? \`\${path}index.html\` : path));
    if (!file.startsWith(root + sep) || /[\\\\/]\\./.test(file.slice(root.length)) || !statSync(file).isFile()) file = "";
  } catch {
    file = "";
  }
  if (file === "") return response.writeHead(404).end("Not found\\n");
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" });
  createReadStream(file).pipe(response);
}).listen(port, host, () => console.log(\`http://\${host}:\${port}\`));
`;

/** README, container and, for pages, the server: what stands around the model's files. */
export function surroundings(form: FreeForm): FileMap {
  const start =
    form.kind === "page"
      ? "node serve.mjs        # http://127.0.0.1:4173"
      : form.kind === "script-python"
        ? "python3 main.py --help"
        : "node main.mjs --help";
  const list = form.files.map((file) => `- \`${file.path}\`: ${line(file.purpose)}`).join("\n");
  const wishes = form.behaviours.map((row) => `- ${line(row).replaceAll(/[<>]/g, "")}`).join("\n");
  const files: FileMap = {
    "README.md": `# ${line(form.title)}\n\n${line(form.summary).replaceAll(/[<>]/g, "")}\n\n## Run it\n\n\`\`\`sh\n${start}\n\`\`\`\n\n## Files\n\n${list}\n\n## What it should do\n\n${wishes}\n`,
    Dockerfile:
      form.kind === "script-python"
        ? 'FROM python:3.12-slim\nWORKDIR /app\nCOPY . .\nUSER nobody\nENTRYPOINT ["python", "main.py"]\n'
        : `FROM node:24-slim\nWORKDIR /app\nCOPY . .\nENV HOST=0.0.0.0 PORT=4173\nUSER node\n${form.kind === "page" ? 'EXPOSE 4173\nCMD ["node", "serve.mjs"]' : 'ENTRYPOINT ["node", "main.mjs"]'}\n`,
    ".gitignore": "node_modules\n__pycache__\n",
  };
  if (form.kind === "page") files["serve.mjs"] = SERVER;
  return files;
}
