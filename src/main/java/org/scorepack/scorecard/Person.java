package org.scorepack.scorecard;

import java.util.Optional;

/**
 * Somebody who holds roles.
 *
 * @param address where mail goes; empty = none is sent
 * @param authority what this person may decide alone, in words
 */
public record Person(String id, String name, Optional<String> address, Optional<String> authority) {}
