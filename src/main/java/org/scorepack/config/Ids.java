package org.scorepack.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** Ids of departments, objectives, metrics, feeds: they name folders and files, so their form is narrow. */
final class Ids {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final String EXPECTED = "a to z, 0 to 9 and hyphens, at most 40, no hyphen first";

    private Ids() {}

    static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    /** The id; empty where it is none, which is then among the findings. */
    static Optional<String> read(Node.Scalar scalar, Findings findings) {
        Optional<String> other = LooseScalar.asId(scalar);
        if (other.isPresent()) {
            findings.errorOnce(
                    "quote-it",
                    scalar.place(),
                    "the id '" + scalar.text() + "' without quotes is " + other.get() + " to readers of YAML",
                    "quote it: \"" + scalar.text() + "\"");
            return Optional.empty();
        }
        if (!isId(scalar.text())) {
            findings.errorOnce("bad-id", scalar.place(), "the id '" + Texts.shortened(scalar.text()) + "'", EXPECTED);
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }
}
