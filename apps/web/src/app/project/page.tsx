"use client";

import { Workspace } from "@/features/workspace";

export default function Page() {
  return <Workspace />;
}
