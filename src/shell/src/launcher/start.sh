# What every start of Retort does, from a clone and as it is installed: read by a script that says where things lie.
#
#   target    the folder of Retort's jars, of their libraries in lib, and of the start-up caches
#   java      the virtual machine's program
#   cached    "yes" where the caches are of these jars in this place
#
# record_caches writes the caches, start runs Retort.

own_jars=$target/retort-shell.jar:$target/retort-generator.jar:$target/retort.jar

class_path() {
  printf '%s' "$own_jars"
  for jar in "$target"/lib/*.jar; do
    printf ':%s' "$jar"
  done
}

# What the person says to the virtual machine, wherever Java looks for it.
said="${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} ${RETORT_JAVA_OPTIONS:-} ${_JAVA_OPTIONS:-}"

# The memory that there is, in MB: the machine's, or what the control groups leave of it.
memory() {
  megabytes=1048576
  [ -r /proc/meminfo ] && while read -r name kilobytes _; do
    [ "$name" = MemTotal: ] && megabytes=$((kilobytes / 1024)) && break
  done </proc/meminfo
  [ -r /proc/self/cgroup ] || return 0
  while IFS=: read -r number controllers group; do
    case $number:$controllers in
      0:) limits=/sys/fs/cgroup file=memory.max ;;
      *:*memory*) limits=/sys/fs/cgroup/memory file=memory.limit_in_bytes ;;
      *) continue ;;
    esac
    while true; do
      limit=
      { read -r limit <"$limits$group/$file"; } 2>/dev/null || true
      case $limit in
        '' | *[!0-9]*) ;;
        *) [ "$((limit / 1048576))" -ge "$megabytes" ] || megabytes=$((limit / 1048576)) ;;
      esac
      case $group in
        */?*) group=${group%/*} ;;
        *) break ;;
      esac
    done
  done </proc/self/cgroup
}

# What the virtual machine is told about memory. Where the heap is large, the first line compiles within its young part: a
# collection then costs as much as compiling. In a small container the heap, which would be half of it, leaves room for the
# rest, and the start-up cache stays a file that is mapped, where moving it would make a copy. Commands that do little themselves, and
# have a server beside them, do with less, and the second compiler would only take the processor from that server.
#
#   memory_flags COMMAND
memory_flags() {
  young=160
  case $1 in
    check | diff | lint | revision)
      young=64
      printf '%s' '-XX:TieredStopAtLevel=1 '
      ;;
  esac
  case $said in
    *-Xmx*)
      heap=${said##*-Xmx}
      heap=${heap%%[!0-9a-zA-Z]*}
      case $heap in
        *[!0-9]*[a-zA-Z] | [a-zA-Z]*) heap=0 ;;
        *[gGtT]) heap=1024 ;;
        *[mM]) heap=${heap%?} ;;
        *[kK]) heap=$((${heap%?} / 1024)) ;;
        *[!0-9]* | '') heap=0 ;;
        *) heap=$((heap / 1048576)) ;;
      esac
      ;;
    *-Xmn* | *-Xms* | *-XX:*Heap* | *-XX:*RAM* | *-XX:*New* | *-XX:Flags* | *@*) heap=0 ;;
    *)
      memory
      if [ "$megabytes" -lt 400 ]; then
        printf '%s' "-Xmx$((megabytes * 3 / 8))m -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=24m" \
          " -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
      fi
      heap=$((megabytes / 4))
      ;;
  esac
  [ "$heap" -lt 300 ] || printf '%s' "-XX:NewSize=${young}m"
}

flags='--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow'
case $said in
  *-XX:+Use*GC*) ;;
  *)
    flags="-XX:+UseSerialGC $(memory_flags "${1:-}") $flags"
    ;;
esac
# Without a look into JShell each line would take longer than the one before.
flags="$flags --add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED"
flags="$flags -Xlog:disable -Xlog:all=error:stderr -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true"

# Most of the times that something is to be generated nothing is, and finding that out takes less than mapping the cache of
# all of Retort: it has a small cache of its own, no other library on its class path, and no use for the second compiler.
nothing_flags='-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable'

# Records what a start loads, so that later starts find it ready. Retort works without, only slower. Without the second
# compiler: what that learns in a training run makes it busy at every start. Without the person's own database, which is not
# what is trained on.
#
#   record_caches PROJECT: a project whose migrations and generated sources are those that come with Retort
record_caches() {
  [ -t 2 ] && printf '\r\033[K  recording the start-up caches' >&2
  rm -f "$target/nothing.aot"
  # shellcheck disable=SC2086
  printf 'select(USERS.USERNAME).from(USERS)\nselect(USERS.USERNAM).from(USERS)\n/d users\n/q\n' |
    RETORT_URL='' DATABASE_URL='' \
      "$java" $flags -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput="$target/retort.aot" -Dretort.server="$target/server" \
      -cp "$(class_path)" dev.retort.cli.Training "$1" "$target/native" \
      >"$target/training.log" 2>&1 || rm -f "$target/retort.aot"
  # After the run above, the project's generated sources are known to agree.
  # shellcheck disable=SC2086
  RETORT_URL='' DATABASE_URL='' \
    "$java" $nothing_flags -XX:AOTCacheOutput="$target/nothing.aot" -Dretort.terminals= -cp "$own_jars" \
    dev.retort.cli.NothingToGenerate generate --check --project "$1" >>"$target/training.log" 2>&1 ||
    rm -f "$target/nothing.aot"
  [ -t 2 ] && printf '\r\033[K' >&2
  return 0
}

start() {
  terminals=
  [ -t 0 ] && terminals=0
  [ -t 1 ] && terminals=${terminals}1
  [ -t 2 ] && terminals=${terminals}2
  # Under a locale without UTF-8 Java would not understand what is not ASCII on its command line.
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *UTF-8* | *utf-8* | *UTF8* | *utf8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
  if [ "${1:-}" = generate ] && [ "$cached" = yes ] && [ -f "$target/nothing.aot" ] &&
    [ -z "${RETORT_JAVA_OPTIONS:-}${JAVA_TOOL_OPTIONS:-}${JDK_JAVA_OPTIONS:-}${_JAVA_OPTIONS:-}" ]; then
    status=0
    # shellcheck disable=SC2086
    "$java" $nothing_flags -XX:AOTCache="$target/nothing.aot" -Dretort.terminals="$terminals" \
      -cp "$own_jars" dev.retort.cli.NothingToGenerate "$@" || status=$?
    # It answered, or was told to end. Whatever else it was, all of Retort does it, or says what is wrong.
    case $status in
      0 | 129 | 130 | 143) exit "$status" ;;
    esac
  fi
  set -- -Dretort.terminals="$terminals" -cp "$(class_path)" dev.retort.cli.Main "$@"
  # SQLite's driver unpacks its library at every start, unless it is told where one lies.
  [ -d "$target/native" ] && set -- -Dorg.sqlite.lib.path="$target/native" "$@"
  # Where a server comes unpacked, too.
  [ -d "$target/server" ] && set -- -Dretort.server="$target/server" "$@"
  [ "$cached" = yes ] && [ -f "$target/retort.aot" ] && set -- -XX:AOTCache="$target/retort.aot" "$@"
  # shellcheck disable=SC2086
  exec "$java" $flags ${RETORT_JAVA_OPTIONS:-} "$@"
}
