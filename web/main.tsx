import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Frame } from "./frame.js";
import "./styles/base.css";
import "./styles/parts.css";

// The token is in a cookie by now; in the address bar it would be copied along with a link.
if (new URLSearchParams(location.search).has("token")) {
  history.replaceState(null, "", location.pathname + location.hash);
}

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Frame />
    </StrictMode>,
  );
}
