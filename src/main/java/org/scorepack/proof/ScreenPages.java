package org.scorepack.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scorepack.render.PackFile;

/** An HTML pack, page by page. Tables of points and data for the script are left out. */
final class ScreenPages {

    private static final String POINTS = "<details class=\"points\"";
    private static final Pattern NAMED = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern WORDS = Pattern.compile("\\saria-label=\"([^\"]*)\"");
    private static final Pattern STATUS = Pattern.compile("^<div class=\"count count-([a-z-]+)\"");

    private static final Piece NOTHING = new Piece("", "", "");

    private final List<ScreenPage> pages = new ArrayList<>();
    private final StringBuilder around = new StringBuilder();
    private PackFile file = PackFile.PDF;
    private Optional<Open> open = Optional.empty();
    private boolean inPoints;
    private boolean inRaw;

    private ScreenPages() {}

    static ScreenPages of(List<Piece> html) {
        ScreenPages reader = new ScreenPages();
        html.forEach(reader::read);
        return reader;
    }

    /** The pages of one PDF; a phone has those of print. */
    List<ScreenPage> of(PackFile printed) {
        PackFile kind = printed == PackFile.PHONE ? PackFile.PDF : printed;
        return pages.stream().filter(page -> page.file() == kind).toList();
    }

    /** What is read above, between and below them: company, department, issue, what the data goes up to. */
    String around() {
        return around.toString();
    }

    private void read(Piece piece) {
        String text = piece.text();
        if (text.startsWith("<h1 id=\"strategy\"")) {
            file = PackFile.STRATEGY;
        } else if (text.startsWith("<h1 id=\"annex\"")) {
            file = PackFile.ANNEX;
        } else if (text.startsWith("<section class=\"page")) {
            open = Optional.of(new Open(attribute(NAMED, text), file));
        } else if (text.startsWith("</section")) {
            open.ifPresent(page -> pages.add(page.closed()));
            open = Optional.empty();
        } else if (text.startsWith(POINTS)) {
            inPoints = true;
        } else if (text.startsWith("</details")) {
            inPoints = false;
        } else if (open.isPresent()) {
            open.filter(page -> !inPoints).ifPresent(page -> page.read(piece));
        } else if (text.startsWith("<")) {
            inRaw = text.startsWith("<style") || text.startsWith("<script");
        } else if (!inRaw) {
            around.append(HtmlPieces.seen(text)).append(' ');
        }
    }

    /** What stands for a chart, of its tag. */
    static String inWords(String svg) {
        return attribute(WORDS, svg);
    }

    /** All pages, in their order. */
    List<ScreenPage> all() {
        return List.copyOf(pages);
    }

    private static String attribute(Pattern which, String tag) {
        Matcher matcher = which.matcher(tag);
        return matcher.find() ? HtmlPieces.seen(matcher.group(1)) : "";
    }

    /** A page that is being read. */
    private static final class Open {

        private final String id;
        private final PackFile file;
        private Piece question = NOTHING;
        private Piece message = NOTHING;
        private final List<ScreenPage.Strip> strips = new ArrayList<>();
        private final List<ScreenPage.Drawn> charts = new ArrayList<>();
        private final Set<String> heads = new HashSet<>();
        private final Set<String> index = new HashSet<>();
        private final List<Piece> texts = new ArrayList<>();

        private Optional<Inside> inside = Optional.empty();
        private boolean inStrip;
        private boolean inIndex;
        private String status = "";
        private Piece title = NOTHING;
        private final List<ScreenPage.Count> counts = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        private Optional<Piece> words = Optional.empty();
        private final List<String> labels = new ArrayList<>();

        /** What is being read, and the tag that ends it. */
        private enum Inside {
            QUESTION("</span"),
            MESSAGE("</p"),
            TITLE("</h3"),
            COUNT("</div"),
            HEAD("</th"),
            WORD("</a");

            private final String end;

            Inside(String end) {
                this.end = end;
            }
        }

        Open(String id, PackFile file) {
            this.id = id;
            this.file = file;
        }

        void read(Piece piece) {
            String tag = piece.text();
            if (words.isPresent()) {
                drawn(piece);
            } else if (tag.startsWith("<svg")) {
                words = Optional.of(new Piece(piece.mark(), attribute(WORDS, tag), piece.where() + Piece.CHART));
            } else if (!tag.startsWith("<")) {
                String seen = HtmlPieces.seen(tag);
                texts.add(new Piece(piece.mark(), seen, piece.where()));
                text.append(seen);
            } else if (inside.isPresent() && tag.startsWith(inside.get().end)) {
                ended(inside.get(), piece);
                inside = Optional.empty();
            } else if (inside.isEmpty()) {
                begun(tag);
            }
        }

        private void begun(String tag) {
            if (tag.startsWith("<div class=\"strip\"")) {
                inStrip = true;
                counts.clear();
            } else if (tag.startsWith("</div") && inStrip) {
                inStrip = false;
                strips.add(new ScreenPage.Strip(title, counts));
            } else if (tag.startsWith("<div class=\"index-")) {
                inIndex = true;
            } else if (tag.startsWith("</div")) {
                inIndex = false;
            }
            inside = inside(tag);
            if (inside.isPresent()) {
                text.setLength(0);
                status = attribute(STATUS, tag);
            }
        }

        private Optional<Inside> inside(String tag) {
            if (tag.startsWith("<span class=\"question\"")) {
                return Optional.of(Inside.QUESTION);
            } else if (tag.startsWith("<p class=\"message\"")) {
                return Optional.of(Inside.MESSAGE);
            } else if (tag.startsWith("<th scope=\"col\"")) {
                return Optional.of(Inside.HEAD);
            } else if (inStrip && tag.startsWith("<h3")) {
                return Optional.of(Inside.TITLE);
            } else if (inStrip && STATUS.matcher(tag).find()) {
                return Optional.of(Inside.COUNT);
            } else if (inIndex && tag.startsWith("<a ")) {
                return Optional.of(Inside.WORD);
            }
            return Optional.empty();
        }

        private void ended(Inside what, Piece end) {
            String read = text.toString();
            Piece piece = new Piece("", read, end.where());
            switch (what) {
                case QUESTION -> question = piece;
                case MESSAGE -> message = piece;
                case TITLE -> title = piece;
                case COUNT -> counts.add(new ScreenPage.Count(status, read));
                case HEAD -> heads.add(read.strip());
                case WORD -> index.add(DigitRuns.flat(read));
            }
        }

        private void drawn(Piece piece) {
            String part = piece.text();
            if (part.startsWith("</svg")) {
                words.ifPresent(found -> charts.add(new ScreenPage.Drawn(found, labels)));
                words = Optional.empty();
                labels.clear();
            } else if (!part.startsWith("<")) {
                labels.add(HtmlPieces.seen(part));
            }
        }

        ScreenPage closed() {
            return new ScreenPage(id, file, question, message, strips, charts, heads, index, texts);
        }
    }
}
