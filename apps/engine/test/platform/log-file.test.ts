import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLogFile } from "../../src/platform/log-file.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guildhall-log-"));
  file = join(folder, "engine.log");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const linesOf = (path: string): string[] => readFileSync(path, "utf8").trim().split("\n");

describe("the log file", () => {
  it("begins anew while it is written, keeps one older file and loses no line between them", () => {
    const log = openLogFile(file, 1000);
    for (let number = 0; number < 100; number += 1) log.write(`${"x".repeat(95)}${String(number).padStart(4, "0")}\n`);
    expect(readdirSync(folder).sort()).toEqual(["engine.log", "engine.log.1"]);
    for (const path of [file, `${file}.1`]) expect(statSync(path).size).toBeLessThanOrEqual(1100);
    const numbers = [...linesOf(`${file}.1`), ...linesOf(file)].map((line) => Number(line.slice(-4)));
    expect(numbers).toEqual(numbers.map((_, index) => 100 - numbers.length + index));
  });

  it("begins anew where an earlier engine left it full", () => {
    writeFileSync(file, "y".repeat(2000));
    openLogFile(file, 1000).write("first\n");
    expect(linesOf(file)).toEqual(["first"]);
    expect(statSync(`${file}.1`).size).toBe(2000);
  });

  it("goes on where the older file cannot be made", () => {
    const log = openLogFile(file, 10);
    log.write("more than ten bytes\n");
    rmSync(file);
    log.write("again\n");
    expect(() => log.write("and again\n")).not.toThrow();
  });
});
