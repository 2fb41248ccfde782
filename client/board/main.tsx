import "../shared/look/tokens.css";
import "../shared/look/base.css";
import "../shared/look/rooms.css";
import "./board.css";
import { render } from "preact";
import { BoardApp } from "./shell/board-app.tsx";
import { followTheMachine } from "./shell/machine-look.ts";

const WISHES = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"];

followTheMachine();
for (const wish of WISHES) matchMedia(wish).addEventListener("change", followTheMachine);
const root = document.getElementById("app");
if (root) render(<BoardApp />, root);
