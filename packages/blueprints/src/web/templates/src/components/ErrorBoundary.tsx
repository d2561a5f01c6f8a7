import { Component, type ReactNode } from "react";

interface Props {
  /** Where the records of this app are kept. */
  storageKey: string;
  children: ReactNode;
}

/** Stands in for a page that cannot be shown, so that a record nobody foresaw locks nobody out. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  private readonly startOver = () => {
    try {
      localStorage.removeItem(this.props.storageKey);
    } catch {
      // nothing is kept where storage is refused
    }
    window.location.reload();
  };

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <section className="panel" role="alert">
        <h2>This page could not be shown</h2>
        <p>Something in the saved data does not fit. Reload the page, or remove what this browser has saved and start anew.</p>
        <div className="actions">
          <button type="button" className="button primary" onClick={() => window.location.reload()}>
            Reload
          </button>
          <button type="button" className="button quiet danger" onClick={this.startOver}>
            Remove saved data
          </button>
        </div>
      </section>
    );
  }
}
