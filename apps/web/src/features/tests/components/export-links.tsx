import type { ExportFormat } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { queryClient, trpc } from "@/api";
import { tellFailure } from "@/commands";
import classes from "./tests.module.css";

const FORMATS: [format: ExportFormat, label: string][] = [
  ["markdown", "Markdown"],
  ["junit", "JUnit XML"],
  ["json", "JSON"],
  ["selenium", "Selenium"],
];

async function download(projectId: string, format: ExportFormat): Promise<void> {
  try {
    const options = trpc.tests.export.queryOptions({ projectId, format });
    const { fileName, type, text } = await queryClient.fetchQuery({ ...options, staleTime: 0 });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  } catch (error) {
    tellFailure(error);
  }
}

/** The trace matrix as a document, and the page checks as a Selenium script where there are any. */
export function ExportLinks({ projectId, pages }: { projectId: string; pages: boolean }) {
  return (
    <section className={classes.exports} aria-label="Download the tests">
      <IconDownload size={13} aria-hidden />
      {FORMATS.filter(([format]) => pages || format !== "selenium").map(([format, label]) => (
        <Button
          key={format}
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => void download(projectId, format)}
        >
          {label}
        </Button>
      ))}
    </section>
  );
}
