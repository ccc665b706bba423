package org.scorepack.publish;

/**
 * What an edition was made from.
 *
 * @param name of a feed or of a part of the configuration; readers of the department see it
 * @param sha256 of its bytes or rows; empty where it could not be read
 */
public record Input(String name, String sha256) {}
