export const connection = `query Connection {
  shop { name currencyCode }
  currentAppInstallation { accessScopes { handle } }
}`;
