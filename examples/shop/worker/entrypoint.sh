#!/bin/sh
set -eu

# The database takes a moment on its first start.
until python -c 'import os, psycopg; psycopg.connect(os.environ["DATABASE_URL"])' 2>/dev/null; do
  sleep 1
done

exec "$@"
