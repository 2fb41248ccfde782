import type { DownloadsKey } from "../../../surveys/messages/downloads/de.ts";
import { OPEN_DATA } from "../../../surveys/open-data/addresses.ts";
import { dictionaryRows } from "../../../surveys/report/data-table.ts";

/** What every column and measure of the files means. */
export function Dictionary({ words }: { words: (key: DownloadsKey) => string }) {
  return (
    <section class="sheet">
      <h2 id="spalten">{words("data.dictionary")}</h2>
      <dl class="dictionary" lang="de">
        {dictionaryRows().map(({ kind, code, meaning }) => (
          <div key={`${kind} ${code}`}>
            <dt>
              <span class="soft">{words(`data.dictionary.${kind}`)}</span> <b>{code}</b>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a class="lnk" href={`${OPEN_DATA}/dictionary.json`}>
          {words("data.dictionary.file")}
        </a>
      </p>
    </section>
  );
}
