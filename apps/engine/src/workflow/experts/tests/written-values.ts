import type { projectCalls } from "../evidence/calls-of.ts";
import type { CodeUnit } from "../evidence/code-map.ts";
import type { TestCase } from "./write-test-file.ts";

const CALL_MS = 1000;

/** What calls come to, as a test file may hold it; a call that came to something else a while before is left out. */
export async function literals(
  run: ReturnType<typeof projectCalls>,
  source: string,
  { calls, before }: { calls: string[]; before: ReadonlyMap<string, string> },
): Promise<{ cases: Omit<TestCase, "oracle">[]; moved: number }> {
  if (calls.length === 0) return { cases: [], moved: 0 };
  await run(source, calls, CALL_MS);
  let moved = 0;
  const cases = calls.flatMap((call, index): Omit<TestCase, "oracle">[] => {
    const outcome = run.last()?.outcomes[index];
    if (!outcome) return [];
    if ((before.get(call) ?? outcome.text) !== outcome.text) {
      moved += 1;
      return [];
    }
    if (outcome.kind === "value" && outcome.literal !== null)
      return [{ call, expected: { kind: "value" as const, literal: outcome.literal } }];
    if (outcome.kind === "raised" && outcome.text !== "TooLarge")
      return [{ call, expected: { kind: "raised" as const, error: outcome.text } }];
    return [];
  });
  return { cases, moved };
}

/** What can be said of values that no literal writes down: the names of what they hold, or their type. */
export async function shapesOf(
  run: ReturnType<typeof projectCalls>,
  source: string,
  { unit, calls }: { unit: CodeUnit; calls: readonly string[] },
): Promise<Omit<TestCase, "oracle">[]> {
  const shapes = calls.map((call) =>
    unit.language === "python" ? `type(${call}).__name__` : `Object.keys(${call}).sort()`,
  );
  return (await literals(run, source, { calls: shapes.slice(0, 2), before: new Map() })).cases.filter(
    ({ expected }) => expected.kind === "value" && expected.literal !== "[]",
  );
}

/** Calls whose value is not the confirmed one: compared by the language itself, because one value has many forms. */
export async function differing(
  run: ReturnType<typeof projectCalls>,
  source: string,
  pairs: { call: string; expected: string }[],
): Promise<string[]> {
  if (pairs.length === 0) return [];
  const { outcomes } = await run(
    source,
    pairs.map(({ call, expected }) => `(${call}) == (${expected})`),
    CALL_MS,
  );
  return pairs.filter((_, index) => !/^true$/i.test(outcomes[index]?.text ?? "")).map(({ call }) => call);
}
