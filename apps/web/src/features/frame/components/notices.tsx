import { useNotifications } from "@mantine/notifications";
import dynamic from "next/dynamic";
import { useState } from "react";

const NoticeList = dynamic(() => import("./notice-list"), { ssr: false });

/** Where short notices appear; what draws them is loaded with the first one and stays. */
export function Notices() {
  const waiting = useNotifications().notifications.length > 0;
  const [wanted, setWanted] = useState(false);
  if (waiting && !wanted) setWanted(true);
  return wanted && <NoticeList />;
}
