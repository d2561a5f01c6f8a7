import { type WebField, webFieldSchema } from "../form.ts";

/** "It appears as "queued", and a "Done" button turns that into "ready for pickup"": a status that only buttons change. */

const BEGINS =
  /\b(?:appears?|starts?(?: out)?|begins?|is (?:first |then )?(?:shown|listed)|comes in|is (?:at first|first))\b[^."“;]{0,40}\b(?:as|at|with|in)(?: the status)? ["“]([^"”\n]{2,30})["”]/i;
const TURNS =
  /["“][A-Z][\w ]{1,24}["”] button\b[^."“;]{0,30}\b(?:turns|changes|sets|switches|moves) (?:that|this|it|its status|the (?:status|[a-z]+))(?: from ["“][^"”\n]{2,30}["”])? (?:in)?to ["“]([^"”\n]{2,30})["”]/gi;

/** The field for the states a brief names; null where it names no beginning or nothing that leads on from it. */
export function statusOfButtons(brief: string): WebField | null {
  const first = BEGINS.exec(brief)?.[1];
  const next = [...brief.matchAll(TURNS)].map((match) => match[1] ?? "");
  const options = [...new Set([first ?? "", ...next])].filter(Boolean);
  if (!first || next.length === 0 || options.length < 2 || options.length > 6) return null;
  return webFieldSchema.parse({
    key: "status",
    label: "Status",
    type: "choice",
    options,
    initial: first,
    required: true,
    pressed: true,
  });
}
