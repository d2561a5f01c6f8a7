import dynamic from "next/dynamic";

const Markdown = dynamic(() => import("./markdown"), { ssr: false });

/** Text that may come from a model, as sanitised Markdown; the renderer is loaded when first needed. */
export function ModelText({ text }: { text: string }) {
  return <Markdown text={text} />;
}
