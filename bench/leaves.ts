/**
 * Small functions as prototypes need them, solved the way the house does (idioms, then the model), each judged by
 * hidden tests that nothing has seen; beside it one greedy answer of the same model in the same run.
 */
import { measureRows } from "./leaves/measure-rows.ts";
import { withDefaultModel } from "./measuring/default-model.ts";
import { benchSuite } from "./suite.ts";

export const suite = benchSuite("leaves", (options) =>
  withDefaultModel(options, (backend) => measureRows(options, backend)),
);
