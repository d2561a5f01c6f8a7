import type { CliArg } from "../form.ts";
import { dashed, fieldName, singular } from "../words.ts";
import type { Reading, Usage } from "./reading.ts";
import { unitFamilies, unitsFrom } from "./units.ts";

const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?$/;
const CLOCK = /^\d{1,3}:\d{2}(?::\d{2})?$/;
const MEASURED = /^(\d+(?:\.\d+)?) ?([A-Za-zµμ°%]{1,4})$/;
/** What tells a length of time from a time of day. */
const LASTING = /\b(?:mm:ss|h:mm(?::ss)?|pace|durations?|takes? how long|splits?|lap|stopwatch)\b/i;

/** The text that a call gives an argument. */
function literalOf(arg: CliArg, usage: Usage, nth: number): string | null {
  if (usage.pattern) return null;
  let seen = 0;
  for (let at = 0; at < usage.words.length; at++) {
    const word = usage.words[at];
    if (!word) continue;
    const option = word.quoted ? null : /^--?([A-Za-z][\w-]*)$/.exec(word.text);
    if (!option) {
      if (arg.kind === "positional" && seen++ === nth) return word.text;
      continue;
    }
    const flag = usage.args.some((one) => one.kind === "flag" && dashed(one.name) === option[1]);
    if (arg.kind === "option" && option[1] === dashed(arg.name)) return usage.words[at + 1]?.text ?? null;
    if (!flag) at++;
  }
  return null;
}

/** Arguments that are amounts with a unit, moments or lengths of time: the shell reads them, the rule gets numbers. */
export function measuredArgs(args: CliArg[], usages: Usage[], reading: Reading): CliArg[] {
  const families = unitFamilies(reading.brief);
  const outputs = usages.flatMap((usage) => [...usage.sample, ...(usage.output ? [usage.output] : [])]).join("\n");
  const taken = new Set(args.map((one) => one.name));
  let nth = -1;
  return args.map((one) => {
    if (one.kind === "positional") nth++;
    if (one.kind === "flag" || one.many || one.listed || one.reads || one.type !== "text") return one;
    const shown = usages.flatMap((usage) => literalOf(one, usage, nth) ?? []);
    const rename = (name: string): string => {
      if (one.kind !== "positional" || !/^(?:text|second|third|choice)$/.test(one.name)) return one.name;
      const free = [name, `second_${name}`, `third_${name}`].find((item) => !taken.has(item)) ?? one.name;
      taken.add(free);
      return fieldName(free, one.name);
    };
    if (shown.length === 0) return one;
    if (shown.every((text) => MOMENT.test(text))) return { ...one, type: "moment" as const, name: rename("time") };
    if (shown.every((text) => CLOCK.test(text)) && LASTING.test(reading.brief))
      return { ...one, type: "duration" as const, name: rename("duration") };
    const units = shown.map((text) => MEASURED.exec(text)?.[2] ?? "");
    const family = families.find(({ factors }) => units.every((unit) => factors.has(unit)));
    if (!family || units.length === 0) return one;
    const written = [...family.factors.keys()].find((unit) => new RegExp(`\\d ?${unit}(?![A-Za-z/])`).test(outputs));
    const whole = [...family.factors].find(([, factor]) => factor === 1)?.[0];
    return {
      ...one,
      type: "decimal" as const,
      name: rename(singular(family.noun)),
      units: unitsFrom(family.factors, written ?? whole ?? units[0] ?? ""),
    };
  });
}

/** "stock and final are in uM": what the numbers a rule gets mean. */
export function measuresSaid(args: CliArg[]): string {
  const said = args.flatMap((one) => {
    const name = one.name;
    if (one.units?.[0]) return [`${name} is in ${one.units[0].name}`];
    return one.type === "duration" ? [`${name} is in seconds`] : [];
  });
  return said.length > 0 ? ` (${said.join(", ")}.)` : "";
}
