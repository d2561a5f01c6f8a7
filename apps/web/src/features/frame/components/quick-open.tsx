import "@/theme/mantine-more-styles";
import "@mantine/spotlight/styles.layer.css";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { IconFile, IconFileSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { trpc } from "@/api";
import { goTo } from "@/place";
import classes from "./palette.module.css";

const [store, quickOpen] = createSpotlight();

/** Finds a file of the project by any part of its path. */
export default function QuickOpen({ projectId, wishes }: { projectId: string | null; wishes: number }) {
  const files = useQuery({
    ...trpc.files.list.queryOptions({ projectId: projectId ?? "" }),
    enabled: projectId !== null,
  });
  // External system: Spotlight's own store. A new wish opens it once, when the list is here: a list that came after the
  // first letters would have nothing selected, and Enter would do nothing.
  const ready = !files.isPending;
  const answered = useRef(0);
  useEffect(() => {
    if (!ready || answered.current === wishes) return;
    answered.current = wishes;
    quickOpen.open();
  }, [wishes, ready]);
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
      classNames={classes}
      nothingFound={files.isError ? "The file list could not be read" : "No file of that name"}
      searchProps={{
        leftSection: <IconFileSearch size={16} />,
        placeholder: "Open a file by name",
        "aria-label": "File name",
      }}
    />
  );
}
