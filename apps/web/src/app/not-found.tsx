"use client";

import { Button } from "@mantine/core";
import Link from "next/link";
import { Empty } from "@/components";

export default function NotFound() {
  return (
    <Empty
      action={
        <Button component={Link} href="/">
          Go to projects
        </Button>
      }
    >
      There is no page at this address.
    </Empty>
  );
}
