import { fileURLToPath } from "node:url";
import type { SuiteCommand } from "../suite-command.ts";
import { onCopy } from "../test-command.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const MOUNT = "/opt/guildhall/java";
const PROGRAM = "/tmp/suite-program";
const JARS = "/opt/junit/*";
const FLAGS = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Dfile.encoding=UTF-8";
const START = [
  `/opt/java/bin/javac -J-XX:+UseSerialGC -J-XX:TieredStopAtLevel=1 -nowarn -proc:none -cp '${JARS}' -d ${PROGRAM} ${MOUNT}/Json.java ${MOUNT}/suite/SuiteProgram.java`,
  // JUnit finds tests in folders of the class path, so that of the tests is one from the beginning.
  `mkdir -p /tmp/suite-classes`,
  `exec /opt/java/bin/java -Xmx768m ${FLAGS} -cp '${PROGRAM}:/tmp/suite-classes:${JARS}' SuiteProgram /tmp/suite-classes`,
].join(" && ");

/** JUnit 5 and AssertJ; sources lie anywhere, as in `src/main/java` and `src/test/java`. */
export const JUNIT_SUITE: SuiteCommand = {
  spec: ({ mark }) => ({
    argv: onCopy(["/bin/sh", "-c", START]),
    toolchains: ["java", "junit"],
    readOnly: [{ from: HERE, to: MOUNT }],
    env: { GUILDHALL_MARK: mark },
    limits: { cpus: 2, tasks: 1536, memoryBytes: 2 * 1024 ** 3 },
  }),
};
