import "@/theme/mantine-more-styles";
import { Button, FileButton, Group, Modal } from "@mantine/core";
import { IconFileZip, IconFolderOpen } from "@tabler/icons-react";
import { useRef } from "react";
import { Failure, Waiting } from "@/components";
import { useImport } from "../hooks/use-import";
import { ImportResult } from "./import-result";
import classes from "./imported.module.css";

/** Takes a zip, or a folder by the browser's folder input, and says what came of it. */
export default function ImportDialog({ onClose }: { onClose: () => void }) {
  const opened = useImport();
  return (
    <Modal
      opened
      onClose={onClose}
      title="Open a folder or zip as a project"
      size="lg"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {opened.isPending ? (
        <Waiting label="Reading the files" />
      ) : opened.data !== undefined ? (
        <ImportResult imported={opened.data} onClose={onClose} />
      ) : (
        <Choose opened={opened} />
      )}
    </Modal>
  );
}

function Choose({ opened }: { opened: ReturnType<typeof useImport> }) {
  const folder = useRef<HTMLInputElement>(null);
  return (
    <div className={classes.choose}>
      <p>
        Its text files become version 1, byte for byte. Folders that tools make, binary files and files over 1 MiB are
        left out and listed. At most 5,000 files and 64 MiB.
      </p>
      {opened.isError && <Failure error={opened.error} title="Not opened" />}
      <Group gap="xs">
        <FileButton accept=".zip,application/zip" onChange={(file) => file && opened.mutate({ zip: file })}>
          {(props) => (
            <Button {...props} leftSection={<IconFileZip size={15} />}>
              Choose a zip
            </Button>
          )}
        </FileButton>
        <Button variant="default" leftSection={<IconFolderOpen size={15} />} onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
        <input
          ref={folder}
          type="file"
          hidden
          multiple
          aria-label="Folder"
          // React knows no such attribute by type; every browser does.
          {...{ webkitdirectory: "" }}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            if (files.length === 0) return;
            opened.mutate({
              folder: files.map((file) => ({
                path: file.webkitRelativePath || file.name,
                sizeBytes: file.size,
                read: () => file.arrayBuffer(),
              })),
            });
          }}
        />
      </Group>
      <p className={classes.dim}>
        Without a browser: <code>guildhall import DIR|ZIP</code>
      </p>
    </div>
  );
}
