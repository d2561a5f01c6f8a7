"use client";

import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, Suspense } from "react";
import { queryClient } from "@/api";
import { AppFrame, Notices, SessionGate } from "@/features/frame";
import { cssVariables, theme } from "@/theme/theme";

const colorScheme = localStorageColorSchemeManager({ key: "mantine-color-scheme-value" });

export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        colorSchemeManager={colorScheme}
      >
        <Notices />
        <SessionGate>
          <Suspense>
            <AppFrame>{children}</AppFrame>
          </Suspense>
        </SessionGate>
      </MantineProvider>
    </QueryClientProvider>
  );
}
