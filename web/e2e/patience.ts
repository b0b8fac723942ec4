/** How long a journey waits for what must come. Long: the machine may be busy, and what comes ends the waiting at once. */
export const PATIENCE_MS = 30_000
