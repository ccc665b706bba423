package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where a strip of parts is cut: on screens of 100, the first one of 80. */
class PhonePagesTest {

    private static final int FIRST = 80;
    private static final int OTHER = 100;
    private static final double HEADS_A_CHAPTER = 400;
    private static final long SEED = 20_261_122;

    @Test
    void a_heading_stands_with_what_it_heads() {
        assertThat(cut(text(40), text(30), heading(10), text(30), text(30)).starts())
                .containsExactly(2);
    }

    @Test
    void headings_in_a_row_stand_together_with_what_they_head() {
        assertThat(cut(text(40), chapter(10), heading(10), heading(10), text(40))
                        .starts())
                .containsExactly(1);
    }

    @Test
    void what_fits_on_one_screen_is_not_cut() {
        assertThat(cut(text(40), text(40)).starts()).isEmpty();
    }

    /** The sentence above a chapter is long in some languages, and a chart is high. */
    @Test
    void where_not_all_heads_fit_with_what_they_head_the_chapters_stand_alone() {
        assertThat(cut(chapter(40), heading(30), text(60)).starts()).containsExactly(1);
    }

    @Test
    void the_last_screen_gets_more_than_a_line() {
        assertThat(cut(text(20), text(20), text(20), text(20), text(5)).starts())
                .containsExactly(2);
    }

    @Test
    void a_chapter_begins_a_screen_where_the_one_before_is_well_filled() {
        assertThat(cut(text(40), text(30), chapter(5), text(5), text(40)).starts())
                .containsExactly(2);
    }

    @Test
    void a_chapter_goes_on_where_the_screen_before_would_be_nearly_empty() {
        assertThat(cut(text(80), text(15), chapter(10), text(40), text(40)).starts())
                .containsExactly(1, 4);
    }

    @Test
    void what_is_higher_than_a_screen_stands_alone() {
        assertThat(cut(text(30), text(150), text(30)).starts()).contains(1, 2);
    }

    @Test
    void of_all_ways_to_cut_it_finds_the_best() {
        Random random = new Random(SEED);
        for (int strip = 0; strip < 500; strip++) {
            PhonePages pages = cut(IntStream.range(0, 9)
                    .mapToObj(i -> switch (random.nextInt(5)) {
                        case 0 -> heading(5 + random.nextInt(10));
                        case 1 -> chapter(5 + random.nextInt(10));
                        default -> text(10 + random.nextInt(60));
                    })
                    .toArray(Part[]::new));
            double best = IntStream.range(0, 1 << 8)
                    .mapToObj(PhonePagesTest::starts)
                    .mapToDouble(pages::cost)
                    .min()
                    .orElseThrow();
            assertThat(pages.cost(pages.starts())).as("strip %d", strip).isEqualTo(best);
        }
    }

    /** Each bit a part that begins a screen. */
    private static List<Integer> starts(int bits) {
        return IntStream.range(0, 8)
                .filter(i -> (bits & 1 << i) != 0)
                .map(i -> i + 1)
                .boxed()
                .toList();
    }

    private static PhonePages cut(Part... of) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Part part : of) {
            parts.add(new Part(List.of(), at, at + part.bottom(), part.heads(), part.clings(), part.chapter()));
            at += part.bottom();
        }
        return new PhonePages(parts, FIRST, OTHER);
    }

    private static Part text(int height) {
        return new Part(List.of(), 0, height, 0, 3, false);
    }

    private static Part heading(int height) {
        return new Part(List.of(), 0, height, Part.NEVER, 0, false);
    }

    private static Part chapter(int height) {
        return new Part(List.of(), 0, height, HEADS_A_CHAPTER, 0, true);
    }
}
