package org.scorepack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.job.Verification;
import org.scorepack.testing.TestHome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether what readers have is what was published. */
class VerifyTest {

    private static final int FLIPS = 1_000;

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private TestHome home = TestHome.at(Path.of(""));

    /** September, October, and October again with a row that changed a figure of September. */
    @BeforeAll
    static void three_runs() throws IOException {
        TestHome home = TestHome.of("small", made.resolve("small"));
        home.run("2026-09");
        home.run("2026-10");
        Path sales = home.path().resolve("data/sales.csv");
        String rows = Files.readString(sales);
        String changed = rows.replaceFirst("(2026-09,south,[^\\n]*?)([0-9])(\\r?\\n)", "$17$3");
        assertThat(changed).isNotEqualTo(rows);
        Files.writeString(sales, changed);
        home.run("2026-09");
        home.run("2026-10");
    }

    @BeforeEach
    void copied() {
        home = TestHome.copyOf(made.resolve("small"), folder.resolve("home"));
    }

    @Test
    void what_was_published_is_as_published() {
        Typed verified = verify();

        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.out())
                .containsPattern(
                        "(\\d+) editions, \\d+ files: all as published; \\1 editions made once more from the book,"
                                + " the same to the byte");
        assertThat(verified.err()).isEmpty();
    }

    /** Every file that readers find: packs, tables, manifests, their hashes, indexes; what runs left for finance too. */
    @Test
    void each_of_a_thousand_changed_bytes_is_found() throws IOException {
        List<Path> files = published();
        Random chance = new Random(20261130);
        int found = 0;
        for (int flip = 0; flip < FLIPS; flip++) {
            Path file = files.get(chance.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            byte[] changed = bytes.clone();
            int at = chance.nextInt(bytes.length);
            changed[at] ^= (byte) (1 << chance.nextInt(8));
            replace(file, changed);
            assertThat(Verification.ofFiles(home.out(), true).flaws())
                    .as("byte %d of %s", at, home.out().relativize(file))
                    .isNotEmpty();
            replace(file, bytes);
            found++;
        }
        System.out.println("compared " + found + " values that were changed by one bit");
        assertThat(Verification.ofFiles(home.out(), true).flaws()).isEmpty();
    }

    /** Whoever changes a digit makes size and hashes fit again; the book still knows what was judged. */
    @Test
    void a_forged_digit_is_named_though_the_hashes_fit() throws IOException {
        Path edition = home.edition("north", "2026-10", 1);
        Path csv = edition.resolve("figures.csv");
        String rows = Files.readString(csv);
        String row = rows.lines()
                .filter(line -> line.contains(",revenue,") && line.contains(",2026-10,month,"))
                .findFirst()
                .orElseThrow();
        String actual = row.substring(row.indexOf(",2026-10,month,") + ",2026-10,month,".length());
        String digit = actual.substring(0, 1).equals("9") ? "8" : "9";
        forge(
                csv,
                rows.replace(
                        row, row.replace(",2026-10,month," + actual, ",2026-10,month," + digit + actual.substring(1))));
        Path html = edition.resolve("north_2026-10_e1.html");
        String page = Files.readString(html);
        forge(
                html,
                page.replaceFirst(
                        "(data-figure=\"north/revenue/2026-10/month/actual\" data-part=\"actual\">)[0-9]",
                        "$1" + digit));

        Typed verified = verify();

        assertThat(verified.exit()).isEqualTo(5);
        assertThat(verified.out())
                .containsPattern("figure  north/2026-10/edition-1/figures\\.csv, line \\d+, column actual:"
                        + " north/revenue/2026-10/month is \"" + digit + "\\d*\", expected \"\\d+\"")
                .containsPattern("figure  north/2026-10/edition-1/north_2026-10_e1\\.html, line \\d+:"
                        + " north/revenue/2026-10/month/actual actual is \"" + digit)
                .contains("not-as-recorded  north/2026-10/edition-1/manifest.json")
                .doesNotContain("changed  north/2026-10/edition-1/figures.csv");
    }

    @Test
    void what_is_gone_or_was_added_is_told() throws IOException {
        replace(home.edition("south", "2026-09", 1).resolve("outlook.csv"), new byte[0]);
        Files.delete(home.edition("south", "2026-09", 1).resolve("outlook.csv"));
        Files.writeString(home.edition("south", "2026-10", 1).resolve("copy.csv"), "x");
        TestHome.delete(home.edition("north", "2026-09", 1));

        Typed verified = verify();

        assertThat(verified.exit()).isEqualTo(5);
        assertThat(verified.out())
                .contains("missing  south/2026-09/edition-1/outlook.csv: is missing, expected")
                .contains("added  south/2026-10/edition-1/copy.csv: does not belong to this edition")
                .contains("missing  north/2026-09/edition-1: is missing, or has no manifest; the store has it")
                .contains("broken-chain  north/2026-10/edition-1/manifest.json: was published after 2026-09/edition-1");
    }

    @Test
    void programs_get_the_same_as_json() throws IOException {
        Path csv = home.edition("south", "2026-10", 1).resolve("outlook.csv");
        replace(csv, (Files.readString(csv) + "\n").getBytes(StandardCharsets.UTF_8));

        JsonNode json =
                JsonMapper.builder().build().readTree(verify("--format", "json").out());

        assertThat(json.get("asPublished").asBoolean()).isFalse();
        assertThat(json.get("faults").get(0).get("kind").asString()).isEqualTo("changed");
        assertThat(json.get("faults").get(0).get("file").asString()).isEqualTo("south/2026-10/edition-1/outlook.csv");
        assertThat(json.get("notChecked").size()).isPositive();
    }

    /** An auditor has a copy of the folder and nothing else. */
    @Test
    void without_a_store_files_are_compared_with_each_other() throws IOException {
        Path nowhere = Files.createDirectories(folder.resolve("nowhere"));
        String out = home.out().toString();
        Typed whole = Typed.scorepack("verify", "--home", nowhere.toString(), "--out", out);
        assertThat(whole.exit()).as(whole.out()).isZero();
        assertThat(whole.out()).contains("not checked: no configuration was found", ": all as published\n");

        Path csv = home.edition("north", "2026-10", 1).resolve("figures.csv");
        forge(csv, Files.readString(csv).replaceAll("(,revenue,[^\\n]*,2026-10,month,)[0-9]+", "$1777"));
        Typed forged = Typed.scorepack("verify", "--home", nowhere.toString(), "--out", out);

        assertThat(forged.exit()).isEqualTo(5);
        assertThat(forged.out())
                .contains("attachment  north/2026-10/edition-1/north_2026-10_e1.pdf")
                .contains("north/revenue/2026-10/month");
        assertThat(Files.exists(nowhere.resolve(".scorepack"))).isFalse();
    }

    @Test
    void a_home_whose_store_is_gone_gets_no_new_one() throws IOException {
        TestHome.delete(home.path().resolve(".scorepack"));

        Typed verified = verify();

        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("not checked: no store was found");
        assertThat(home.path().resolve(".scorepack/store.mv.db")).doesNotExist();
    }

    @Test
    void an_output_folder_that_is_not_there_is_a_mistake_of_the_command() {
        Typed verified = verify("--out", folder.resolve("elsewhere").toString());

        assertThat(verified.exit()).isEqualTo(2);
        assertThat(verified.err()).contains("There is no output folder");
    }

    private Typed verify(String... more) {
        return Typed.scorepack(
                Stream.concat(Stream.of("verify", "--home", home.path().toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private List<Path> published() throws IOException {
        try (Stream<Path> all = Files.walk(home.out())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("events.jsonl"))
                    .sorted()
                    .toList();
        }
    }

    /** Changes a file, and its size and hash in the manifest, and the hash of the manifest. */
    private static void forge(Path file, String text) throws IOException {
        byte[] before = Files.readAllBytes(file);
        byte[] after = text.getBytes(StandardCharsets.UTF_8);
        assertThat(after).isNotEqualTo(before);
        replace(file, after);
        Path manifest = file.resolveSibling("manifest.json");
        String json = Files.readString(manifest)
                .replaceAll(
                        "(\"bytes\": )" + before.length + "(,\\s*\"sha256\": \")" + sha(before),
                        "$1" + after.length + "$2" + sha(after));
        assertThat(json).contains(sha(after));
        replace(manifest, json.getBytes(StandardCharsets.UTF_8));
        replace(
                file.resolveSibling("manifest.sha256"),
                (sha(json.getBytes(StandardCharsets.UTF_8)) + "  manifest.json\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String sha(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Published files are write-protected; whoever changes one replaces it. */
    private static void replace(Path file, byte[] bytes) throws IOException {
        Files.deleteIfExists(file);
        Files.write(file, bytes);
    }
}
