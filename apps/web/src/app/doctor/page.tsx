"use client";

import { DoctorScreen } from "@/features/doctor";

export default function Page() {
  return <DoctorScreen />;
}
