import type { CliForm } from "./form.ts";

/** What the program ends with when it refuses what it is given. */
export const refusedCode = (form: CliForm): number => form.codes?.refused ?? 1;

/** What it ends with when a file is missing or is not what it should be. */
export const unreadableCode = (form: CliForm): number => form.codes?.unreadable ?? refusedCode(form);

/** What a part ends with that is not written yet: a code that means nothing else. */
export const unwrittenCode = (form: CliForm): number =>
  [3, 4, 5, 6].find((code) => code !== form.codes?.refused && code !== form.codes?.unreadable) ?? 7;

/** All codes in words, for the program's own documentation. */
export function exitCodesText(form: CliForm): string {
  const files =
    unreadableCode(form) === refusedCode(form) ? "" : `, ${unreadableCode(form)} a file that cannot be read`;
  return `0 done, ${refusedCode(form)} a problem with the input${files}, 2 wrong usage, ${unwrittenCode(form)} a part that is not written yet`;
}
