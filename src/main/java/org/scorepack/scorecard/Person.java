package org.scorepack.scorecard;

import java.util.Optional;

/**
 * Somebody who holds roles.
 *
 * @param address where mail goes; empty = none is sent
 * @param authority what this person may decide alone, in words
 * @param layout how this person reads packs; empty = as the packs are made anyway
 */
public record Person(
        String id, String name, Optional<String> address, Optional<String> authority, Optional<Layout> layout) {}
