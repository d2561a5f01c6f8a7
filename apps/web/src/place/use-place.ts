import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { type Place, placeUrl, readPlace } from "./place";

const listeners = new Set<() => void>();

function announce(): void {
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

/** Changes the address without asking the server; Next hands the new query to `useSearchParams`. */
export function goTo(change: Partial<Place>, how: "push" | "replace" = "push"): void {
  const place = { ...readPlace(new URLSearchParams(location.search)), ...change };
  const url = placeUrl(place);
  if (url === location.pathname + location.search) return;
  if (how === "push") history.pushState(null, "", url);
  else history.replaceState(null, "", url);
  announce();
}

export function usePlace(): Place {
  const query = useSearchParams();
  return useMemo(() => readPlace(new URLSearchParams(query.toString())), [query]);
}

/**
 * The place by the address bar, at once: `usePlace` follows when the new screen is ready. For what must answer a press
 * before that, such as the mark on a link.
 */
export function usePlaceNow(): Place {
  const query = useSearchParams().toString();
  const search = useSyncExternalStore(
    listen,
    () => location.search,
    () => "",
  );
  // External system: the router, which writes the address only after it has drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new query is what the router has drawn
  useEffect(announce, [query]);
  return useMemo(() => readPlace(new URLSearchParams(search)), [search]);
}

/** A link's click handler: plain clicks stay in the page, others do what the browser does. */
export function useFollow(change: Partial<Place>): (event: React.MouseEvent) => void {
  return useCallback(
    (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      goTo(change);
    },
    [change],
  );
}
