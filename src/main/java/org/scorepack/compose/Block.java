package org.scorepack.compose;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A piece of a page. */
public sealed interface Block {

    /** A heading below the page's own. */
    record Heading(String text) implements Block {}

    /** A paragraph; {@code quiet} for footnotes. */
    record Text(String text, boolean quiet) implements Block {}

    /**
     * How many metrics have which status, now and last month; both add to the total.
     *
     * @param title "40 measures in October (September as known now)"
     */
    record CountStrip(String title, List<Count> counts) implements Block {

        public CountStrip {
            counts = List.copyOf(counts);
        }

        /** One status of the strip. */
        public record Count(StatusMark mark, int now, int before) {}
    }

    /** A titled list of sentences: what matters, what is missing, what was corrected. */
    record Items(String title, List<Item> items) implements Block {

        public Items {
            items = List.copyOf(items);
        }

        /**
         * One sentence with its mark.
         *
         * @param mark status; empty for plain lines
         * @param what the figures, in words
         * @param soWhat the consequence; may be empty
         * @param signal real change; empty where it is not told
         * @param owner "Head of Operations"; may be empty
         * @param target anchor of the page or metric that says more; empty = none
         * @param series the metric's last 24 months; empty = none
         */
        public record Item(
                Optional<StatusMark> mark,
                String what,
                String soWhat,
                Optional<SignalMark> signal,
                String owner,
                Optional<String> target,
                Optional<Chart.Spark> series) {}
    }

    /**
     * A table; every row has one cell per column.
     *
     * @param caption says what it shows, for those who cannot see it
     * @param id for filters and links: {@code metrics}, {@code history}, {@code sources}
     */
    record Table(String id, String caption, List<Column> columns, List<Group> groups) implements Block {

        public Table {
            columns = List.copyOf(columns);
            groups = List.copyOf(groups);
        }

        /** The same without the columns in which no row says anything. */
        Table withoutEmptyColumns() {
            List<Integer> kept = IntStream.range(0, columns.size())
                    .filter(at -> groups.stream()
                            .flatMap(group -> group.rows().stream())
                            .anyMatch(row -> !row.cells().get(at).isEmpty()))
                    .boxed()
                    .toList();
            return new Table(
                    id,
                    caption,
                    kept.stream().map(columns::get).toList(),
                    groups.stream().map(group -> group.only(kept)).toList());
        }

        /**
         * A column.
         *
         * @param key for CSS: {@code status}, {@code name}, {@code actual}, {@code spark}
         * @param head as printed
         * @param right whether it is aligned to the right (numbers)
         * @param elsewhere whether what it says stands elsewhere in the pack, too: a phone leaves it out
         */
        public record Column(String key, String head, boolean right, boolean elsewhere) {

            /** A column that says what nothing else does. */
            public Column(String key, String head, boolean right) {
                this(key, head, right, false);
            }
        }

        /** Rows under a band such as a perspective; an empty title has no band. */
        public record Group(String title, List<Row> rows) {

            public Group {
                rows = List.copyOf(rows);
            }

            private Group only(List<Integer> kept) {
                return new Group(
                        title,
                        rows.stream()
                                .map(row -> new Row(
                                        row.anchor(),
                                        row.exception(),
                                        kept.stream().map(row.cells()::get).toList()))
                                .toList());
            }
        }

        /**
         * A row.
         *
         * @param anchor id that links point to; empty = none
         * @param exception whether "only exceptions" keeps it
         */
        public record Row(Optional<String> anchor, boolean exception, List<Cell> cells) {

            public Row {
                cells = List.copyOf(cells);
            }
        }
    }

    /** What stands in a cell. */
    sealed interface Cell {

        /** Whether it says nothing. */
        default boolean isEmpty() {
            return false;
        }

        /** Words, with smaller words below. */
        record Words(String text, String small) implements Cell {

            @Override
            public boolean isEmpty() {
                return text.isEmpty() && small.isEmpty();
            }
        }

        /** A number, with smaller words below such as "7 of 8 sites". */
        record Number(Printed value, String small) implements Cell {}

        record StatusCell(StatusMark mark) implements Cell {}

        /**
         * Whether a change is real.
         *
         * @param ordinary whether the answer is no: a card has no room for the question and leaves it out
         */
        record SignalCell(SignalMark mark, boolean ordinary) implements Cell {

            /** A mark that says by itself what it is. */
            public SignalCell(SignalMark mark) {
                this(mark, false);
            }
        }

        record SparkCell(Chart.Spark series) implements Cell {}

        /** A bullet graph; an empty cell where nothing can be drawn. */
        record BulletCell(Optional<Chart.Bullet> chart) implements Cell {}

        /** How many have which status, those that there are; {@code before} is not told. */
        record TallyCell(List<CountStrip.Count> counts) implements Cell {

            public TallyCell {
                counts = List.copyOf(counts);
            }
        }

        record LandingCell(Chart.Landing chart) implements Cell {}

        /**
         * Where the year lands.
         *
         * @param sign of the word, where there is room for one line only; empty where the chance is not told
         * @param word "nearly out of reach"
         */
        record YearEndCell(Printed value, String sign, String word) implements Cell {}
    }

    /**
     * An objective: status, owner's sentence, its metrics, charts of what stands out.
     *
     * @param anchor id that links point to
     * @param words the owner's sentence; empty where there is none
     */
    record ObjectiveCard(
            String anchor,
            String name,
            StatusMark mark,
            String owner,
            String words,
            Table metrics,
            List<ChartBlock> charts)
            implements Block {

        public ObjectiveCard {
            charts = List.copyOf(charts);
        }
    }

    /** A chart with the sentence that says why it is there. */
    record ChartBlock(String sentence, Chart chart) implements Block {}

    /** One metric that must be explained: chart on one side, words on the other. */
    record Explanation(
            String anchor,
            String name,
            StatusMark mark,
            SignalMark signal,
            String owner,
            Chart chart,
            List<String> words)
            implements Block {

        public Explanation {
            words = List.copyOf(words);
        }
    }

    /** How to read the pack: sign, word, meaning. */
    record Key(String title, List<Entry> entries) implements Block {

        public Key {
            entries = List.copyOf(entries);
        }

        public record Entry(String sign, String word, String meaning) {}
    }

    /**
     * Words with what they mean and where they stand.
     *
     * @param entries in the order in which they are printed
     */
    record Index(String title, List<Entry> entries) implements Block {

        public Index {
            entries = List.copyOf(entries);
        }

        /**
         * One word.
         *
         * @param meaning empty where the word needs none
         * @param target anchor in the same file; its page is printed beside the word
         */
        public record Entry(String word, String meaning, String target) {}
    }
}
