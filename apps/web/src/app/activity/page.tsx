"use client";

import "@/theme/mantine-more-styles";
import { ActivityScreen } from "@/features/activity";

export default function Page() {
  return <ActivityScreen />;
}
