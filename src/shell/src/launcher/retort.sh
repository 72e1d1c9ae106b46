#!/bin/sh
# Starts Retort as it is installed: with the runtime, the libraries and the caches that lie beside it.
set -eu

script=$0
while [ -h "$script" ]; do
  link=$(readlink "$script")
  case $link in
    /*) script=$link ;;
    *) script=${script%/*}/$link ;;
  esac
done
case $script in
  */*) home=${script%/*} ;;
  *) home=. ;;
esac
home=$(cd "$home/.." && pwd -P)

target=$home/lib
java=$home/runtime/bin/java
cached=yes
. "$home/lib/start.sh"
start "$@"
