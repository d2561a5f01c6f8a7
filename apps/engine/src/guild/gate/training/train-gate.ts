/**
 * `npm run train:gate [-- --data FILE|DIR] [--out FILE] [--any-licence]`: trains a policy of the gate from the experts'
 * requests, frames of our own and the rows of `--data`. Without `--out` it becomes the policy that ships, which takes
 * permissively licensed rows only.
 */
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { AppError, toErrorBody } from "@guildhall/contracts";
import { pino } from "pino";
import { openInstalledEmbedder } from "../../../models/index.ts";
import { readEnv } from "../../../platform/index.ts";
import { writePolicy } from "../policy.ts";
import { FIT } from "./fit-options.ts";
import { fitPolicy } from "./fit-policy.ts";
import { keepVectors, vectorsFile } from "./kept-vectors.ts";
import { houseRows, isPermissive, readDataRows } from "./rows.ts";

const SHIPPED = join(import.meta.dirname, "..", "policy", "shipped.json");
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function train(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      out: { type: "string" },
      "any-licence": { type: "boolean", default: false },
    },
  });
  if (values["any-licence"] && values.out === undefined) {
    throw new AppError(
      "INVALID_INPUT",
      "Rows of any licence cannot go into the policy that ships.",
      "Give --out FILE.",
    );
  }
  const given = values.data === undefined ? [] : await readDataRows(resolve(values.data));
  const data = values["any-licence"] ? given : given.filter(isPermissive);
  if (data.length < given.length) say(`${given.length - data.length} rows left out: their licence is not permissive`);
  const env = readEnv();
  const embedder = await openInstalledEmbedder(env.home, pino({ level: "silent" }));
  if (!embedder) throw new AppError("MODEL_MISSING", "The embedder is not installed.", "Run npm start once.");
  try {
    const kept = await keepVectors(embedder, vectorsFile(env.home));
    const rows = [...houseRows(FIT), ...data];
    const policy = await fitPolicy(rows, { embedder: kept, now: new Date(), say });
    const file = values.out === undefined ? SHIPPED : resolve(values.out);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.new`, `${writePolicy(policy)}\n`);
    await rename(`${file}.new`, file);
    const { confusion: _, reliability: __, classes: ___, ...figures } = policy.metrics;
    process.stdout.write(`${JSON.stringify({ file, id: policy.id, ...figures }, null, 2)}\n`);
  } finally {
    await embedder.dispose();
  }
}

try {
  await train();
  process.exit(0);
} catch (error) {
  const { message, remedy } = toErrorBody(error);
  say(error instanceof AppError ? `${message} ${remedy}` : String(error instanceof Error ? error.stack : error));
  process.exit(1);
}
