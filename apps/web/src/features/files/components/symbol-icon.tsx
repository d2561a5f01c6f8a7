import type { OutlineSymbol } from "@guildhall/contracts";
import { IconBox, IconBraces, IconFunction, IconHash, IconPointFilled } from "@tabler/icons-react";

const ICONS = {
  function: IconFunction,
  method: IconPointFilled,
  class: IconBox,
  type: IconBraces,
  heading: IconHash,
} satisfies Record<OutlineSymbol["kind"], typeof IconBox>;

export function SymbolIcon({ kind }: { kind: OutlineSymbol["kind"] }) {
  const Icon = ICONS[kind];
  return <Icon size={14} aria-hidden />;
}
