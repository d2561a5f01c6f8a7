import { useSearchParams } from "next/navigation";

export const GUILD_TABS = ["experts", "try", "ask", "policies", "experiments"] as const;
export type GuildTab = (typeof GUILD_TABS)[number];

/** Where a person is in the guild; the address is its only owner. */
export interface GuildPlace {
  tab: GuildTab;
  /** The expert, policy or question singled out. */
  item: string | null;
}

const isTab = (value: string | null): value is GuildTab => GUILD_TABS.some((tab) => tab === value);

function guildUrl({ tab, item }: GuildPlace): string {
  const query = new URLSearchParams({ tab });
  if (item !== null) query.set("item", item);
  return `/guild?${query}`;
}

export function useGuildPlace(): GuildPlace {
  const query = useSearchParams();
  const tab = query.get("tab");
  return { tab: isTab(tab) ? tab : "experts", item: query.get("item") };
}

/** Changes the address; Next hands the new query to `useSearchParams`. */
export function goToGuild(place: GuildPlace, how: "push" | "replace" = "push"): void {
  if (how === "push") history.pushState(null, "", guildUrl(place));
  else history.replaceState(null, "", guildUrl(place));
}
