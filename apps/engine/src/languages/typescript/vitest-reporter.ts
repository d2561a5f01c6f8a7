/** Loaded by vitest inside the sandbox: one line on stdout a test, marked so that it is not taken for output. */
import { writeSync } from "node:fs";
import { relative } from "node:path";
import { cwd, env } from "node:process";
import { stripVTControlCharacters } from "node:util";
import type { Reporter, TestCase, TestModule } from "vitest/node";

const mark = env.GUILDHALL_MARK ?? "";
delete env.GUILDHALL_MARK;
/** Tests of a suite written elsewhere carry no id: they are named whole. */
const all = env.GUILDHALL_ALL === "1";

const say = (record: object) => writeSync(1, `\n${mark}${JSON.stringify(record)}\n`);
const fileOf = (module: TestModule) => relative(cwd(), module.moduleId);

/** Where in the project it failed, without the runner's own frames. */
function describe(message: string, diff: string | undefined, stack: string | undefined): string {
  const frames = (stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line) && !/node_modules|<anonymous>/.test(line));
  return stripVTControlCharacters([message, diff, ...frames].filter(Boolean).join("\n"));
}

export default class GuildhallReporter implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const id = all ? test.fullName : /^\[([^\]]+)\]/.exec(test.name)?.[1];
    const result = test.result();
    if (!id || result.state === "pending") return;
    const errors = (result.errors ?? []).map(({ message, cause, diff, stack }) => {
      const because = cause && typeof cause === "object" && "message" in cause ? String(cause.message) : "";
      return describe(because ? `${message}\n${because}` : message, diff, stack);
    });
    say({
      test: id,
      status: result.state,
      durationMs: Math.round((test.diagnostic()?.duration ?? 0) * 10) / 10,
      output: errors.join("\n").slice(0, 12_000),
      file: fileOf(test.module),
    });
  }

  onTestModuleEnd(module: TestModule): void {
    const errors = module.errors().map((error) => stripVTControlCharacters(`${error.message}\n${error.stack ?? ""}`));
    if (errors.length > 0) say({ brokenFile: fileOf(module), output: errors.join("\n").slice(0, 12_000) });
  }

  onTestRunEnd(): void {
    say({ ended: true });
  }
}
