/** `node bench/run.ts <suite> [--limit N] [--data PATH] [--seed S] [--resume]`: prints one JSON document on stdout. */
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { DataMissing } from "./measuring/rows.ts";
import type { BenchSuite } from "./suite.ts";

const NOT_SUITES = new Set(["run.ts", "suite.ts"]);
const here = import.meta.dirname;
const say = (line: string): void => void process.stderr.write(`${line}\n`);

function whole(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} must be a whole number`);
  return value;
}

function usage(): never {
  const suites = readdirSync(here).filter((file) => file.endsWith(".ts") && !NOT_SUITES.has(file));
  say(`usage: bench SUITE [--limit N] [--data PATH] [--seed S] [--resume]`);
  say(`suites: ${suites.map((file) => file.slice(0, -3)).join(", ")}`);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: "string" },
    data: { type: "string" },
    seed: { type: "string" },
    resume: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});
const [name = ""] = positionals;
if (!/^[a-z][a-z-]*$/.test(name) || NOT_SUITES.has(`${name}.ts`) || !existsSync(join(here, `${name}.ts`))) usage();

const { suite } = (await import(`./${name}.ts`)) as { suite: BenchSuite };
const report = await suite
  .run({
    limit: whole("limit", values.limit),
    data: values.data === undefined ? null : resolve(values.data),
    seed: whole("seed", values.seed) ?? 1,
    resume: values.resume,
    home: resolve(process.env.GUILDHALL_HOME ?? join(here, "..", ".guildhall")),
    say,
  })
  .catch((error: unknown) => {
    if (!(error instanceof DataMissing)) throw error;
    say(`bench ${name}: ${error.message}`);
    process.exit(1);
  });
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
process.exit(0);
