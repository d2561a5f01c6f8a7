import type { WebView } from "../form.ts";
import { sentence } from "../names.ts";
import type { ReadEntity } from "./entity.ts";

/** "Ticket desk for our choir concert." opens a brief with what it is: a phrase of few words that tells no wish. */
function openingName(brief: string): string {
  const match =
    /^\s*(?:an? |the |small |simple |little |tiny |for (?:my|our|the) )*([\p{L}][\p{L}'’ -]{5,44}?)\s*(?:[.:!,;\n(]|\s[-–—]\s)/iu
      .exec(brief)?.[1]
      ?.trim() ?? "";
  const count = match.split(/\s+/).length;
  const wish =
    /\b(?:i|we|you|me|us|they|want|need|please|build|make|create|write|give|type|add|enter|track|let|is|are|has|have|keep|can|should|who|what|how|when|where|app|web|html)\b|\bi'm\b/i;
  return count >= 2 && count <= 7 && !wish.test(match) ? sentence(match) : "";
}

/** "A small web app for my beehives": what it is for, where the entries are something else. */
const ABOUT = /\b(?:app|page|site|website|tool) (?:for|about) (?:my|our|the) ([a-z][a-z -]{2,30})$/i;

/** "I want to keep an eye on my pantry: …" */
const WATCHED = /\bkeep (?:an eye on|track of|an overview of) (?:my|our|the) ([a-z][a-z -]{2,30})(?=[:,;]|$)/i;

/** A title: the name in the brief, else the words before "app", "tracker", … */
export function titleOf(brief: string, views: WebView[], read: ReadEntity | null): string {
  const named =
    /\b(?:called|named|titled)\s+["“']?([A-Z][\w&' -]{1,40}?)["”']?(?:[.,;]|\s+(?:that|which|with|where|to)\b|$)/.exec(
      brief,
    )?.[1];
  if (named) return named.trim();
  const first = brief.split(/[.\n]/)[0] ?? "";
  const match =
    /\b((?:[A-Za-z-]+ ){0,3}(?:app|tracker|manager|list|planner|calculator|converter|generator|board|box|journal|diary|timer|maker|helper|counter|checker|form|log|library|organi[sz]er|dashboard|quiz|page|inventory|cards))\b/i.exec(
      first,
    );
  const words = (match?.[1] ?? "")
    .replace(
      /^(?:(?:build|create|make|develop|generate|write|design|note|list|every|each|me|us|i|we|need|want|would|like|please|an?|the|simple|small|basic|little|tiny|web|for|to|of|my|our|single-page|react|that|is|in|and)\s+)+/i,
      "",
    )
    .replace(/\bweb app(?:lication)?\b/i, "app")
    .trim();
  if (views[0] && views[0].kind !== "collection" && /\b(?:from|predefined|that|picks?|which|where)\b/i.test(words))
    return sentence(views[0].title);
  const daily = /\b([A-Za-z-]+ of the (?:day|week|month))\b/i.exec(first)?.[1];
  if (daily) return sentence(daily);
  if (words.split(" ").length >= 2 && !/^(?:web|simple) (?:app|page)$/i.test(words)) return sentence(words);
  const opening = views[0]?.kind === "collection" ? openingName(brief) : "";
  if (opening) return opening;
  const about = (ABOUT.exec(first) ?? WATCHED.exec(first))?.[1]?.trim();
  if (about && views[0]?.kind === "collection") return sentence(about);
  const [view] = views;
  return read
    ? `${read.entity.name} ${read.domain?.layout === "board" ? "board" : "tracker"}`
    : sentence(view?.title ?? "My app");
}
