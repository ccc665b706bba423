package org.scorepack.render;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An sRGB colour profile (ICC.1:2001-04, version 2, matrix and curve), written here from the published constants of IEC
 * 61966-2-1 so that it is the same on every Java; the JDK's own differs from release to release.
 */
final class ColourProfile {

    private static final int CURVE = 1024;

    private ColourProfile() {}

    static byte[] sRgb() {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description("sRGB (Scorepack)"));
        tags.put("cprt", text("No rights reserved"));
        tags.put("wtpt", xyz(0.9642, 1.0, 0.8249));
        tags.put("rXYZ", xyz(0.4360, 0.2225, 0.0139));
        tags.put("gXYZ", xyz(0.3851, 0.7169, 0.0971));
        tags.put("bXYZ", xyz(0.1431, 0.0606, 0.7139));
        byte[] curve = curve();
        tags.put("rTRC", curve);
        tags.put("gTRC", curve);
        tags.put("bTRC", curve);

        int table = 128 + 4 + 12 * tags.size();
        ByteBuffer out = ByteBuffer.allocate(table + tags.size() * (curve.length + 4));
        out.position(132);
        Map<byte[], Integer> places = new java.util.IdentityHashMap<>();
        int end = table;
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            byte[] data = tag.getValue();
            if (!places.containsKey(data)) {
                places.put(data, end);
                ByteBuffer there = out.duplicate();
                there.position(end);
                there.put(data);
                end += (data.length + 3) / 4 * 4;
            }
            out.put(ascii(tag.getKey())).putInt(places.get(data)).putInt(data.length);
        }
        header(out, end, tags.size());
        byte[] profile = new byte[end];
        out.get(0, profile);
        return profile;
    }

    private static void header(ByteBuffer out, int size, int tags) {
        out.position(0);
        out.putInt(size).putInt(0).putInt(0x02400000);
        out.put(ascii("mntr")).put(ascii("RGB ")).put(ascii("XYZ "));
        short[] date = {2026, 1, 1, 0, 0, 0};
        for (short part : date) {
            out.putShort(part);
        }
        out.put(ascii("acsp"));
        out.position(68);
        out.putInt(0xF6D6).putInt(0x10000).putInt(0xD32D);
        out.position(128);
        out.putInt(tags);
    }

    private static byte[] description(String text) {
        ByteBuffer out = ByteBuffer.allocate(12 + text.length() + 1 + 8 + 70);
        out.put(ascii("desc")).putInt(0).putInt(text.length() + 1).put(ascii(text));
        return out.array();
    }

    private static byte[] text(String text) {
        return ByteBuffer.allocate(8 + text.length() + 1)
                .put(ascii("text"))
                .putInt(0)
                .put(ascii(text))
                .array();
    }

    private static byte[] xyz(double x, double y, double z) {
        return ByteBuffer.allocate(20)
                .put(ascii("XYZ "))
                .putInt(0)
                .putInt(fixed(x))
                .putInt(fixed(y))
                .putInt(fixed(z))
                .array();
    }

    private static byte[] curve() {
        ByteBuffer out = ByteBuffer.allocate(12 + 2 * CURVE);
        out.put(ascii("curv")).putInt(0).putInt(CURVE);
        for (int i = 0; i < CURVE; i++) {
            double value = i / (CURVE - 1.0);
            double light = value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
            out.putShort((short) StrictMath.round(light * 65535));
        }
        return out.array();
    }

    private static int fixed(double value) {
        return (int) StrictMath.round(value * 65536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
