#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The voice engines that are shipped pass the check that is shipped with them; those that do wrong do not.
set -euo pipefail
check=$SIAR_SOURCE/tools/voice-engine/check
hostile=$SIAR_SOURCE/tests/tts/engines/hostile

for engine in espeak-ng flite; do
    "$check" "$SIAR_SOURCE/tools/voice-engine/$engine" | tee /dev/stderr | grep -qx 'It can be used as a voice engine.'
done

refuses() { # DEED WORDS
    local said
    if said=$("$check" "$hostile" "$1"); then
        echo "check found nothing wrong with: $1" >&2
        exit 1
    fi
    grep -q "^WRONG: .*$2" <<<"$said" || { echo "$1: $said" >&2; exit 1; }
}
refuses leaves 'ended with code 0'
refuses complains 'model tidak ada'
refuses no_json 'not JSON'
refuses wrong_id 'not the id'
refuses floods_stdout 'more than 65536 bytes'
refuses dies 'ended with code -9'
refuses no_file 'no ordinary file'
refuses symlink 'no ordinary file'
refuses no_wav 'no WAV'
refuses huge_header 'promises more'
refuses no_samples 'no samples'
refuses wrong_channels '6 channels'
refuses nan 'no numbers'
refuses silent 'silent'
refuses clipped 'clipped'
refuses says_no 'it says: kata'
refuses late_times 'beyond the sound'
refuses once 'a higher pace'

code=0
"$check" 2>/dev/null || code=$?
[ "$code" -eq 2 ]
