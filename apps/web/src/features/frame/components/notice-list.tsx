import "@/theme/mantine-more-styles";
import "@mantine/notifications/styles.layer.css";
import { Notifications } from "@mantine/notifications";

export default function NoticeList() {
  return <Notifications position="bottom-right" limit={4} />;
}
