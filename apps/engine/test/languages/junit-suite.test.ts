import { expect, it } from "vitest";
import { createSuiteRunner } from "../../src/languages/index.ts";
import { junitReady } from "../../src/sandbox/toolchains/junit-toolchain.ts";
import { driver } from "./sandbox.ts";

const home = process.env.GUILDHALL_TEST_HOME ?? `${import.meta.dirname}/../../../../.guildhall`;
const runner = createSuiteRunner({ driver });
const program = (body: string) => ({
  "src/main/java/Rules.java": `class Rules { int twice(int x) { ${body} } }`,
  "src/test/java/RulesTest.java": `import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import static org.assertj.core.api.Assertions.assertThat;

class RulesTest {
    @Test
    @DisplayName("gives twice as much")
    void two() {
        System.out.println("asked");
        assertThat(new Rules().twice(2)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void many(int x) {
        assertThat(new Rules().twice(x)).isEqualTo(x * 2);
    }
}
`,
});

/** Set-up brings JUnit where there is a JDK and Maven. */
const withJunit = it.skipIf(!junitReady(home));

withJunit("runs JUnit tests with AssertJ and gives each a record", async () => {
  const { passed, cases } = await runner.run({ language: "java", files: program("return x == 3 ? 7 : x * 2;") });
  expect(passed).toBe(false);
  expect(cases.map(({ name, status }) => [name, status]).sort()).toEqual([
    ["RulesTest > gives twice as much", "passed"],
    ["RulesTest > many(int) > [1] 0", "passed"],
    ["RulesTest > many(int) > [2] 3", "failed"],
  ]);
  const failed = cases.find(({ status }) => status === "failed");
  expect(failed?.output).toContain("expected: 6");
  expect(failed?.file).toBe("src/test/java/RulesTest.java");
});

withJunit("says which file does not compile", async () => {
  const { passed, broken } = await runner.run({ language: "java", files: program("return y;") });
  expect(passed).toBe(false);
  expect(broken).toEqual([
    { file: "src/main/java/Rules.java", output: expect.stringMatching(/line 1: .*cannot find symbol/s) },
  ]);
});

withJunit("does not pass where the program ends the run before its end", async () => {
  const { passed } = await runner.run({ language: "java", files: program("System.exit(0); return 0;") });
  expect(passed).toBe(false);
});
