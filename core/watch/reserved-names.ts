/** Names of no watch, since the desk has addresses of its own there: `/watches/new` and `/watches/preview`. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(['new', 'preview']);
