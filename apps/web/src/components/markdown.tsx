import ReactMarkdown from "react-markdown";
import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import classes from "./markdown.module.css";

// Model output is untrusted: no images at all (a remote image is a call home), links only to the web and opened apart.
const SCHEMA = { ...defaultSchema, tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== "img") };
const REHYPE: React.ComponentProps<typeof ReactMarkdown>["rehypePlugins"] = [[rehypeSanitize, SCHEMA]];
const REMARK = [remarkGfm];
const COMPONENTS: React.ComponentProps<typeof ReactMarkdown>["components"] = {
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  ),
};

/** Sanitised Markdown. */
export default function Markdown({ text }: { text: string }) {
  return (
    <div className={classes.markdown}>
      <ReactMarkdown remarkPlugins={REMARK} rehypePlugins={REHYPE} components={COMPONENTS}>
        {text}
      </ReactMarkdown>
    </div>
  );
}
