package org.scorepack.render;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as the layout has it, but never within {@code l’année} or {@code −0,08}, where Java's own rules allow it. */
final class LineBreaks implements FSTextBreaker {

    private static final char APOSTROPHE = '\u2019';

    private final FSTextBreaker rules = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        rules.setText(newText);
    }

    @Override
    public int next() {
        int at = rules.next();
        while (at > 0 && at < text.length() && (isWithinWord(at) || isWithinNumber(at))) {
            at = rules.next();
        }
        return at;
    }

    private boolean isWithinWord(int at) {
        return text.charAt(at - 1) == APOSTROPHE && Character.isLetter(text.charAt(at));
    }

    /** Of a number with a sign, Java takes the point for the end of a sentence. */
    private boolean isWithinNumber(int at) {
        return at > 1
                && (text.charAt(at - 1) == ',' || text.charAt(at - 1) == '.')
                && Character.isDigit(text.charAt(at - 2))
                && Character.isDigit(text.charAt(at));
    }
}
