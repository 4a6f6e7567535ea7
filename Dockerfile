# Node 24 runs the TypeScript as it is: there is no build step.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# Nothing that the service needs runs a script when it is installed.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY migrations ./migrations
COPY config ./config
COPY src ./src
USER node
EXPOSE 8080
# `docker stop` sends SIGTERM: running tickets may end first.
STOPSIGNAL SIGTERM
CMD ["node", "src/main.ts"]
