# SPDX-License-Identifier: GPL-3.0-or-later
"""Two meters that are not ours: ffmpeg's ebur128 and ebumeter. Both answer LUFS and the greatest peak in dBTP."""
import re
import subprocess

RATE = 48000


def output(*words):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, errors="replace", check=True, timeout=120)


def by_ffmpeg(path, dual_mono=False):
    told = output("ffmpeg", "-hide_banner", "-nostats", "-i", path, "-af",
                  f"ebur128=peak=true{':dualmono=true' if dual_mono else ''}", "-f", "null", "-").stderr
    told = told[told.rindex("Summary:"):]
    return float(re.search(r"I: +(-?[\d.]+) LUFS", told).group(1)), float(re.search(r"Peak: +(-?[\d.]+) dBFS", told).group(1))


def by_ebumeter(path):
    if path.suffix == ".mp3":
        decoded = path.with_suffix(".f32.wav")
        output("ffmpeg", "-v", "error", "-y", "-i", path, "-c:a", "pcm_f32le", decoded)
        try:
            return by_ebumeter(decoded)
        finally:
            decoded.unlink()
    told = output("ebur128", "--lufs", path).stdout
    return float(re.search(r"Integrated loudness: +(-?[\d.]+) LUFS", told).group(1)), float(re.search(r"Peak level +(-?[\d.]+) dB", told).group(1))


def frames_of(path):
    """Of one channel, as ffmpeg decodes them."""
    decoded = subprocess.run(["ffmpeg", "-v", "error", "-i", path, "-f", "s16le", "-ac", "1", "-"], capture_output=True, check=True)
    return len(decoded.stdout) // 2


def off_target(path, lufs):
    """What two meters hold against a file of this loudness; empty: nothing. An encoder takes away and adds: at 192 kb/s
    its peaks may stand half a decibel higher."""
    most = -0.5 if path.suffix == ".mp3" else -1
    heard = {meter.__name__: meter(path) for meter in (by_ffmpeg, by_ebumeter)}
    return {name: one for name, one in heard.items() if abs(one[0] - lufs) > 0.2 or one[1] > most}
