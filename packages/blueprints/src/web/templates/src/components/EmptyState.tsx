/** What a list says when there is nothing in it. */
export function EmptyState({ text }: { text: string }) {
  return (
    <div className="empty">
      <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
        <rect x="8" y="12" width="32" height="26" rx="5" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M8 26h9l3 4h8l3-4h9" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
      </svg>
      <p>{text}</p>
    </div>
  );
}
