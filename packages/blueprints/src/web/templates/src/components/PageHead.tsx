/** The heading of a page and a sentence on what it is for. */
export function PageHead({ title, intro }: { title: string; intro?: string }) {
  return (
    <div className="page-head">
      <h1>{title}</h1>
      {intro && <p>{intro}</p>}
    </div>
  );
}
