import { fileURLToPath } from "node:url";
import { createBubblewrapDriver } from "../../src/sandbox/index.ts";

const ownHome = fileURLToPath(new URL("../../../../.guildhall", import.meta.url));

/** The real driver, with the toolchains that set-up laid down once for all tests. */
export const driver = createBubblewrapDriver({ home: process.env.GUILDHALL_TEST_HOME ?? ownHome });
