"use client";

import { ModelsScreen } from "@/features/models";

export default function Page() {
  return <ModelsScreen />;
}
