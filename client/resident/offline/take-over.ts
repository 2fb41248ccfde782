/** What a page tells a waiting worker. It answers on the port only where it will not. */
export const TAKE_OVER = "take over";
