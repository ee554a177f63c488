# SPDX-License-Identifier: GPL-3.0-or-later
# Reads what a bench prints, one figure a line, tab-separated:  name  figure  unit  <|>|-  goal
# and writes a table, or with -v json=--json an array. Ends with 1 if a goal is missed, or nothing was measured.
BEGIN {
    FS = "\t"
    if (json) printf "["
    else printf "%-44s %12s %-8s %-12s\n", "ukuran", "hasil", "", "sasaran"
}
NF == 5 {
    met = $4 == "-" || ($4 == "<" && $2 + 0 < $5 + 0) || ($4 == ">" && $2 + 0 > $5 + 0)
    if (!met) missed++
    if (json) {
        goal = $4 == "-" ? "null" : sprintf("\"%s %s\"", $4, $5)
        printf "%s\n  {\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"goal\": %s, \"met\": %s}", \
            count ? "," : "", $1, $2, $3, goal, met ? "true" : "false"
    } else {
        printf "%-44s %12s %-8s %-12s%s\n", $1, $2, $3, $4 == "-" ? "-" : $4 " " $5, met ? "" : "  MELESET"
    }
    count++
    next
}
{ print > "/dev/stderr" }
END {
    if (json) print "\n]"
    exit missed > 0 || count == 0
}
