"use client";

import { ActivityScreen } from "@/features/activity";

export default function Page() {
  return <ActivityScreen />;
}
