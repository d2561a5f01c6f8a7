import type { ProjectSummary } from "@guildhall/contracts";
import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Empty, Failure, plural, Waiting } from "@/components";
import { goTo } from "@/place";
import classes from "./files.module.css";
import { HitList } from "./hit-list";

export function SearchTool({ project }: { project: ProjectSummary }) {
  const [text, setText] = useState("");
  const [wanted] = useDebouncedValue(text.trim(), 250);
  const hits = useQuery({
    ...trpc.files.search.queryOptions({ projectId: project.id, text: wanted }),
    enabled: wanted !== "",
    placeholderData: (before) => before,
  });
  const files = new Set(hits.data?.map((hit) => hit.path)).size;
  return (
    <div className={classes.searching}>
      <TextInput
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<IconSearch size={14} />}
        placeholder="Text to find"
        aria-label="Text to find in files"
        maxLength={200}
        autoFocus
      />
      {wanted === "" ? (
        <Empty>Type a few letters to search every file of the project.</Empty>
      ) : hits.isLoadingError ? (
        <Failure error={hits.error} onRetry={() => void hits.refetch()} />
      ) : hits.data === undefined ? (
        <Waiting label="Searching" />
      ) : hits.data.length === 0 ? (
        <Empty>{`“${wanted}” is in no file.`}</Empty>
      ) : (
        <>
          <p className={classes.count}>
            {plural(hits.data.length, "hit")} in {plural(files, "file")}
          </p>
          <HitList
            hits={hits.data.map((hit) => ({ ...hit, note: null }))}
            onOpen={(hit) => goTo({ tool: "files", file: hit.path, line: hit.line })}
          />
        </>
      )}
    </div>
  );
}
