#!/usr/bin/env bash
# How the composed system scales: a cleaner that waits 20 ms for each article, as 1, 2, 4 and 8 replicas, and then the real stages.
# Usage: scaling.sh [ARTICLES]   (default 50,000: what 8 replicas get; fewer replicas get their share)
# Wants a Docker engine, and `dotnet build -c Release tests/Ingest.Benchmarks` before.
set -euo pipefail
cd "$(dirname "$0")/../../.."
articles=${1:-50000}
export INGEST_BENCHMARKS=$PWD/tests/Ingest.Benchmarks/bin/Release/net10.0
INGEST_DATA=$(mktemp -d)
export INGEST_DATA INGEST_UID=1000 INGEST_GID=1000 COMPOSE_PROJECT_NAME=ingest-scaling INGEST_PORTAL_PORT=18080
slow=(docker compose -f docker-compose.yml -f tests/Ingest.Benchmarks/Compose/slow-cleaner.yml)
real=(docker compose -f docker-compose.yml)
trap '"${slow[@]}" down -v -t 5 >/dev/null 2>&1; rm -rf "$INGEST_DATA"' EXIT
chown 1000:1000 "$INGEST_DATA"

settled() { "${real[@]}" exec -T postgres psql -qtA -U ingest -d ingest -c 'SELECT coalesce(sum(settled), 0) FROM drops' 2>/dev/null || echo 0; }

# drop NAME NUMBER [--files]: prepares a corpus beside the inbox, renames it into it, and prints the articles a second.
drop() {
    local name=$1 number=$2 total start
    "$INGEST_BENCHMARKS/Ingest.Benchmarks" corpus "$INGEST_DATA/staging-$name" "$number" ${3:+"$3"}
    chown -R 1000:1000 "$INGEST_DATA/staging-$name"
    total=$(($(settled) + number))
    start=$EPOCHREALTIME
    mv "$INGEST_DATA/staging-$name"/* "$INGEST_DATA/inbox/"
    until [ "$(settled)" -ge "$total" ]; do sleep 0.3; done
    awk -v n="$number" -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.0f articles/s (%d in %.1f s)\n", n / (b - a), n, b - a }'
}

row() { # row TITLE NUMBER, as files and as JSON Lines
    printf '| %s | %s | %s |\n' "$1" "$(drop "$RANDOM-files" "$2" --files)" "$(drop "$RANDOM-lines" "$2")"
}

"${real[@]}" build -q
docker images --format '{{.Repository}} {{.Size}}' | grep '^ingest-' | sort -u
printf '\n| cleaners | as files | as JSON Lines |\n|---|---|---|\n'
for replicas in 1 2 4 8; do
    "${slow[@]}" up -d --wait --scale cleaner=$replicas >/dev/null 2>&1
    drop "first-$replicas" 100 >/dev/null
    row "$replicas × 20 ms" $((articles * replicas / 8))
done
"${slow[@]}" up -d --wait --scale cleaner=4 >/dev/null 2>&1
(
    for _ in 1 2 3; do
        sleep 4
        docker kill "$("${slow[@]}" ps -q cleaner | shuf -n 1)" >/dev/null
        "${slow[@]}" up -d --no-recreate --scale cleaner=4 >/dev/null 2>&1
    done
) &
printf '| 4 × 20 ms, three killed on the way and replaced | | %s |\n' "$(drop killed $((articles / 4)))"
wait $!
"${real[@]}" up -d --wait --scale cleaner=1 >/dev/null 2>&1
drop real-first 100 >/dev/null
row 'the real stages, one of each' "$articles"
printf '\nfrom started to healthy, seconds:\n'
for service in fetcher cleaner enricher store portal; do
    container=$("${real[@]}" ps -q "$service" | head -1)
    docker restart -t 10 "$container" >/dev/null
    start=$EPOCHREALTIME
    until [ "$(docker inspect -f '{{.State.Health.Status}}' "$container")" = healthy ]; do sleep 0.1; done
    awk -v s="$service" -v a="$start" -v b="$EPOCHREALTIME" 'BEGIN { printf "  %s %.1f\n", s, b - a }'
done
