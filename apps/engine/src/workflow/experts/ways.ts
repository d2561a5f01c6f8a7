import { architect } from "./architect.ts";
import { debuggerWay } from "./debugger.ts";
import { devops } from "./devops.ts";
import { documenter } from "./documenter.ts";
import { knowledge } from "./knowledge.ts";
import { performanceWay } from "./performance.ts";
import { planner } from "./planner.ts";
import { refactorer } from "./refactorer.ts";
import { reviewer } from "./reviewer.ts";
import { security } from "./security.ts";
import { tester } from "./tester.ts";
import type { WayOfWorking } from "./way-of-working.ts";

/** The check of the coder, whose way is the journey itself: rows, leaves, then code. */
export const CODER_CHECK = "checks-hold";

/** Ways of working by the acceptance check they carry out: an expert of the team takes the way of the one it is based on. */
export const WAYS: Readonly<Record<string, WayOfWorking>> = {
  "rows-fit-the-form": planner,
  "options-weighed": architect,
  "failure-gone": debuggerWay,
  "same-behaviour": refactorer,
  "rows-point-at-lines": reviewer,
  "tests-ran": tester,
  "names-exist": documenter,
  "found-by-rule": security,
  "files-lint": devops,
  "lines-cited": knowledge,
  measured: performanceWay,
};
