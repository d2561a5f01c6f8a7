/** Writes one event and the count of events per transaction until it is killed; prints each count once committed. */
import { openDatabase } from "../src/index.ts";

const url = process.argv[2];
if (!url) throw new Error("usage: endless-writer.ts URL");
const db = await openDatabase({ url });
const project = await db.projects.create({ name: "p" });
const run = await db.runs.create({ projectId: project.id, kind: "build", stage: "build", request: "", seed: 1 });
for (let count = 1; ; count += 1) {
  await db.transaction(async (tx) => {
    await tx.runs.appendEvents(run.id, [{ type: "notice", level: "info", text: "x" }]);
    await tx.settings.set("count", count);
  });
  process.stdout.write(`${count}\n`);
}
