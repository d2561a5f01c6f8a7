"use client";

import "@/theme/mantine-more-styles";
import { DoctorScreen } from "@/features/doctor";

export default function Page() {
  return <DoctorScreen />;
}
