# The product without the workbench. It writes to /data and to the temporary folder alone: run it with --read-only, a volume at
# /data and a tmpfs at /tmp. Settings come from the environment when it runs; none is built in.
FROM node:24.21.0-bookworm-slim AS base
WORKDIR /app

# Everything, to compile.
FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json prisma.config.ts vite.page.config.ts vite.seed.config.ts ./
COPY prisma prisma
COPY scripts/prepare.mjs scripts/
COPY src src
RUN node scripts/prepare.mjs build
# the workbench shows made-up people, with packages for development
RUN rm -r dist/demo dist/workbench dist/seed

# What runs: no tools. Prisma's own command line and TypeScript are optional peers of its client, 260 MB that nothing here calls.
FROM base AS packages
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional

FROM base
# an address that other machines reach: without settings the start is refused, in place of a workbench
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN install -d -o 1000 -g 1000 -m 0700 /data
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY prisma/migrations prisma/migrations
COPY package.json LICENSE ./
# node, the user of the base image; a number, so that a cluster can see that it is not root
USER 1000:1000
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process and gets SIGTERM; `docker run … dist/shell.js outbox` runs a command of the shell.
ENTRYPOINT ["node", "--enable-source-maps"]
CMD ["dist/main.js"]
