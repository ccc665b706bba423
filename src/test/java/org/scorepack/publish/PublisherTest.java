package org.scorepack.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

    private static final EditionId OCTOBER = new EditionId("sales", "2026-10", 1);

    @TempDir
    Path temp;

    private OutFolder out() {
        return new OutFolder(temp.resolve("out"));
    }

    @Test
    void leavesWhatTheContractSaysAndNothingElse() {
        Published published = new Publisher(out()).publish(Sample.sales("2026-10", 1, "a"), Supplier::get);

        assertThat(published.adopted()).isFalse();
        assertThat(Sample.filesBelow(temp.resolve("out")))
                .containsExactly(
                        "sales/2026-10/edition-1/figures.csv",
                        "sales/2026-10/edition-1/manifest.json",
                        "sales/2026-10/edition-1/manifest.sha256",
                        "sales/2026-10/edition-1/sales_2026-10_e1.html",
                        "sales/2026-10/edition-1/sales_2026-10_e1.pdf");
    }

    @Test
    void manifestSaysBytesHashesInputsAndLog() throws IOException {
        Path folder = new Publisher(out())
                .publish(Sample.sales("2026-10", 1, "a"), Supplier::get)
                .folder();

        String figures = Sha256.of(folder.resolve("figures.csv"));
        assertThat(Files.readString(folder.resolve("manifest.json")))
                .startsWith("""
                        {
                          "department": "sales",
                          "period": "2026-10",
                          "number": 1,
                          "sequence": 1,
                          "provisional": false,
                        """)
                .contains("""
                          "files": [
                            {
                              "name": "figures.csv",
                              "bytes": 26,
                              "sha256": "%s"
                            },
                        """.formatted(figures))
                .endsWith("""
                          "inputs": [
                            {
                              "name": "orders",
                              "sha256": "ab12"
                            }
                          ],
                          "log": {
                            "run": 1,
                            "programVersion": "0.1.0",
                            "at": "1970-01-01T00:00:00Z"
                          }
                        }
                        """);
        assertThat(Files.readString(folder.resolve("manifest.sha256")))
                .isEqualTo(Sha256.of(folder.resolve("manifest.json")) + "  manifest.json\n");
    }

    @Test
    void onlyTheLogTellsTwoRunsApart() {
        EditionFiles first = Sample.edition(OCTOBER, "a", new MadeBy(1, "0.1.0", Instant.EPOCH));
        EditionFiles second = Sample.edition(OCTOBER, "a", new MadeBy(7, "0.1.0", Instant.EPOCH.plusSeconds(99)));

        Published one = new Publisher(new OutFolder(temp.resolve("one"))).publish(first, Supplier::get);
        Published two = new Publisher(new OutFolder(temp.resolve("two"))).publish(second, Supplier::get);

        assertThat(one.chainHash()).isEqualTo(two.chainHash());
        assertThat(one.manifestSha256()).isNotEqualTo(two.manifestSha256());
    }

    @Test
    void chainHashChangesWithTheContent() {
        Published one = new Publisher(new OutFolder(temp.resolve("one")))
                .publish(Sample.sales("2026-10", 1, "a"), Supplier::get);
        Published two = new Publisher(new OutFolder(temp.resolve("two")))
                .publish(Sample.sales("2026-10", 1, "b"), Supplier::get);

        assertThat(one.chainHash()).isNotEqualTo(two.chainHash());
    }

    @Test
    void askedTwiceAdoptsWhatIsThere() {
        Publisher publisher = new Publisher(out());
        Published first = publisher.publish(Sample.sales("2026-10", 1, "a"), Supplier::get);

        Published again =
                publisher.publish(Sample.edition(OCTOBER, "a", new MadeBy(2, "0.1.0", Instant.MAX)), Supplier::get);

        assertThat(again.adopted()).isTrue();
        assertThat(again.manifestSha256()).isEqualTo(first.manifestSha256());
        assertThat(again.chainHash()).isEqualTo(first.chainHash());
    }

    @Test
    void otherContentInItsPlaceIsNamedAndKept() throws IOException {
        Publisher publisher = new Publisher(out());
        Path folder = publisher
                .publish(Sample.sales("2026-10", 1, "a"), Supplier::get)
                .folder();
        byte[] before = Files.readAllBytes(folder.resolve("figures.csv"));

        assertThatThrownBy(() -> publisher.publish(Sample.sales("2026-10", 1, "b"), Supplier::get))
                .isInstanceOfSatisfying(
                        EditionTaken.class, e -> assertThat(e.id()).isEqualTo(OCTOBER))
                .hasMessageContaining("out/sales/2026-10/edition-1 is taken");
        assertThat(Files.readAllBytes(folder.resolve("figures.csv"))).isEqualTo(before);
    }

    @Test
    void editionChangedByHandIsNotAdopted() throws IOException {
        Publisher publisher = new Publisher(out());
        Path folder = publisher
                .publish(Sample.sales("2026-10", 1, "a"), Supplier::get)
                .folder();
        Damage.flip(folder.resolve("figures.csv"), 3);

        assertThatThrownBy(() -> publisher.publish(Sample.sales("2026-10", 1, "a"), Supplier::get))
                .isInstanceOf(EditionTaken.class)
                .hasMessageContaining("figures.csv");
    }

    @Test
    void folderWithoutManifestIsInTheWay() throws IOException {
        Files.createDirectories(temp.resolve("out/sales/2026-10/edition-1"));

        assertThatThrownBy(() -> new Publisher(out()).publish(Sample.sales("2026-10", 1, "a"), Supplier::get))
                .isInstanceOf(EditionTaken.class)
                .hasMessageContaining("no manifest.json");
    }

    @Test
    void readerNeverSeesPartOfAnEdition() throws Exception {
        Path edition = temp.resolve("out/sales/2026-10/edition-1");
        AtomicBoolean stop = new AtomicBoolean();
        AtomicBoolean half = new AtomicBoolean();
        Thread reader = new Thread(() -> {
            while (!stop.get()) {
                if (Files.exists(edition) && Sample.filesBelow(edition).size() != 53) {
                    half.set(true);
                }
            }
        });
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 50; i++) {
            files.put("part-" + i + ".csv", new byte[20_000]);
        }
        files.put("sales.pdf", Sample.PDF);
        reader.start();
        new Publisher(out())
                .publish(Sample.with(OCTOBER, "a", files, new MadeBy(1, "0.1.0", Instant.EPOCH)), Supplier::get);
        stop.set(true);
        reader.join();

        assertThat(half).isFalse();
        assertThat(Sample.filesBelow(edition)).hasSize(53);
    }

    @Test
    void fileWhereAFolderBelongsIsNamedAndNothingIsLeft() throws IOException {
        Files.createDirectories(temp.resolve("out/sales"));
        Files.writeString(temp.resolve("out/sales/2026-10"), "in the way");

        assertThatThrownBy(() -> new Publisher(out()).publish(Sample.sales("2026-10", 1, "a"), Supplier::get))
                .isInstanceOf(CannotPublish.class)
                .hasMessageContaining("2026-10")
                .hasMessageContaining("a file of that name is in the way");
        assertThat(Sample.filesBelow(temp.resolve("out"))).containsExactly("sales/2026-10");
        assertThat(temp.resolve("out/.work")).isEmptyDirectory();
    }

    @Test
    void outputFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(temp.resolve("out"), "a file");

        assertThatThrownBy(() -> new Publisher(out()).publish(Sample.sales("2026-10", 1, "a"), Supplier::get))
                .isInstanceOf(CannotPublish.class)
                .hasMessageContaining("out");
    }

    @Test
    void brokenPdfIsNotPublished() {
        for (String broken : new String[] {"not a pdf", "%PDF-1.7 and no more"}) {
            TreeMap<String, byte[]> files =
                    new TreeMap<>(Map.of("sales.pdf", broken.getBytes(StandardCharsets.US_ASCII)));

            assertThatThrownBy(() -> new Publisher(out())
                            .publish(
                                    Sample.with(OCTOBER, "a", files, new MadeBy(1, "0.1.0", Instant.EPOCH)),
                                    Supplier::get))
                    .isInstanceOf(CannotPublish.class)
                    .hasMessageContaining("sales.pdf");
            assertThat(Sample.filesBelow(temp.resolve("out"))).isEmpty();
        }
    }

    @Test
    void namesThatLeaveTheFolderAreRefused() {
        for (String name : new String[] {"../x.csv", "a/b.csv", "manifest.json", "Manifest.json", ".hidden", "a\nb"}) {
            TreeMap<String, byte[]> files = new TreeMap<>(Map.of(name, new byte[] {1}));

            assertThatThrownBy(() -> new Publisher(out())
                            .publish(
                                    Sample.with(OCTOBER, "a", files, new MadeBy(1, "0.1.0", Instant.EPOCH)),
                                    Supplier::get))
                    .isInstanceOf(CannotPublish.class);
        }
        for (String id : new String[] {"../sales", "_control", ".work", "Sales", "", "a/b", "x".repeat(41)}) {
            assertThatThrownBy(() -> new EditionId(id, "2026-10", 1)).isInstanceOf(CannotPublish.class);
        }
        assertThatThrownBy(() -> new EditionId("sales", "../2026", 1)).isInstanceOf(CannotPublish.class);
    }

    @Test
    void departmentFolderThatIsALinkIsRefused() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Path inside = Files.createDirectories(temp.resolve("out/operations"));
        for (Path target : new Path[] {elsewhere, inside}) {
            Path link = temp.resolve("out/sales");
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, target);

            assertThatThrownBy(() -> new Publisher(out()).publish(Sample.sales("2026-10", 1, "a"), Supplier::get))
                    .isInstanceOf(CannotPublish.class)
                    .hasMessageContaining("is a link");
            assertThat(target).isEmptyDirectory();
        }
    }

    @Test
    void workFolderThatIsALinkIsNeitherUsedNorCleaned() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("precious"), "x");
        Files.createDirectories(temp.resolve("out"));
        Files.createSymbolicLink(temp.resolve("out/.work"), elsewhere);

        assertThatThrownBy(() -> new Publisher(out()).publish(Sample.sales("2026-10", 1, "a"), Supplier::get))
                .isInstanceOf(CannotPublish.class);
        assertThatThrownBy(() -> out().cleanWork("2026-10")).isInstanceOf(CannotPublish.class);
        assertThat(Sample.filesBelow(elsewhere)).containsExactly("precious");
    }

    @Test
    void leftoversOfAKilledRunAreNotReusedAndCanBeCleaned() throws IOException {
        Path left = Files.createDirectories(temp.resolve("out/.work/sales_2026-10_e1_run-1_1"));
        Files.writeString(left.resolve("figures.csv"), "half");

        new Publisher(out()).publish(Sample.sales("2026-10", 1, "a"), Supplier::get);

        assertThat(Files.readString(left.resolve("figures.csv"))).isEqualTo("half");
        out().cleanWork("2026-09");
        assertThat(left).as("another period may be at work").isNotEmptyDirectory();
        out().cleanWork("2026-10");
        assertThat(temp.resolve("out/.work")).isEmptyDirectory();
        assertThat(Editions.of(out(), "sales").intact()).isEmpty();
    }

    @Test
    void refusedMoveIsTriedAgainButNotForEver() throws IOException {
        int[] calls = {0};
        Refused.tryAgain(() -> {
            if (++calls[0] < 3) {
                throw new AccessDeniedException("index.html");
            }
        });
        assertThat(calls[0]).isEqualTo(3);

        assertThatThrownBy(() -> Refused.tryAgain(() -> {
                    calls[0]++;
                    throw new AccessDeniedException("index.html");
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(calls[0]).isEqualTo(9);
    }
}
