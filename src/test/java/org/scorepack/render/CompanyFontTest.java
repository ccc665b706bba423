package org.scorepack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.scorecard.BrandFont;
import org.scorepack.scorecard.Branding;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Place;
import org.scorepack.scorecard.Placed;
import org.scorepack.testing.CompanyFonts;

class CompanyFontTest {

    private static final int FS_TYPE = 8;
    private static final int UNITS_PER_EM = 18;
    private static final int METRIC = 4;

    @TempDir
    private Path home;

    @Test
    void a_font_that_packs_can_be_set_in_is_none_of_the_findings() throws IOException {
        assertThat(findings(CompanyFonts.regular())).isEmpty();
        for (int allowed : new int[] {0, 4, 8, 0xC}) {
            assertThat(findings(CompanyFonts.with(CompanyFonts.regular(), "OS/2", FS_TYPE, allowed)))
                    .isEmpty();
        }
    }

    @Test
    void a_font_whose_licence_forbids_to_embed_it_is_named() throws IOException {
        for (int forbidden : new int[] {0x2, 0x100, 0x104, 0x200}) {
            byte[] font = CompanyFonts.with(CompanyFonts.regular(), "OS/2", FS_TYPE, forbidden);
            says(font, "font-licence", String.format("may not be embedded: its OS/2 fsType is 0x%04X", forbidden));
        }
    }

    @Test
    void figures_that_do_not_align_are_named() throws IOException {
        byte[] font = CompanyFonts.regular();
        int one = parsed(font).getUnicodeCmapLookup().getGlyphId('1');
        says(
                CompanyFonts.with(font, "hmtx", one * METRIC, 700),
                "no-tabular-figures",
                "has figures of unlike width: 0 is 1139 wide, 1 is 700");
    }

    @Test
    void what_is_no_static_true_type_font_is_named() throws IOException {
        byte[] font = CompanyFonts.regular();
        byte[] postScript = font.clone();
        System.arraycopy("OTTO".getBytes(StandardCharsets.US_ASCII), 0, postScript, 0, 4);
        says(postScript, "not-a-font", "is no TrueType font, its outlines are PostScript (CFF)");
        says(
                "wOF2....".getBytes(StandardCharsets.US_ASCII),
                "not-a-font",
                "is no TrueType font, but one packed for the web");
        says("abc".getBytes(StandardCharsets.US_ASCII), "not-a-font", "is no TrueType font");
        says(CompanyFonts.renamed(font, "GDEF", "fvar"), "not-a-font", "is a variable font");
        says(CompanyFonts.renamed(font, "hmtx", "xtmh"), "not-a-font", "is damaged, or lacks what a font needs");
        for (int length : new int[] {100, 5_000, 60_000, font.length / 2}) {
            says(Arrays.copyOf(font, length), "not-a-font", "is damaged, or lacks what a font needs");
        }
        says(new byte[2_000_001], "too-large", "has 2000001 bytes");
    }

    @Test
    void a_font_without_a_letter_that_packs_are_written_with_is_named() throws IOException {
        TTFSubsetter subset = new TTFSubsetter(parsed(CompanyFonts.regular()));
        IntStream.rangeClosed(' ', 0x2ff).filter(code -> code != 'é').forEach(subset::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subset.writeToStream(out);
        says(out.toByteArray(), "uncovered-character", "has no 'é' (U+00E9)");
    }

    /** What the program itself prints has to be in every font that is let in: no letter of its words may be missing. */
    @Test
    void every_letter_of_the_programs_own_words_is_asked_for() throws IOException {
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/words"))) {
            for (Path bundle : bundles.toList()) {
                Properties words = new Properties();
                try (var in = Files.newBufferedReader(bundle)) {
                    words.load(in);
                }
                words.values()
                        .forEach(text -> assertThat(text.toString()
                                        .codePoints()
                                        .filter(code -> code > '~' && Character.isLetter(code) && code != 'Δ')
                                        .mapToObj(Character::toString))
                                .as("%s: %s", bundle, text)
                                .allMatch(CompanyFace.LETTERS::contains));
            }
        }
    }

