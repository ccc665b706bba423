package org.scorepack.scorecard;

/**
 * The company's own font: static TrueType files, paths relative to the home.
 *
 * @param regular for text
 * @param bold for what stands out of it
 */
public record BrandFont(Placed<String> regular, Placed<String> bold) {}
