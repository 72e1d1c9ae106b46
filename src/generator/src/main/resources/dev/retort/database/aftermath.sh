# Waits for the end of its input, which the kernel closes however the process at the other end dies, and then does what that one did not do.
#
# usage: sh -c SCRIPT aftermath COMMAND [ARGUMENT...]
# The input is the command's, unless its last line is "settled": then nothing is left to do.

# What a key press sends to the terminal's foreground processes is not meant for this one.
trap '' HUP INT QUIT TSTP

input=$(cat)
case $input in
*settled) exit ;;
esac

# More than once: what the other process started may not have ended yet.
attempts=0
until printf '%s\n' "$input" | "$@" || [ "$attempts" -ge 50 ]; do
    attempts=$((attempts + 1))
    sleep 0.1
done
