package org.scorepack.job;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.scorepack.publish.Sha256;

/** SHA-256 over all configuration texts, by path: two runs with the same hash were asked the same. */
final class ConfigurationHash {

    private ConfigurationHash() {}

    static String of(Map<String, String> texts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        new TreeMap<>(texts).forEach((path, text) -> {
            all.writeBytes(path.getBytes(StandardCharsets.UTF_8));
            all.write(0);
            all.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            all.write(0);
        });
        return Sha256.of(all.toByteArray());
    }
}
