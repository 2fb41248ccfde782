/** What waits to be sent: an id, and the exact text that is posted again and again until it is taken. */
export type Parcel = { readonly id: string; readonly body: string };

/** A parcel the server will never take as it is, and why. Kept: nothing a person said is thrown away. */
export type Refused = Parcel & { readonly code: string };

/** Where parcels lie. */
export interface Store {
  /** Whether what is put in survives the end of the page and of the device's power. */
  readonly lasting: boolean;
  /** Puts a parcel behind the others; one with the same id changes nothing. Resolves when it is safe. */
  put(parcel: Parcel): Promise<void>;
  /** The parcels that wait, first in first. */
  waiting(): Promise<Parcel[]>;
  remove(id: string): Promise<void>;
  /** Takes a parcel out of the row and keeps it as one that cannot be sent. */
  setAside(refused: Refused): Promise<void>;
  refused(): Promise<Refused[]>;
}
