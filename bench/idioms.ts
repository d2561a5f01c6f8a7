/** The rows of the suite `leaves` with the house's idioms alone: no model, seconds instead of an hour. */
import { measureRows } from "./leaves/measure-rows.ts";
import { benchSuite } from "./suite.ts";

export const suite = benchSuite("idioms", (options) => measureRows(options, null));
