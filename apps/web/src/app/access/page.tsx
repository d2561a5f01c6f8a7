"use client";

import "@/theme/mantine-more-styles";
import { AccessScreen } from "@/features/access";

export default function Page() {
  return <AccessScreen />;
}
