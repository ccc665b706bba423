package org.scorepack.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** SHA-256 over all configuration texts, by path: two runs with the same hash were asked the same. */
final class ConfigurationHash {

    private ConfigurationHash() {}

    static String of(Map<String, String> texts) {
        MessageDigest digest = Sha256.digest();
        new TreeMap<>(texts).forEach((path, text) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
