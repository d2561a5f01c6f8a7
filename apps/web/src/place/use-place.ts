import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type Place, placeUrl, readPlace } from "./place";

/** Changes the address without asking the server; Next hands the new query to `useSearchParams`. */
export function goTo(change: Partial<Place>, how: "push" | "replace" = "push"): void {
  const place = { ...readPlace(new URLSearchParams(location.search)), ...change };
  const url = placeUrl(place);
  if (url === location.pathname + location.search) return;
  if (how === "push") history.pushState(null, "", url);
  else history.replaceState(null, "", url);
}

export function usePlace(): Place {
  const query = useSearchParams();
  return useMemo(() => readPlace(new URLSearchParams(query.toString())), [query]);
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
