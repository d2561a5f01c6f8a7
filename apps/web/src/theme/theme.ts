import type {
  ActionIconProps,
  BadgeProps,
  ButtonProps,
  MenuProps,
  ModalProps,
  NotificationProps,
  TooltipProps,
} from "@mantine/core";
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

const iris: MantineColorsTuple = [
  "#f0f1fe",
  "#dfe0fb",
  "#bfc1f4",
  "#9c9eee",
  "#7f81e8",
  "#6466dd",
  "#5354d0",
  "#4a4bc4",
  "#3c3da6",
  "#2f3085",
];
const dark: MantineColorsTuple = [
  "#ececf0",
  "#c6c6d0",
  "#a3a3b0",
  "#8b8b99",
  "#3c3c47",
  "#2f2f38",
  "#1e1e24",
  "#131316",
  "#0d0d0f",
  "#08080a",
];

/** Dense and calm: 13 px text, small radii, one accent. */
export const theme = createTheme({
  primaryColor: "iris",
  primaryShade: { light: 7, dark: 6 },
  colors: { iris, dark },
  fontFamily: '"Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif',
  fontFamilyMonospace: "var(--gh-mono)",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  spacing: { xs: "0.375rem", sm: "0.625rem", md: "0.875rem", lg: "1.25rem", xl: "1.75rem" },
  radius: { xs: "3px", sm: "5px", md: "7px", lg: "10px", xl: "14px" },
  defaultRadius: "sm",
  headings: { fontWeight: "600" },
  respectReducedMotion: true,
  cursorType: "pointer",
  // Plain objects: `Component.extend` would put every component named here into the first load.
  components: {
    Button: { defaultProps: { size: "xs" } satisfies Partial<ButtonProps>, styles: { label: { fontWeight: 550 } } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray", size: 28 } satisfies Partial<ActionIconProps> },
    Tooltip: {
      defaultProps: {
        openDelay: 350,
        withArrow: false,
        fz: "xs",
        events: { hover: true, focus: true, touch: false },
      } satisfies Partial<TooltipProps>,
    },
    Badge: { defaultProps: { variant: "light", radius: "sm", tt: "none", fw: 500 } satisfies Partial<BadgeProps> },
    Notification: {
      defaultProps: { closeButtonProps: { "aria-label": "Close" } } satisfies Partial<NotificationProps>,
      styles: { description: { color: "var(--gh-text-dim)" } },
    },
    Progress: { styles: { root: { backgroundColor: "var(--gh-line)" } } },
    Menu: { defaultProps: { shadow: "md", transitionProps: { duration: 80 } } satisfies Partial<MenuProps> },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 120 },
        closeButtonProps: { "aria-label": "Close" },
      } satisfies Partial<ModalProps>,
      styles: { title: { fontWeight: 600 } },
    },
  },
});

const surface = {
  "--mantine-color-body": "var(--gh-bg)",
  "--mantine-color-text": "var(--gh-text)",
  "--mantine-color-dimmed": "var(--gh-text-dim)",
  "--mantine-color-placeholder": "var(--gh-text-faint)",
  "--mantine-color-default": "var(--gh-bg-raised)",
  "--mantine-color-default-hover": "var(--gh-bg-hover)",
  "--mantine-color-default-border": "var(--gh-line-strong)",
  "--mantine-color-default-color": "var(--gh-text)",
  "--mantine-color-error": "var(--gh-fail)",
  "--mantine-color-gray-light": "var(--gh-bg-active)",
  "--mantine-color-gray-light-hover": "var(--gh-bg-hover)",
  "--mantine-color-gray-light-color": "var(--gh-text-dim)",
  "--mantine-color-gray-outline": "var(--gh-text-dim)",
  "--mantine-color-iris-light": "var(--gh-accent-bg)",
  "--mantine-color-iris-light-hover": "color-mix(in srgb, var(--gh-accent-bg) 80%, var(--gh-accent))",
  "--mantine-color-iris-light-color": "var(--gh-accent)",
  "--mantine-color-teal-light": "var(--gh-ok-bg)",
  "--mantine-color-teal-light-color": "var(--gh-ok)",
  "--mantine-color-yellow-light": "var(--gh-warn-bg)",
  "--mantine-color-yellow-light-color": "var(--gh-warn)",
  "--mantine-color-red-light": "var(--gh-fail-bg)",
  "--mantine-color-red-light-color": "var(--gh-fail)",
};

/** Hands our tokens to Mantine, so that both speak of the same surfaces. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: surface, dark: surface });
