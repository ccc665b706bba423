package org.scorepack.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorepack.publish.Difference.Kind;

/** Three editions of one department; then something happens to them. */
class EditionsTest {

    @TempDir
    Path temp;

    private OutFolder out;
    private Published september;
    private Published october;
    private Published corrected;

    @BeforeEach
    void publishThree() {
        out = new OutFolder(temp.resolve("out"));
        Publisher publisher = new Publisher(out);
        september = publisher.publish(Sample.sales("2026-09", 1, "a"), Supplier::get);
        october = publisher.publish(Sample.sales("2026-10", 1, "b"), Supplier::get);
        corrected = publisher.publish(Sample.sales("2026-09", 2, "c"), Supplier::get);
    }

    private List<Difference> differences() {
        return Editions.of(out, "sales").intact();
    }

    @Test
    void standInTheOrderOfPublicationEachNamingTheOneBefore() {
        List<PublishedEdition> all = Editions.of(out, "sales").all();

        assertThat(all)
                .extracting(e -> e.id().folder())
                .containsExactly("2026-09/edition-1", "2026-10/edition-1", "2026-09/edition-2");
        assertThat(all.get(0).manifest().previous()).isEmpty();
        assertThat(all.get(1).manifest().previous())
                .contains(new Manifest.Previous("2026-09/edition-1", september.chainHash()));
        assertThat(all.get(2).manifest().previous())
                .contains(new Manifest.Previous("2026-10/edition-1", october.chainHash()));
        assertThat(all.get(2).manifestSha256()).isEqualTo(corrected.manifestSha256());
        assertThat(Editions.of(out, "sales").newest()).contains(all.get(2));
        assertThat(differences()).isEmpty();
    }

    @Test
    void otherDepartmentsHaveChainsOfTheirOwn() {
        new Publisher(out)
                .publish(Sample.edition(new EditionId("operations", "2026-10", 1), "x", log()), Supplier::get);

        assertThat(Editions.of(out, "operations").all().get(0).manifest().previous())
                .isEmpty();
        assertThat(Editions.of(out, "nobody").all()).isEmpty();
        assertThat(out.departments()).containsExactly("operations", "sales");
    }

    @Test
    void anyFlippedByteOfAnyFileIsNamed() throws IOException {
        for (String file : Sample.filesBelow(october.folder())) {
            Path path = october.folder().resolve(file);
            byte[] whole = Files.readAllBytes(path);
            for (int at = 0; at < whole.length; at += 1 + whole.length / 40) {
                Damage.flip(path, at);
                assertThat(differences()).as(file + " byte " + at).isNotEmpty().anySatisfy(d -> {
                    assertThat(d.edition()).isEqualTo("2026-10/edition-1");
                    assertThat(d.file()).isIn(file, "manifest.json");
                });
                Damage.replace(path, whole);
            }
        }
        assertThat(differences()).isEmpty();
    }

    @Test
    void deletedFileIsNamed() throws IOException {
        Files.delete(october.folder().resolve("figures.csv"));
        Files.delete(september.folder().resolve("manifest.sha256"));

        assertThat(differences())
                .extracting(Difference::edition, Difference::file, Difference::kind)
                .containsExactly(
                        tuple("2026-09/edition-1", "manifest.sha256", Kind.MISSING),
                        tuple("2026-10/edition-1", "figures.csv", Kind.MISSING));
    }

    @Test
    void addedFilesAreNamedWhereverTheyLie() throws IOException {
        Files.writeString(october.folder().resolve("notes.txt"), "x");
        Files.writeString(out.department("sales").resolve("operations.pdf"), "x");
        Files.createDirectory(out.department("sales").resolve("2026-10/draft"));

        assertThat(differences())
                .extracting(Difference::file, Difference::kind)
                .containsExactlyInAnyOrder(
                        tuple("notes.txt", Kind.ADDED),
                        tuple("operations.pdf", Kind.ADDED),
                        tuple("2026-10/draft", Kind.ADDED));
    }

    @Test
    void fileReplacedByALinkIsNamed() throws IOException {
        Path file = october.folder().resolve("figures.csv");
        Path copy = Files.copy(file, temp.resolve("copy.csv"));
        Files.delete(file);
        Files.createSymbolicLink(file, copy);

        assertThat(differences()).extracting(Difference::kind).containsExactly(Kind.MISSING);
    }

    @Test
    void editionWithoutManifestIsNoneAndNamed() throws IOException {
        Files.delete(october.folder().resolve("manifest.json"));

        Editions editions = Editions.of(out, "sales");
        assertThat(editions.find(october.id())).isEmpty();
        assertThat(editions.intact())
                .extracting(Difference::edition, Difference::kind)
                .containsExactly(
                        tuple("2026-10/edition-1", Kind.NO_MANIFEST), tuple("2026-09/edition-2", Kind.BROKEN_CHAIN));
    }

    @Test
    void manifestThatIsNoneIsNamed() throws IOException {
        for (String text : new String[] {"", "[]", "{}", "{\"department\":null}", "nonsense", "\"text\""}) {
            Damage.replace(october.folder().resolve("manifest.json"), text.getBytes());

            assertThat(differences()).as(text).extracting(Difference::kind).contains(Kind.NO_MANIFEST);
        }
    }

    @Test
    void forgedManifestWithItsHashBreaksTheChain() throws IOException {
        Path manifest = october.folder().resolve("manifest.json");
        byte[] forged = Files.readString(manifest).replace("Issue 1", "Issue 9").getBytes();
        Damage.replace(manifest, forged);
        Damage.replace(october.folder().resolve("manifest.sha256"), Manifest.hashLine(forged));

        assertThat(differences())
                .extracting(Difference::edition, Difference::kind)
                .containsExactly(tuple("2026-09/edition-2", Kind.BROKEN_CHAIN));
    }

    @Test
    void editionCopiedElsewhereIsNone() throws IOException {
        Files.move(october.folder(), out.department("sales").resolve("2026-10/edition-5"));

        assertThat(Editions.of(out, "sales").all()).hasSize(2);
        assertThat(differences()).extracting(Difference::kind).contains(Kind.NO_MANIFEST, Kind.BROKEN_CHAIN);
    }

    @Test
    void removedEditionProducedAgainTakesItsOldPlace() throws IOException {
        Disk.deleteTree(october.folder());
        assertThat(differences()).extracting(Difference::kind).containsExactly(Kind.BROKEN_CHAIN);

        Published again = new Publisher(out).publish(Sample.sales("2026-10", 1, "b"), Supplier::get);

        assertThat(again.chainHash()).isEqualTo(october.chainHash());
        assertThat(differences()).isEmpty();
    }

    private static MadeBy log() {
        return new MadeBy(1, "0.1.0", Instant.EPOCH);
    }
}
