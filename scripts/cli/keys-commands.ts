import { rotateKey } from "../../server/operations/rotate-key.ts";
import type { Command } from "./command.ts";
import { none } from "./command.ts";

/** Says which keys open what tablets have sealed. */
export const keysCommand: Command = {
  usage: "keys",
  about: "zeigt die Schlüssel, zu denen Tablets und Telefone ihre Antworten verschließen",
  options: {},
  async run({ keys, settings }, positionals) {
    none(positionals);
    const all = await keys.list();
    const current = all.at(-1)?.id;
    return {
      document: {
        folder: settings.keysDir,
        keys: all.map((key) => ({ ...key, current: key.id === current })),
      },
      sentences: [
        ...all.map(
          ({ id, createdAt }) =>
            `${id}  ${createdAt}${id === current ? "  in Gebrauch" : "  öffnet noch"}`,
        ),
        `Sie liegen in ${settings.keysDir}. Bitte sichern Sie diesen Ordner getrennt.`,
      ],
    };
  },
};

/** Makes a new key; a running server takes it up within a minute. */
export const keysRotateCommand: Command = {
  usage: "keys rotate",
  about: "macht einen neuen Schlüssel; die alten bleiben und öffnen, was noch unterwegs ist",
  options: {},
  async run(context, positionals) {
    none(positionals);
    const { id } = await rotateKey(context);
    const { keysDir } = context.settings;
    return {
      document: { folder: keysDir, current: id },
      sentences: [
        `Neuer Schlüssel ${id}. Der laufende Server nimmt ihn innerhalb einer Minute.`,
        `Bitte sichern Sie jetzt den Ordner ${keysDir} neu.`,
      ],
    };
  },
};
