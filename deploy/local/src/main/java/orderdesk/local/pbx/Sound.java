package orderdesk.local.pbx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A recording that can be heard: syllables of two tones, about four a second. It is no
 * speech and no music, and nobody's voice.
 */
final class Sound {

    static final int RATE = 8_000;
    static final int SECONDS_MAX = 60;

    private static final int HEADER = 44;
    private static final double[] VOICES = {220, 262, 196, 247, 294};

    private Sound() {}

    /** WAV (RIFF), 8 kHz, 16 bit, one channel. */
    static byte[] wav(int seconds) {
        var samples = RATE * Math.clamp(seconds, 1, SECONDS_MAX);
        var wav = ByteBuffer.allocate(HEADER + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(HEADER - 8 + 2 * samples)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        wav.putInt(16).putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
        wav.putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(2 * samples);
        for (var at = 0; at < samples; at++) {
            wav.putShort((short) (Short.MAX_VALUE * 0.6 * sample(at)));
        }
        return wav.array();
    }

    private static double sample(int at) {
        var time = (double) at / RATE;
        var syllable = (int) (time * 4);
        var within = time * 4 - syllable;
        var loud = syllable % 7 == 6 ? 0 : Math.sin(Math.PI * within);
        var pitch = VOICES[syllable % VOICES.length];
        var voice = 0.6 * Math.sin(2 * Math.PI * pitch * time) + 0.3 * Math.sin(2 * Math.PI * pitch * 3.2 * time);
        return loud * voice;
    }
}
