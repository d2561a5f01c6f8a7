import { dismissNotice, useNotice } from "../notice";

/** Where the app says what just happened; "Undo" takes it back. */
export function NoticeBar() {
  const notice = useNotice();
  return (
    <div className="notice-area" role="status" aria-live="polite">
      {notice && (
        <div className="notice">
          <span>{notice.text}</span>
          {notice.undo && (
            <button
              type="button"
              className="button quiet"
              onClick={() => {
                notice.undo?.();
                dismissNotice();
              }}
            >
              Undo
            </button>
          )}
        </div>
      )}
    </div>
  );
}
