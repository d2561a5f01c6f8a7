"use client";

import "@/theme/mantine-more-styles";
import { ModelsScreen } from "@/features/models";

export default function Page() {
  return <ModelsScreen />;
}
