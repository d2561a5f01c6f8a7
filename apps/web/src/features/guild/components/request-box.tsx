import { Textarea } from "@mantine/core";

interface RequestBoxProps {
  label: string;
  description: string;
  placeholder: string;
  maxLength: number;
  value: string;
  readOnly?: boolean;
  onChange: (text: string) => void;
  /** Ctrl+Enter; left out where nothing is sent. */
  onSend?: () => void;
}

/** Where a text for the experts is typed; it has the keyboard when its tab opens. */
export function RequestBox({ onChange, onSend, ...field }: RequestBoxProps) {
  return (
    <Textarea
      {...field}
      rows={6}
      resize="vertical"
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSend?.();
      }}
      data-autofocus
      autoFocus
    />
  );
}
