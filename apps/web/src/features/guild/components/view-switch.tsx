import { SegmentedControl } from "@mantine/core";

export type PictureView = "picture" | "table";

interface ViewSwitchProps {
  picture: string;
  label: string;
  value: PictureView;
  onChange: (value: PictureView) => void;
}

/** A picture, or the same as a table. */
export function ViewSwitch({ picture, label, value, onChange }: ViewSwitchProps) {
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      data={[
        { value: "picture", label: picture },
        { value: "table", label: "Table" },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
