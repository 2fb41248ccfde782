import { inflateSync } from "node:zlib";

type PdfObject = { head: string; stream: Buffer | undefined };

/** A PDF of ours as a reader meets it: pages in their order, each with its drawing and its words. */
export function readPdf(pdf: Buffer) {
  const text = pdf.toString("latin1");
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = match.index + match[0].length;
    const body = text.slice(from, text.indexOf("\nendobj", from));
    const at = body.indexOf("\nstream\n");
    const head = at < 0 ? body : body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const start = from + at + "\nstream\n".length;
    const stream = at < 0 ? undefined : pdf.subarray(start, start + length);
    objects.set(Number(match[1]), {
      head,
      stream: stream && (head.includes("/FlateDecode") ? inflateSync(stream) : stream),
    });
  }
  const object = (id: number): PdfObject => objects.get(id) ?? { head: "", stream: undefined };
  const named = (head: string, name: string) =>
    Number(new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? 0);

  /** The letters behind a font's numbers. */
  const lettersOf = (font: number): string[] => {
    const map = object(named(object(font).head, "ToUnicode")).stream?.toString("latin1") ?? "";
    const listed = /beginbfrange\n<[^>]+> <[^>]+> \[([^\]]*)\]/.exec(map)?.[1] ?? "";
    return [...listed.matchAll(/<([^>]+)>/g)].map(([, codes = ""]) =>
      (codes.match(/[0-9a-f]{4}/g) ?? [])
        .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
        .join(""),
    );
  };
  const letters = new Map<string, string[]>();
  const wordsIn = (content: string, resources: string): string => {
    let words = "";
    let font = "";
    for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (name !== undefined) {
        font = name;
        if (!letters.has(font)) letters.set(font, lettersOf(named(resources, font)));
      } else
        for (const [, glyphs = ""] of (shown ?? "").matchAll(/<([^>]+)>/g))
          for (const glyph of glyphs.match(/[0-9a-f]{4}/g) ?? [])
            words += letters.get(font)?.[Number.parseInt(glyph, 16)] ?? "";
    }
    return words;
  };

  const root = [...objects.values()].find(({ head }) => /\/Type \/Pages\b/.test(head));
  const kids = [
    ...(/\/Kids \[([^\]]*)\]/.exec(root?.head ?? "")?.[1] ?? "").matchAll(/(\d+) 0 R/g),
  ];
  const pages = kids.map(([, id]) => {
    const { head } = object(Number(id));
    const content = object(named(head, "Contents")).stream?.toString("latin1") ?? "";
    const resources = object(named(head, "Resources")).head;
    return {
      size: /\/MediaBox (\[[^\]]+\])/.exec(head)?.[1],
      content,
      words: wordsIn(content, resources),
    };
  });
  const tags = [...objects.values()].flatMap(({ head }) => /\/S \/(\w+)/.exec(head)?.[1] ?? []);
  const fonts = [...objects.values()].filter(({ head }) => /\/Subtype \/Type0\b/.test(head));
  const embedded = [...objects.values()].filter(({ head }) => /\/FontFile2 /.test(head));
  return { text, pages, tags, fonts: fonts.length, embedded: embedded.length };
}
