import {
  type Icon,
  IconActivity,
  IconCpu,
  IconKey,
  IconLayoutGrid,
  IconMoon,
  IconSearch,
  IconStethoscope,
  IconSun,
  IconUsersGroup,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { trpc } from "@/api";
import { type CommandContext, commandById, keysLabel } from "@/commands";
import classes from "./app-frame.module.css";
import { Mark } from "./mark";

interface Room {
  command: string;
  href: string;
  icon: Icon;
  also?: string;
}

const ROOMS: Room[] = [
  { command: "projects", href: "/", icon: IconLayoutGrid, also: "/project" },
  { command: "activity", href: "/activity", icon: IconActivity },
  { command: "guild", href: "/guild", icon: IconUsersGroup },
  { command: "models", href: "/models", icon: IconCpu },
  { command: "access", href: "/access", icon: IconKey },
  { command: "doctor", href: "/doctor", icon: IconStethoscope },
];

const tip = (id: string): string => {
  const command = commandById(id);
  if (command === undefined) return "";
  return command.keys === undefined ? command.label : `${command.label}  ${keysLabel(command.keys)}`;
};

/** The rooms that exist. */
export function Rail({ context }: { context: CommandContext }) {
  const pathname = usePathname()
    .replace(/\.html$/, "")
    .replace(/(.)\/$/, "$1");
  const status = useQuery(trpc.system.status.queryOptions()).data;
  const running = status?.activeRuns.filter((run) => run.status !== "waiting").length ?? 0;
  return (
    <nav className={classes.rail} aria-label="Rooms">
      <Link className={classes.home} href="/" aria-label="Guildhall, projects" prefetch={false}>
        <Mark />
      </Link>
      {ROOMS.map((room) => {
        const here = pathname === room.href || (room.also !== undefined && pathname === room.also);
        return (
          <Link
            key={room.href}
            href={room.href}
            data-hint={tip(room.command)}
            prefetch={false}
            className={classes.item}
            aria-label={
              room.command === "activity" && running > 0
                ? `Activity, ${running} running`
                : commandById(room.command)?.label
            }
            aria-current={here ? "page" : undefined}
          >
            <room.icon size={19} stroke={1.7} aria-hidden />
            {room.command === "activity" && running > 0 && <span className={classes.count}>{running}</span>}
            {room.command === "doctor" && status?.sandbox.available === false && <span className={classes.alert} />}
            {room.command === "guild" && (status?.houseRules.problems ?? 0) > 0 && <span className={classes.alert} />}
            {room.command === "models" && status !== undefined && status.defaultModel === null && (
              <span className={classes.alert} />
            )}
          </Link>
        );
      })}
      <span className={classes.spacer} />
      <button
        type="button"
        className={classes.item}
        data-hint={tip("palette")}
        aria-label="Command palette"
        onClick={context.openPalette}
      >
        <IconSearch size={18} stroke={1.7} aria-hidden />
      </button>
      <button
        type="button"
        className={classes.item}
        data-hint={context.dark ? "Light theme" : "Dark theme"}
        aria-label={context.dark ? "Light theme" : "Dark theme"}
        onClick={() => context.setDark(!context.dark)}
      >
        {context.dark ? (
          <IconSun size={18} stroke={1.7} aria-hidden />
        ) : (
          <IconMoon size={18} stroke={1.7} aria-hidden />
        )}
      </button>
    </nav>
  );
}
