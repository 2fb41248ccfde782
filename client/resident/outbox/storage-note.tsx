import { useEffect, useState } from "preact/hooks";
import { Note } from "../frame/note.tsx";
import { useTabletWords } from "../tablet-words.ts";
import { storageWorks } from "./storage-works.ts";

/** Where this device stores nothing: that the page must stay open. Said before anybody answers. */
export function StorageNote() {
  const words = useTabletWords();
  const [works, setWorks] = useState(true);
  useEffect(() => {
    storageWorks().then(setWorks);
  }, []);
  return <div role="status">{!works && words && <Note text={words("storage.page")} />}</div>;
}
