import { createSpotlight, Spotlight, spotlightActions } from "@mantine/spotlight";
import { IconFile, IconFileSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { trpc } from "@/api";
import { goTo } from "@/place";

const [store, quickOpen] = createSpotlight();

/** Finds a file of the project by any part of its path. */
export default function QuickOpen({ projectId, wishes }: { projectId: string | null; wishes: number }) {
  // External system: Spotlight's own store. A new wish opens it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count is the wish
  useEffect(() => quickOpen.open(), [wishes]);
  const files = useQuery({
    ...trpc.files.list.queryOptions({ projectId: projectId ?? "" }),
    enabled: projectId !== null,
  });
  // A list that arrives after the first letters has nothing selected: Enter must still open the best hit.
  const ready = files.data !== undefined;
  useEffect(() => {
    if (!ready) return;
    const frame = requestAnimationFrame(() => spotlightActions.selectAction(0, store));
    return () => cancelAnimationFrame(frame);
  }, [ready]);
  const actions = (files.data ?? [])
    .filter((entry) => entry.kind === "file")
    .map((entry) => {
      const cut = entry.path.lastIndexOf("/");
      return {
        id: entry.path,
        label: entry.path.slice(cut + 1),
        description: cut > 0 ? entry.path.slice(0, cut) : undefined,
        keywords: [entry.path],
        leftSection: <IconFile size={15} />,
        onClick: () => goTo({ tool: "files", file: entry.path, line: null }),
      };
    });
  return (
    <Spotlight
      store={store}
      actions={actions}
      shortcut={null}
      size={560}
      limit={60}
      scrollable
      maxHeight={420}
      highlightQuery
      nothingFound={files.isPending && projectId !== null ? "Reading the file list" : "No file of that name"}
      searchProps={{
        leftSection: <IconFileSearch size={16} />,
        placeholder: "Open a file by name",
        "aria-label": "File name",
      }}
    />
  );
}
