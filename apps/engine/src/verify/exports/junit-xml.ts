import { laneOf, type TraceMatrix, wordTable } from "@guildhall/contracts";

/** Characters XML 1.0 cannot hold at all, escaped or not: most control characters, lone surrogates, two non-characters. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must not reach the document
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES = wordTable<string>({
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
});

/** Text for an attribute or an element; what XML cannot hold becomes `�`. Pure. */
function xmlText(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replaceAll(/[&<>"\n\r\t]/g, (found) => ENTITIES[found] ?? found);
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

function caseXml({ check, result }: TraceMatrix["cases"][number]): string {
  const lane = laneOf(check);
  const properties = [["lane", lane], ["oracle", check.oracle], ...check.criteria.map((id) => ["criterion", id])].map(
    ([name, value]) => `        <property name="${name}" value="${xmlText(value ?? "")}"/>`,
  );
  const output = xmlText(result?.output ?? "");
  const [first = ""] = (result?.output ?? "").split("\n");
  const verdict =
    result?.status === "failed"
      ? [`      <failure message="${xmlText(first.slice(0, 300))}">${output}</failure>`]
      : result?.status === "passed"
        ? []
        : [`      <skipped message="${xmlText(first.slice(0, 300) || "not run on this version")}"/>`];
  const said = result?.status === "passed" && output !== "" ? [`      <system-out>${output}</system-out>`] : [];
  const file = result?.file ? ` file="${xmlText(result.file)}"` : "";
  return [
    `    <testcase name="${xmlText(`${check.id} ${check.title}`)}" classname="${lane}.${xmlText(check.criteria[0] ?? "none")}"${file} time="${seconds(result?.durationMs ?? 0)}">`,
    "      <properties>",
    ...properties,
    "      </properties>",
    ...verdict,
    ...said,
    "    </testcase>",
  ].join("\n");
}

/** The cases as JUnit XML: a suite a lane, lane, oracle and criteria as properties. Pure. */
export function junitXml(input: { title: string; matrix: TraceMatrix }): string {
  const suites = (["spec", "regression"] as const).flatMap((lane) => {
    const cases = input.matrix.cases.filter(({ check }) => laneOf(check) === lane);
    if (cases.length === 0) return [];
    const count = (status: string) => cases.filter(({ result }) => result?.status === status).length;
    const skipped = cases.length - count("passed") - count("failed");
    const time = seconds(cases.reduce((sum, { result }) => sum + (result?.durationMs ?? 0), 0));
    const head = `  <testsuite name="${xmlText(`${input.title}: ${lane}`)}" tests="${cases.length}" failures="${count("failed")}" errors="0" skipped="${skipped}" time="${time}">`;
    return [[head, ...cases.map(caseXml), "  </testsuite>"].join("\n")];
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join("\n")}\n</testsuites>\n`;
}
