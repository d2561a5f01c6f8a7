import type { Preset } from "./brief/presets.ts";
import { arg, type CliArg, type CliCommand } from "./form.ts";

/** The one number option of a known computation under the name the brief gives it: `--limit` for `--top`. */
export function aliased(preset: Preset | null, args: CliArg[]): Preset | null {
  const own = preset?.args?.filter((one) => one.kind === "option" && one.type === "integer") ?? [];
  const names = new Set(preset?.leaf.params.map((param) => param.name));
  const free = args.filter((one) => one.kind === "option" && one.type === "integer" && !names.has(one.name));
  const [from, to] = [own[0], free[0]];
  if (!preset || !from || !to || own.length !== 1 || free.length !== 1 || args.some((one) => one.name === from.name))
    return preset;
  const swap = (name: string): string => (name === from.name ? to.name : name);
  return {
    ...preset,
    args: preset.args?.map((one) => ({ ...one, name: swap(one.name) })),
    leaf: {
      ...preset.leaf,
      purpose: preset.leaf.purpose.replaceAll(new RegExp(`\\b${from.name}\\b`, "g"), to.name),
      params: preset.leaf.params.map((param) => ({ ...param, name: swap(param.name) })),
    },
  };
}

/** Values shown without a name take the names of the known computation. */
export function renamedFor(preset: Preset | null, args: CliArg[]): CliArg[] {
  if (!preset || preset.input) return args;
  const own =
    preset.args ??
    preset.leaf.params
      .filter((param) => param.name !== "seed" && param.name !== "today")
      .map((param) => arg(param.name, "positional", "text"));
  const free = own.filter((one) => one.kind === "positional" && !args.some((item) => item.name === one.name));
  return args.map((one) => {
    if (one.kind !== "positional" || own.some((item) => item.name === one.name)) return one;
    const next = free.shift();
    return next ? { ...one, name: next.name, type: next.type, many: next.many || one.many } : one;
  });
}

/** A preset fits when the brief shows no other way of calling it. */
export function fitsPreset(preset: Preset, args: CliArg[], input: CliCommand["input"]): boolean {
  const names = new Set(preset.leaf.params.map((param) => param.name));
  const positional = args.filter((one) => one.kind === "positional" && one.name !== input?.arg);
  if (input && preset.input === undefined) return false;
  const own =
    preset.args ??
    preset.leaf.params.filter((param) => param.type === "text").map((param) => arg(param.name, "positional", "text"));
  const wanted = own.filter((one) => one.kind === "positional");
  const extra = args.filter(
    (one) => one.kind !== "positional" && !names.has(one.name) && !["json", "dry_run", "apply"].includes(one.name),
  );
  const asOptions = wanted.filter((one) =>
    args.some((item) => item.name === one.name && item.kind !== "positional"),
  ).length;
  return extra.length === 0 && (positional.length === 0 || positional.length + asOptions === wanted.length);
}

/** The preset's arguments under the brief's way of giving them. */
export function presetCommand(preset: Preset, args: CliArg[], reading: string): CliArg[] {
  const own =
    preset.args ??
    preset.leaf.params
      .filter((param) => param.type === "text" && preset.input === undefined)
      .map((param) => arg(param.name, "positional", "text", { many: true }));
  const kept = args.filter((one) => one.type === "path" || ["json", "dry_run", "apply"].includes(one.name));
  const most = reading.match(/\b(?:top|first) (\d+)\b|\b(\d+) (?:most|largest|top)\b/i);
  const count = most?.[1] ?? most?.[2];
  return [
    ...kept,
    ...own.map((one) => {
      if (
        one.kind === "option" &&
        one.type === "integer" &&
        /^(top|limit|count|n)$/.test(one.name) &&
        count &&
        !args.some((item) => item.name === one.name && item.default !== null)
      )
        return { ...one, default: Number(count) };
      const given = args.find((item) => item.name === one.name);
      return given && given.kind !== "positional" && one.kind !== "flag"
        ? {
            ...one,
            kind: given.kind,
            default: given.default ?? one.default,
            required: given.kind === "option" && given.default === null && one.default === null,
          }
        : one;
    }),
  ];
}
