import { Button, FileButton, Group, Modal } from "@mantine/core";
import { IconFileZip, IconFolderOpen } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { Failure, Waiting } from "@/components";
import { useImport } from "../hooks/use-import";
import { ImportResult } from "./import-result";
import classes from "./imported.module.css";

/** "From folder or zip": opens what is there already as a project. */
export function ImportButton() {
  const [open, setOpen] = useState(false);
  const opened = useImport();
  const folder = useRef<HTMLInputElement>(null);
  const close = () => {
    setOpen(false);
    opened.reset();
  };
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFolderOpen size={14} />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        From folder or zip
      </Button>
      <Modal opened={open} onClose={close} title="Open a folder or zip as a project" size="lg">
        {opened.isPending ? (
          <Waiting label="Reading the files" />
        ) : opened.data !== undefined ? (
          <ImportResult imported={opened.data} onClose={close} />
        ) : (
          <div className={classes.choose}>
            <p>
              Its text files become version 1, byte for byte. Folders that tools make, binary files and files over 1 MiB
              are left out and listed. At most 5,000 files and 64 MiB.
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
              <Button
                variant="default"
                leftSection={<IconFolderOpen size={15} />}
                onClick={() => folder.current?.click()}
              >
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
        )}
      </Modal>
    </>
  );
}
