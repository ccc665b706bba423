package org.scorepack.scorecard;

/** A value of the configuration with where it stands, for checks that need more than the configuration's texts. */
public record Placed<T>(T value, Place place) {}
