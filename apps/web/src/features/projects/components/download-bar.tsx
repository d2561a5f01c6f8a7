import "@/theme/mantine-more-styles";
import type { ModelInfo } from "@guildhall/contracts";
import { Progress } from "@mantine/core";
import { formatBytes } from "@/components";

interface DownloadBarProps {
  name: string;
  progress: NonNullable<ModelInfo["progress"]>;
}

export default function DownloadBar({ name, progress: { doneBytes, totalBytes } }: DownloadBarProps) {
  return (
    <>
      <Progress
        mt={6}
        size="sm"
        aria-label={`Download of ${name}`}
        value={totalBytes === null ? 0 : (100 * doneBytes) / totalBytes}
      />
      <small>
        {formatBytes(doneBytes)}
        {totalBytes === null ? "" : ` of ${formatBytes(totalBytes)}`}
      </small>
    </>
  );
}
