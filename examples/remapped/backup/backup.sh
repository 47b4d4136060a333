#!/bin/sh
set -eu

while true; do
  tar -czf "/archive/site-$(date +%F).tar.gz" -C /site .
  sleep 86400
done
