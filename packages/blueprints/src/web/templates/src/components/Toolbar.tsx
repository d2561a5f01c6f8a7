import { hideKey, type Listing } from "../listing";

/** An order in words: "Due first", "Done last", "Rating, descending". */
function orderName(order: string, labelOf: (key: string) => string): string {
  const [key = "", rest = "", ...named] = order.split(":");
  if (rest === "first" || rest === "last") return `${named.join(":")} ${rest}`;
  if (key === "unmarked") return `${rest} last`;
  return key === "mark" ? `${rest} first` : `${labelOf(key)}, ${rest === "desc" ? "descending" : "ascending"}`;
}

/** Search, filters and order of a list, and how much of it is shown. */
export function Toolbar<T>({ listing, noun, together = false }: { listing: Listing<T>; noun: string; together?: boolean }) {
  const { fields, search = [], filters = [], hides = [], sorts = [], marks = [], showWords = [] } = listing.options;
  const { order = "" } = listing.options;
  const offered = ["", "createdAt:desc", ...sorts.flatMap((key) => [`${key}:asc`, `${key}:desc`])];
  const labelOf = (key: string) => fields.find((field) => field.key === key)?.label ?? key;
  // Beside other lists on one page the controls say which list they mean.
  const which = together ? ` ${noun}` : "";
  if (listing.total === 0 || search.length + filters.length + hides.length + sorts.length + marks.length === 0) return null;

  return (
    <div className="toolbar">
      {search.length > 0 && (
        <input
          type="search"
          aria-label={together ? `Search ${noun}` : "Search"}
          placeholder={`Search ${noun}`}
          value={listing.query}
          onChange={(event) => listing.setQuery(event.target.value)}
        />
      )}
      {filters.map((key) => (
        <select
          key={key}
          aria-label={`Filter by ${labelOf(key).toLowerCase()}`}
          value={listing.chosen[key] ?? ""}
          onChange={(event) => listing.choose(key, event.target.value)}
        >
          <option value="">{`Any ${labelOf(key).toLowerCase()}`}</option>
          {(fields.find((field) => field.key === key)?.options ?? listing.valuesOf(key)).map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      ))}
      {marks.length > 0 && (
        <select aria-label={`Show${which}`} value={listing.chosen.mark ?? ""} onChange={(event) => listing.choose("mark", event.target.value)}>
          <option value="">{showWords[0] ?? `All ${noun}`}</option>
          {marks.map((mark, index) => (
            <option key={mark.label} value={mark.label}>
              {showWords[index + 1] ?? mark.label}
            </option>
          ))}
        </select>
      )}
      {hides.map((hide) => (
        <label key={hideKey(hide)} className="tick">
          <input
            type="checkbox"
            checked={listing.chosen[hideKey(hide)] === "yes"}
            onChange={(event) => listing.choose(hideKey(hide), event.target.checked ? "yes" : "")}
          />
          <span>{together ? `${hide.label}: ${noun}` : hide.label}</span>
        </label>
      ))}
      {sorts.length > 0 && (
        <select aria-label={together ? `Sort ${noun} by` : "Sort by"} value={listing.sort} onChange={(event) => listing.setSort(event.target.value)}>
          {!offered.includes(order) && <option value={order}>{orderName(order, labelOf)}</option>}
          <option value="">Oldest first</option>
          <option value="createdAt:desc">Newest first</option>
          {sorts.flatMap((key) => [
            <option key={`${key}:asc`} value={`${key}:asc`}>{`${labelOf(key)}, ascending`}</option>,
            <option key={`${key}:desc`} value={`${key}:desc`}>{`${labelOf(key)}, descending`}</option>,
          ])}
        </select>
      )}
      {listing.narrowed && (
        <button type="button" className="button quiet" onClick={listing.clear}>
          Clear filters
        </button>
      )}
      <span className="hint count">{`${listing.rows.length} of ${listing.total}`}</span>
    </div>
  );
}
