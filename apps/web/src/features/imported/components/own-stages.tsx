import { Button } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";
import { toggleDrawer } from "@/commands";
import { Empty } from "@/components";
import { goTo } from "@/place";

/** What a stage of the journey is for in a project that has its own files; every one leads on. */
function Own({ children, action }: { children: ReactNode; action: ReactNode }) {
  return <Empty action={action}>{children}</Empty>;
}

const toFiles = <Button onClick={() => goTo({ tool: "files" })}>Open the files</Button>;
const toTests = <Button onClick={() => goTo({ stage: "test" })}>See its tests</Button>;

export const OwnBrainstorm = () => (
  <Own
    action={
      <Button component={Link} href="/">
        Start an idea
      </Button>
    }
  >
    This project was opened from files, so there is no idea to read. Ask or change in the conversation; a new idea
    starts as a project of its own.
  </Own>
);

export const OwnRequirements = () => (
  <Own action={toTests}>
    Requirements are read from an idea; this project came as files. What it must do is said by its own tests.
  </Own>
);

export const OwnPlan = () => (
  <Own action={toFiles}>There is no plan to follow: the files are there already, and each change is a version.</Own>
);

export const OwnBuild = () => (
  <Own action={toFiles}>
    Nothing is built here: Guildhall never writes a shell over files that were opened. Edit them, or ask for a change.
  </Own>
);

export const OwnRun = () => (
  <Own action={<Button onClick={() => toggleDrawer()}>Open the terminal</Button>}>
    Guildhall does not know how this project is started. The terminal runs its commands in the sandbox, without network.
  </Own>
);
