import { type ReactNode, useEffect } from "react";
import { VisibleText } from "./visible-characters.js";

interface PageHeadProps {
  readonly title: string;
  /** The way to it, from above. */
  readonly trail?: ReactNode;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
}

/** The title of a page, also the window's. */
export function PageHead({ title, trail, lead, aside }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} – Clade`;
  }, [title]);
  return (
    <div className="page-head">
      {trail !== undefined && (
        <nav className="trail" aria-label="Way here">
          {trail}
        </nav>
      )}
      <div className="section-head">
        <h1>
          <VisibleText text={title} />
        </h1>
        {aside}
      </div>
      {lead !== undefined && <p className="lead">{lead}</p>}
    </div>
  );
}
