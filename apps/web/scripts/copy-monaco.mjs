// Puts Monaco on our own origin: nothing is fetched from a CDN when the editor opens.
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../node_modules/monaco-editor/", import.meta.url));
const target = fileURLToPath(new URL("../public/monaco/", import.meta.url));
const { version } = JSON.parse(await readFile(join(source, "package.json"), "utf8"));

const stamp = await readFile(join(target, "version.txt"), "utf8").catch(() => "");
if (stamp !== version) {
  await rm(target, { recursive: true, force: true });
  await cp(join(source, "min/vs"), join(target, "vs"), { recursive: true });
  await writeFile(join(target, "version.txt"), version);
}
