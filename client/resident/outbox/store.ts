/**
 * What is handed over to be sent: an id, and the exact text that is posted again and again until it is taken.
 * `ticket` is for the one response that somebody brought along from a tablet: it is posted with that.
 */
export type Parcel = { readonly id: string; readonly body: string; readonly ticket?: string };

/** A parcel that waits. Of the time only the hour is kept (yyyy-mm-ddThh:00Z): the second would tell of a person. */
export type Waiting = Parcel & { readonly since: string };

/** A parcel the server does not take as it is, and why. Kept: nothing a person said is thrown away. */
export type Refused = Waiting & { readonly code: string };

/** Where parcels lie. */
export interface Store {
  /** Whether what is put in survives the end of the page and of the device's power. */
  readonly lasting: boolean;
  /** Puts a parcel behind the others; one with the same id changes nothing. Resolves when it is safe. */
  put(parcel: Waiting): Promise<void>;
  /** The parcels that wait, first in first. */
  waiting(): Promise<Waiting[]>;
  remove(id: string): Promise<void>;
  /** Takes a parcel out of the row and keeps it as one that cannot be sent. */
  setAside(refused: Refused): Promise<void>;
  refused(): Promise<Refused[]>;
  /** Puts all that was set aside behind those that wait. */
  takeUpAgain(): Promise<void>;
}
