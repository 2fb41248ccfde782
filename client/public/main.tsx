import "../shared/look/tokens.css";
import "../shared/look/base.css";
import "../shared/look/rooms.css";
import "./public.css";
import { render } from "preact";
import { PublicApp } from "./public-app.tsx";

const root = document.getElementById("app");
if (root) render(<PublicApp />, root);
