# mediverse in a small image that runs as nobody in particular.
#   docker build -t mediverse .
#   docker run --rm -e DATABASE_URL -e MOODLE_DB_URL mediverse db status

FROM rust:1-bookworm AS build
WORKDIR /src
COPY . .
# libpq and OpenSSL are built in; the image has the C compiler, make and perl that this takes.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --release --locked --bin mediverse \
    && install -D target/release/mediverse /out/usr/bin/mediverse \
    && install -D -m 644 completions/mediverse.bash /out/usr/share/bash-completion/completions/mediverse

FROM debian:bookworm-slim
# psql, pg_dump and pg_restore of the server's major version, for `db shell`, `db backup` and
# `db restore`; certificates, for `sslmode=verify-full sslrootcert=system`.
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates postgresql-client-15 \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --home-dir /var/lib/mediverse mediverse
COPY --from=build /out/ /
USER mediverse
WORKDIR /var/lib/mediverse
ENTRYPOINT ["mediverse"]
CMD ["--help"]
