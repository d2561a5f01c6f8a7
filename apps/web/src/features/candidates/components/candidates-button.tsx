import type { LeafView, ProjectSummary } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconArrowsSplit2 } from "@tabler/icons-react";
import { useState } from "react";
import { plural } from "@/components";
import { CandidateDrawer } from "./candidate-drawer";

/** Opens the drawer of one leaf; says how many were judged. */
export function CandidatesButton({ project, view }: { project: ProjectSummary; view: LeafView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconArrowsSplit2 size={14} />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {view.candidates === 0 ? "Candidates" : plural(view.candidates, "candidate")}
      </Button>
      <CandidateDrawer project={project} view={view} opened={open} onClose={() => setOpen(false)} />
    </>
  );
}
