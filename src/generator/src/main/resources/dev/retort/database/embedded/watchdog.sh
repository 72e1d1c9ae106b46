# Runs a database server for as long as some process holds the lifeline, a FIFO, open for writing. The kernel closes a
# process's end however that process dies, so the end of the file means that the last one has gone.
#
# usage: sh -c SCRIPT watchdog FOLDER SIGNAL SERVER [ARGUMENT...]
# SIGNAL is what ends the server.
# A line "join TOKEN" asks whether the watchdog lives, "restart TOKEN" also starts the server anew; each is answered
# with a file TOKEN.ack.

# What a key press sends to the terminal's foreground processes is not meant for the server, which inherits this.
trap '' HUP INT QUIT TSTP

cd "$1" || exit 1
signal=$2
shift 2

start() {
    rm -f server.pid
    # Where the kernel can do it, a killed watchdog takes the server with it. The server must not inherit the lifeline.
    if setpriv --pdeathsig "$signal" true 2>/dev/null; then
        setpriv --pdeathsig "$signal" "$@" 4<&- &
    else
        "$@" 4<&- &
    fi
    server=$!
    echo "$server" >server.pid.new
    mv server.pid.new server.pid
}

stop() {
    # More than once: one that has only begun may not listen yet.
    while kill -"$signal" "$server" 2>/dev/null; do
        sleep 0.05
    done
    wait "$server"
}

answer() {
    if [ "$request" = restart ]; then
        stop
        start "$@"
    fi
    : >"$token.ack"
}

# Opened for both first, because opening for reading alone would wait for a writer, who may have died already.
exec 3<>lifeline 4<lifeline 3>&-
echo "$$" >watchdog.pid.new
mv watchdog.pid.new watchdog.pid
start "$@"

while :; do
    while read -r request token <&4; do
        answer "$@"
    done
    # From here on nobody can come. Whoever opened the lifeline just before is still heard.
    mv lifeline lifeline.closing
    read -r request token <&4 || break
    mv lifeline.closing lifeline
    answer "$@"
done

stop
# The last name goes last: who waits for it may then make all of them anew.
rm -f server.pid watchdog.pid ./*.ack mariadb.sock .s.PGSQL.*
rm -f lifeline.closing
