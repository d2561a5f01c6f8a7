import { ARGS_FD, FILTER_FD } from "./bwrap-arguments.ts";

/** Exit status of the launch line when it could not join a control group. */
export const JOIN_FAILED = 125;

export interface LaunchLine {
  bwrap: string;
  argsFile: string;
  filterFile: string | null;
  /** cgroup.procs files to join before bwrap starts, so that nothing of it is ever outside. */
  joinFiles: string[];
  /** Largest single file, bytes. */
  fileBytes: number;
  /** Set where no control group counts tasks: counted by the kernel for the sandbox's own user namespace. */
  taskLimit: number | null;
  argv: string[];
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** The few lines of shell that set limits, join groups and become bwrap, as argv of /bin/sh. */
export function launchLine(line: LaunchLine): string[] {
  const join = line.joinFiles.map((file) => `echo $$ > ${quote(file)} || exit ${JOIN_FAILED}`);
  const redirects = [
    `${ARGS_FD}< ${quote(line.argsFile)}`,
    ...(line.filterFile === null ? [] : [`${FILTER_FD}< ${quote(line.filterFile)}`]),
  ];
  const script = [
    "ulimit -c 0",
    // Raising a limit is not always allowed; a lower one of the host then stays.
    "ulimit -n 4096 2>/dev/null || :",
    `ulimit -f ${Math.max(1, Math.ceil(line.fileBytes / 512))} 2>/dev/null || :`,
    ...join,
    `exec ${quote(line.bwrap)} --args ${ARGS_FD} -- "$@" ${redirects.join(" ")}`,
  ].join("\n");
  const counted =
    line.taskLimit === null ? [] : ["/usr/bin/prlimit", `--nproc=${line.taskLimit}:${line.taskLimit}`, "--"];
  return ["-c", script, "sh", ...counted, ...line.argv];
}
