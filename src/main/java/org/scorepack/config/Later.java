package org.scorepack.config;

/** Keys that are understood and kept, but that no page shows yet. */
final class Later {

    private Later() {}

    /** Says so for each of the keys that the block has. */
    static void tell(Block block, String... keys) {
        for (String key : keys) {
            if (block.has(key)) {
                block.findings()
                        .info(
                                "not-shown-yet",
                                block.placeOf(key),
                                "'" + key + "' is understood",
                                "no page shows it yet");
            }
        }
    }
}
