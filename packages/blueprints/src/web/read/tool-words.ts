import { type ViewOf, viewSchema, type WebView } from "../form.ts";
import { quoted } from "./phrases.ts";

/** A view from its parts, with what is not said filled in. */
export const view = <K extends WebView["kind"]>(raw: { kind: K } & Record<string, unknown>): ViewOf<K> =>
  viewSchema.parse(raw) as ViewOf<K>;

export const buttons = (brief: string): string[] =>
  quoted(brief).filter((name) =>
    new RegExp(
      `["'“‘]${name.replaceAll(/[^A-Za-z0-9 ]/g, ".")}["'”’]\\s+button|button[^.]{0,30}["'“‘]${name.replaceAll(/[^A-Za-z0-9 ]/g, ".")}`,
      "i",
    ).test(brief),
  );
export const buttonLike = (brief: string, verb: RegExp): string => buttons(brief).find((name) => verb.test(name)) ?? "";

/** The main noun phrase before a word: "fantasy character name" before "generator". */
export const before = (brief: string, word: RegExp): string => {
  const match = new RegExp(`((?:[A-Za-z-]+ ){0,3})(?:${word.source})`, "i").exec(brief);
  return (match?.[1] ?? "")
    .replace(
      /\b(?:an?|the|my|our|simple|small|daily|personal|basic|little|tiny|online|web|build|create|make|develop|generate|write|me|need|want|random|that|of)\b/gi,
      "",
    )
    .replace(/\s+/g, " ")
    .trim();
};
