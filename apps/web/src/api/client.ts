import type { AppRouter } from "@guildhall/engine/router";
import { QueryCache, QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { toProblem } from "./problem";
import { useSession } from "./session";

/** Server data lives here and nowhere else; the socket says when it is stale. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (toProblem(error).code === "UNAUTHENTICATED") useSession.getState().set("out");
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => toProblem(error).code === "UNREACHABLE" && failures < 3,
    },
    mutations: { retry: false },
  },
});

/** For a verb that is asked like a query but posts what it is asked about. */
export const client = createTRPCClient<AppRouter>({
  // Long edit previews travel as queries: keep them within what every server accepts in a URL.
  links: [httpBatchLink({ url: "/api/trpc", maxURLLength: 6000, maxItems: 20 })],
});

/** `trpc.room.verb.queryOptions(input)`: names, inputs and outputs are the table in `@guildhall/contracts`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