    /** Whatever its own width is, text in it takes the room that text in the built-in font takes. */
    @Test
    void a_font_that_runs_wider_is_set_smaller() throws IOException {
        FontSet builtIn = new FontSet(TemplateFolder.builtIn());
        FontSet own = new FontSet(TemplateFolder.of(home, branding(CompanyFonts.regular())));
        String text = "Revenue from exports was 2.04 M EUR, 0.16 short of 2.20: off target.";
        assertThat(parsed(CompanyFonts.regular()).getUnitsPerEm()).isEqualTo(2048);
        assertThat(own.width(text, false, 10)).isCloseTo(builtIn.width(text, false, 10), within(6.0));
        double natural = natural(text) * 10;
        assertThat(natural).isGreaterThan(1.08 * builtIn.width(text, false, 10));
    }

    @Test
    void a_font_that_would_get_too_small_is_named() throws IOException {
        byte[] wide = CompanyFonts.with(CompanyFonts.regular(), "head", UNITS_PER_EM, 1600);
        says(wide, "font-too-wide", "or its bold face runs 4");
    }

    @Test
    void a_font_that_runs_narrower_stays_as_large_as_it_is() throws IOException {
        byte[] narrow = CompanyFonts.with(CompanyFonts.regular(), "head", UNITS_PER_EM, 3000);
        FontSet own = new FontSet(TemplateFolder.of(home, branding(narrow)));
        assertThat(own.width("Revenue", false, 10)).isCloseTo(natural("Revenue") * 10 * 2048 / 3000, within(0.001));
    }

    @Test
    void signs_that_it_lacks_are_borrowed_and_letters_are_not() throws IOException {
        TTFSubsetter subset = new TTFSubsetter(parsed(CompanyFonts.regular()));
        IntStream.rangeClosed(' ', 0xff).forEach(subset::add);
        CompanyFace.LETTERS.codePoints().forEach(subset::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        subset.writeToStream(out);
        Branding branding = branding(out.toByteArray());
        FontSet own = new FontSet(TemplateFolder.of(home, branding));
        assertThat(own.runs("\u0394 2.04 \u2212 \u25cf on", false, 10).stream().map(FontSet.Run::text))
                .containsExactly("\u0394", " 2.04 ", "\u2212", " ", "\u25cf", " on");
        List<FontSet.Run> runs = own.runs("a\u2212b", false, 10);
        assertThat(runs.get(2).offset()).isCloseTo(own.width("a\u2212", false, 10), within(1e-9));
        Coverage coverage = new Coverage(home, branding);
        assertThat("aé9\u2212\u25cf\u2197\u0394".codePoints()).allMatch(coverage::has);
        assertThat("ő\u0416\u0391".codePoints())
                .as("letters of the built-in font only")
                .noneMatch(coverage::has);
    }

    /** Pairs and ligatures name letters by numbers that a smaller font gives to others. */
    @Test
    void a_font_for_a_screen_has_the_letters_asked_for_and_nothing_about_others() throws IOException {
        FontSet own = new FontSet(TemplateFolder.of(home, branding(CompanyFonts.regular())));
        for (boolean bold : new boolean[] {false, true}) {
            TrueTypeFont font = parsed(own.subset(bold, "Aé9".codePoints()));
            assertThat(font.getUnicodeCmapLookup().getGlyphId('é')).isPositive();
            assertThat(font.getUnicodeCmapLookup().getGlyphId('B')).isZero();
            assertThat(font.getTableMap()).doesNotContainKeys("GPOS", "GSUB", "GDEF", "kern", "FFTM");
        }
    }

    private double natural(String text) throws IOException {
        TrueTypeFont font = parsed(CompanyFonts.regular());
        double units = 0;
        for (int code : text.codePoints().toArray()) {
            units += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(code));
        }
        return units / 2048;
    }

    private void says(byte[] font, String code, String found) throws IOException {
        List<Finding> findings = findings(font);
        assertThat(findings).as(found).hasSize(1);
        assertThat(findings.get(0).code()).isEqualTo(code);
        assertThat(findings.get(0).place()).isEqualTo(new Place("config/organisation.yaml", 3, 9));
        assertThat(findings.get(0).found()).startsWith("'config/R.ttf' " + found);
    }

    private List<Finding> findings(byte[] regular) throws IOException {
        return Brand.check(home, branding(regular));
    }

    private Branding branding(byte[] regular) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.write(home.resolve("config/R.ttf"), regular);
        Files.write(home.resolve("config/B.ttf"), CompanyFonts.bold());
        return new Branding(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BrandFont(
                        new Placed<>("config/R.ttf", new Place("config/organisation.yaml", 3, 9)),
                        new Placed<>("config/B.ttf", new Place("config/organisation.yaml", 3, 30)))));
    }

    private static TrueTypeFont parsed(byte[] font) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(font));
    }
}
