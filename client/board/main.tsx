import "../shared/look/tokens.css";
import "../shared/look/base.css";
import "../shared/look/rooms.css";
import "./board.css";
import { render } from "preact";
import { applyDisplay, startingDisplay } from "../shared/display/display.ts";
import { BoardApp } from "./shell/board-app.tsx";

const WISHES = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"];

function followTheMachine(): void {
  applyDisplay(
    document.documentElement,
    startingDisplay((query) => matchMedia(query).matches),
  );
}

followTheMachine();
for (const wish of WISHES) matchMedia(wish).addEventListener("change", followTheMachine);
const root = document.getElementById("app");
if (root) render(<BoardApp />, root);
