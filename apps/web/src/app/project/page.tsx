"use client";

import "@/theme/mantine-more-styles";
import { Workspace } from "@/features/workspace";

export default function Page() {
  return <Workspace />;
}
