package org.scorepack.render;

import java.util.Base64;
import java.util.stream.IntStream;

/** The company's font inside a page, with the characters of that page: it asks no network, and no reader has to own the font. */
record WebFont(FontSet fonts) {

    static final String FAMILY = "Company";

    /** Rules to stand after all others. @param page that they are for */
    String rules(String page) {
        return rule(page, false, "1 599") + rule(page, true, "600 1000") + "body { font-family: \"" + FAMILY + "\", \""
                + FontSet.FAMILY + "\", system-ui, sans-serif; }\n";
    }

    /** For the policy of a page that has the rules. */
    static String policy(String css) {
        return css.contains("@font-face") ? "; font-src data:" : "";
    }

    private String rule(String page, boolean bold, String weights) {
        IntStream typed = IntStream.rangeClosed(' ', '~');
        byte[] file = fonts.subset(
                bold, IntStream.concat(typed, page.codePoints()).sorted().distinct());
        return "@font-face { font-family: \"" + FAMILY + "\"; font-weight: " + weights
                + "; src: url(data:font/ttf;base64," + Base64.getEncoder().encodeToString(file) + "); }\n";
    }
}
