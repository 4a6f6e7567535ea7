# Node 24 runs the TypeScript of the service as it is; only console and sidebar are built.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# Nothing that the service needs runs a script when it is installed.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim AS console
WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY scripts/build-console.mjs ./scripts/
COPY src/domain ./src/domain
COPY console ./console
COPY zendesk-app ./zendesk-app
RUN node scripts/build-console.mjs

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY migrations ./migrations
COPY config ./config
COPY src ./src
COPY --from=console /app/console/dist ./console/dist
COPY --from=console /app/zendesk-app/dist ./zendesk-app/dist
USER node
EXPOSE 8080
# `docker stop` sends SIGTERM: running tickets may end first.
STOPSIGNAL SIGTERM
CMD ["node", "src/main.ts"]
