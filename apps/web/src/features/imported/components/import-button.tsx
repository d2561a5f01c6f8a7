import { Button } from "@mantine/core";
import { IconFolderOpen } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useState } from "react";

const fetchDialog = () => import("./import-dialog");
const ImportDialog = dynamic(fetchDialog, { ssr: false });

/** "From folder or zip": opens what is there already as a project. Its dialog is fetched when it is near. */
export function ImportButton() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFolderOpen size={14} />}
        aria-haspopup="dialog"
        onPointerEnter={() => void fetchDialog()}
        onFocus={() => void fetchDialog()}
        onClick={() => setOpen(true)}
      >
        From folder or zip
      </Button>
      {open && <ImportDialog onClose={() => setOpen(false)} />}
    </>
  );
}
