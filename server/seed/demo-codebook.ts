import type { NewCode } from "../../surveys/wire/coding.ts";
import type { DemoTheme } from "./demo-texts.ts";

/** The demo's codes for what people miss, as two editors agreed on them. */
export const DEMO_CODEBOOK: Readonly<Record<DemoTheme, NewCode>> = {
  together: {
    name: "Treffen und gemeinsam etwas tun",
    belongs: "Orte und Anlässe, bei denen sich Menschen begegnen.",
    notBelongs: "Hilfe für eine einzelne Person.",
    example: "Ein Spielnachmittag im Bürgertreff.",
  },
  help: {
    name: "Hilfe und Rat im Alltag",
    belongs: "Jemand hilft, berät oder kommt vorbei.",
    notBelongs: "Dinge, die man sich leiht oder tauscht.",
    example: "Hilfe mit Anträgen im Gemeindesaal.",
  },
  outdoors: {
    name: "Bänke, Licht und sichere Wege",
    belongs: "Alles, was man draußen braucht, um unterwegs zu sein und zu bleiben.",
    notBelongs: "Räume, in denen man sich trifft.",
    example: "Mehr Licht an der Haltestelle.",
  },
  sharing: {
    name: "Teilen, tauschen, reparieren",
    belongs: "Dinge und Wissen, die mehrere nutzen.",
    notBelongs: "Hilfe, für die jemand nach Hause kommt.",
    example: "Ein Werkzeugverleih im Hof.",
  },
  open: {
    name: "Ohne Hürden für alle",
    belongs: "Es kostet nichts, hat keine Stufen und braucht keine Anmeldung.",
    notBelongs: "Passende Tage und Uhrzeiten.",
    example: "Ein Mittagstisch am Markt, ohne Stufen.",
  },
  rides: {
    name: "Mitfahren",
    belongs: "Gemeinsam fahren und abgeholt werden.",
    notBelongs: "Wege zu Fuß.",
    example: "Eine Mitfahrgelegenheit beim Ärztehaus.",
  },
};
