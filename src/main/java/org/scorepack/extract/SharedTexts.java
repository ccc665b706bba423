package org.scorepack.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that cells of a workbook share, by number. */
final class SharedTexts {

    /** How the standard writes characters that XML cannot hold, such as {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();

    /** Those of a part; none where there is no part. */
    static SharedTexts of(WorkbookParts parts, Optional<String> part) throws FeedFailure {
        SharedTexts shared = new SharedTexts();
        if (part.isPresent()) {
            try (XmlPart xml = parts.open(part.get())) {
                while (xml.next()) {
                    if (xml.starts("si")) {
                        shared.texts.add(rich(xml, "si"));
                    }
                }
            }
        }
        return shared;
    }

    /** The text of a number; empty where there is no such text. */
    Optional<String> text(String number) {
        try {
            int place = Integer.parseInt(number);
            return place < 0 || place >= texts.size() ? Optional.empty() : Optional.of(texts.get(place));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** A text in pieces, each of which may look another way, without hints for its pronunciation. */
    static String rich(XmlPart xml, String element) throws FeedFailure {
        StringBuilder text = new StringBuilder();
        boolean hint = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("t")) {
                String piece = plain(xml.text());
                text.append(hint ? "" : piece);
            } else if (xml.starts("rPh") || xml.ends("rPh")) {
                hint = xml.starts("rPh");
            }
        }
        return text.toString();
    }

    /** A text with what the standard escapes. Control characters stay escaped: no table holds one on purpose. */
    static String plain(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(escaped -> {
            char sign = (char) Integer.parseInt(escaped.group(1), 16);
            boolean control = Character.isISOControl(sign) && "\t\n\r".indexOf(sign) < 0;
            return Matcher.quoteReplacement(control ? escaped.group() : String.valueOf(sign));
        });
    }
}
