import type { ProgramLimits, ProjectSummary } from "@guildhall/contracts";
import { checkPrograms, suitePrograms } from "../../languages/index.ts";
import {
  formatTime,
  installedPackages,
  type LimitedProgram,
  PREVIEW_IDLE_MS,
  PREVIEW_LIMITS,
  type SandboxDriver,
  TERMINAL_IDLE_MS,
  TERMINAL_LIMITS,
} from "../../sandbox/index.ts";
import { SUITE_WALL_MS } from "../project/project-suites.ts";
import { TRY_LIMITS } from "../tries/run-again.ts";

interface Program {
  title: string;
  program: LimitedProgram;
  /** What else decides its time, said behind it. */
  time?: string;
}

const TOOLCHAINS: LimitedProgram["toolchains"] = ["python", "node"];

const TERMINAL: Program = {
  title: "Terminal",
  program: { toolchains: TOOLCHAINS, limits: TERMINAL_LIMITS },
  time: `, or ${formatTime(TERMINAL_IDLE_MS)} without use`,
};

/** The programs a project has, each with the very limits it is started under. */
function programsOf(origin: ProjectSummary["origin"]): Program[] {
  if (origin === "import") return [...suitePrograms(SUITE_WALL_MS), TERMINAL];
  const preview = { toolchains: TOOLCHAINS, limits: PREVIEW_LIMITS };
  return [
    { title: "Preview", program: preview, time: `, or ${formatTime(PREVIEW_IDLE_MS)} without a visit` },
    { title: "Try it", program: { toolchains: TOOLCHAINS, limits: TRY_LIMITS } },
    ...checkPrograms().map(({ longestMs, ...checks }) => ({
      ...checks,
      time: ` for one check, up to ${formatTime(longestMs)} for many`,
    })),
    TERMINAL,
  ];
}

/** What the driver applies to each program of a project, and the packages that lie in its toolchains. */
export async function limitsInForce(
  { driver, home }: { driver: Pick<SandboxDriver, "limits">; home: string },
  origin: ProjectSummary["origin"],
): Promise<ProgramLimits> {
  const programs = await Promise.all(
    programsOf(origin).map(async ({ title, program, time = "" }) => {
      const limits = await driver.limits(program);
      return {
        title,
        limits: limits.map((limit) => (limit.label === "Time" ? { ...limit, value: `${limit.value}${time}` } : limit)),
      };
    }),
  );
  return { programs, packages: await installedPackages(home) };
}
