export const schemaPackage: string;
export const schemaIntegrity: string;
export const schemaVersion: string;
/** Where the schema is kept. */
export const schemaFile: string;
/** Does nothing when the file is there. Returns its path. */
export function fetchShopifySchema(): Promise<string>;
