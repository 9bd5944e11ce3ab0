# Everything that runs comes from the npm registry and Debian; nothing is built, so the stages part installing from
# running: npm's cache stays behind.
FROM node:24.21.0-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24.21.0-bookworm-slim
# procps: for whoever looks into the container. chromium: for sources whose lists only exist after JavaScript.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates chromium-headless-shell procps \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
# What .dockerignore lets in: no settings, keys or backups that lie in the folder.
COPY . .
# `docker compose exec desk dateline doctor`
RUN ln -s /app/cli/dateline.js /usr/local/bin/dateline \
  && install --directory --owner=node --group=node /var/lib/dateline
USER node
# glibc keeps what it once had: with an arena for each thread 200 MB after a day's reading (npm run test:soak).
ENV MALLOC_ARENA_MAX=2 MALLOC_TRIM_THRESHOLD_=131072 MALLOC_MMAP_THRESHOLD_=32768
ENV NODE_ENV=production DATELINE_HOME=/var/lib/dateline
VOLUME /var/lib/dateline
EXPOSE 4080 4081
ENTRYPOINT ["dateline"]
CMD ["start"]
