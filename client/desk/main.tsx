import "../shared/look/tokens.css";
import "../shared/look/base.css";
import "../shared/look/rooms.css";
import "./shell/shell.css";
import "./form/form.css";
import { render } from "preact";
import { applyDisplay, startingDisplay } from "../shared/display/display.ts";
import { DeskApp } from "./shell/desk-app.tsx";
import { followLinks } from "./shell/navigation.ts";

const WISHES = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"];

function followTheMachine(): void {
  applyDisplay(
    document.documentElement,
    startingDisplay((query) => matchMedia(query).matches),
  );
}

followTheMachine();
followLinks();
for (const wish of WISHES) matchMedia(wish).addEventListener("change", followTheMachine);
const root = document.getElementById("app");
if (root) render(<DeskApp />, root);
