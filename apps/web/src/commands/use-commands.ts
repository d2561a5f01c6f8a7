import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useMemo } from "react";
import { signOut, trpc } from "@/api";
import { placeUrl, usePlace } from "@/place";
import { tellFailure, useActions } from "./actions";
import { openPalette } from "./palettes";
import { available, COMMANDS, type CommandContext } from "./registry";
import { useBusyRun } from "./use-busy-run";

export function useCommandContext(): CommandContext {
  const router = useRouter();
  const pathname = usePathname();
  const { projectId } = usePlace();
  const here = pathname.startsWith("/project") ? projectId : "";
  const project =
    useQuery({ ...trpc.projects.get.queryOptions({ projectId: here }), enabled: here !== "" }).data ?? null;
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  const actions = useActions();
  const activeRun = useBusyRun(here);
  return useMemo(
    () => ({
      project: here === "" ? null : project,
      activeRun,
      dark,
      open: (path) => {
        // Already there: the page's own first field takes the keyboard instead.
        if (path === pathname || path === pathname + location.search)
          document.querySelector<HTMLElement>("main [data-autofocus]")?.focus();
        else router.push(path);
      },
      setDark: (next) => setColorScheme(next ? "dark" : "light"),
      openPalette: () => openPalette("commands"),
      openQuickOpen: () => openPalette("files"),
      openSymbols: () => openPalette("symbols"),
      stopRun: (runId) => actions.stop.mutate({ runId }),
      build: (id) => actions.build.mutate({ projectId: id }),
      test: (id) => actions.test.mutate({ projectId: id, checkIds: null }),
      duplicate: (id) =>
        actions.duplicate.mutate(
          { projectId: id },
          { onSuccess: (copy) => router.push(placeUrl({ projectId: copy.id })) },
        ),
      signOut: () => void signOut().catch(tellFailure),
    }),
    [here, pathname, project, activeRun, dark, router, setColorScheme, actions],
  );
}

/** Binds the keys of every command; those that do not apply now do nothing. */
export function useShortcuts(context: CommandContext): void {
  useHotkeys(
    COMMANDS.flatMap((command) =>
      command.keys === undefined
        ? []
        : [
            [
              command.keys,
              () => {
                if (available(context).includes(command)) command.perform(context);
              },
              { preventDefault: true },
            ] as [string, () => void, { preventDefault: boolean }],
          ],
    ),
    [],
    true,
  );
}
