"use client";

import { Button } from "@mantine/core";
import { Empty } from "@/components";

/** A page that threw, or a part of it that could not be fetched. What counts lives in the engine, so reading afresh helps. */
export default function PageError() {
  return (
    <Empty action={<Button onClick={() => location.reload()}>Reload the page</Button>}>
      This page stopped with a fault of its own. Nothing is lost: the engine keeps every text, file and run.
    </Empty>
  );
}
