import { describe, expect, test } from "vitest";
import { queueLine, servesFirst, serviceOrder } from "../../src/cli/brief/queue-words.ts";
import { field } from "../../src/cli/form.ts";
import { pythonCli } from "../../src/cli/index.ts";
import { BRIEFS } from "./briefs.ts";

describe("a queue is a store with an order of service", () => {
  test("its commands, its order and what it says of nobody", () => {
    const form = pythonCli.draft(BRIEFS.desk).form;
    const action = (name: string) => form.commands.find((one) => one.name === name)?.action;
    expect(action("enter")).toMatchObject({ kind: "store", verb: "add", unique: { field: "name" } });
    expect(action("call")).toMatchObject({ kind: "store", verb: "next", line: "Next: {name}", empty: "all quiet" });
    expect(action("list")).toMatchObject({ verb: "list", line: "{nr}. {name} ({choice})", empty: "all quiet" });
    expect(action("list")).toMatchObject({ sortBy: "choice", ranks: ["rush", "normal"] });
    expect(action("drop")).toMatchObject({ verb: "remove" });
  });

  test.each([
    ["takes the first one off and prints it", true],
    ["calls the most urgent guest", true],
    ["prints the first three", false],
    ["takes out an amount", false],
  ])("%s: %s", (deed, serves) => {
    expect(servesFirst(deed)).toBe(serves);
  });

  test("a flag that goes before the others decides the order", () => {
    const fields = [field("name", "text"), field("rush", "boolean")];
    expect(serviceOrder("`--rush` jobs come before all normal ones", fields)).toEqual({
      sortBy: "rush",
      descending: true,
    });
    expect(serviceOrder("a rush job costs more", fields)).toBeNull();
  });

  test("the word of a flag is a piece that only flagged entries have", () => {
    const fields = [field("name", "text"), field("hours", "integer"), field("rush", "boolean")];
    const values = new Map([
      ["name", "Phone stand"],
      ["hours", "3"],
    ]);
    expect(queueLine("1. Phone stand (3 h, rush)", fields, values, "name")).toBe(
      "{nr}. {name} ({hours} h{rush?, rush})",
    );
    expect(queueLine("1. Phone stand (7 h)", fields, values, "name")).toBeNull();
  });
});
