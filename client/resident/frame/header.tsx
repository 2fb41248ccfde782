import check from "lucide-static/icons/check.svg?raw";
import languagesIcon from "lucide-static/icons/languages.svg?raw";
import plainIcon from "lucide-static/icons/text-align-start.svg?raw";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { InterfaceLanguage } from "../../../surveys/messages/say.ts";
import { LANGUAGE_NAMES } from "../../../surveys/messages/say.ts";
import type { Display } from "../../shared/display/display.ts";
import { DisplayTools } from "../../shared/display/display-tools.tsx";
import { Mark } from "../../shared/house/mark.tsx";
import { Icon } from "../../shared/icons/icon.tsx";
import { LanguageChoice } from "../../shared/language/language-choice.tsx";
import { useWords } from "../words.ts";

export type Tools = {
  readonly display: Display;
  readonly onDisplay: (display: Display) => void;
  readonly language: InterfaceLanguage;
  readonly languages: readonly InterfaceLanguage[];
  readonly onLanguage: (language: InterfaceLanguage) => void;
};

/** Mark, Schrift, Kontrast, Einfache Sprache, Sprache: the same on every screen; beside the mark what a screen adds. */
export function Header({ tools, children }: { tools: Tools; children?: ComponentChildren }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key === "Escape") close();
    };
    addEventListener("keydown", closeOnEscape);
    return () => removeEventListener("keydown", closeOnEscape);
  }, [open]);
  return (
    <header>
      <div class="bar">
        <Mark />
        {children}
        <div class="tools">
          <ResidentDisplayTools tools={tools} />
          <PlainLanguage tools={tools} />
          <button
            class="tool"
            type="button"
            ref={opener}
            aria-expanded={open}
            aria-controls="languages"
            onClick={() => setOpen(!open)}
          >
            <Icon svg={languagesIcon} />
            <span>{words("tool.language")}</span>
          </button>
        </div>
      </div>
      <div class="drawer" id="languages" hidden={!open}>
        <ResidentLanguages tools={tools} onChosen={close} />
      </div>
    </header>
  );
}

/** German in plain words and back, where both are offered. */
function PlainLanguage({ tools: { language, languages, onLanguage } }: { tools: Tools }) {
  const plain = language === "de-simple";
  if ((!plain && language !== "de") || !languages.includes("de-simple")) return null;
  return (
    <button
      class="tool"
      type="button"
      aria-pressed={plain}
      onClick={() => onLanguage(plain ? "de" : "de-simple")}
    >
      <Icon svg={plain ? check : plainIcon} />
      <span>{LANGUAGE_NAMES["de-simple"]}</span>
    </button>
  );
}

/** Schrift and Kontrast, with their words. */
export function ResidentDisplayTools({ tools }: { tools: Tools }) {
  const words = useWords();
  return (
    <DisplayTools
      display={tools.display}
      onChange={tools.onDisplay}
      words={{
        size: words("tool.size"),
        contrast: words("tool.contrast"),
        sizeNow: { 100: words("size.100"), 150: words("size.150"), 200: words("size.200") },
        contrastNow: {
          normal: words("contrast.normal"),
          high: words("contrast.high"),
          dark: words("contrast.dark"),
        },
      }}
    />
  );
}

/** The languages one can read here, by their own names. */
export function ResidentLanguages({ tools, onChosen }: { tools: Tools; onChosen?: () => void }) {
  const words = useWords();
  return (
    <LanguageChoice
      languages={tools.languages}
      chosen={tools.language}
      label={words("language.choose")}
      onChoose={(name) => {
        const language = tools.languages.find((candidate) => candidate === name);
        if (language !== undefined) tools.onLanguage(language);
        onChosen?.();
      }}
    />
  );
}
