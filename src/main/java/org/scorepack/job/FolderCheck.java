package org.scorepack.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.scorepack.ledger.Edition;
import org.scorepack.proof.EditionProof;
import org.scorepack.proof.Flaw;
import org.scorepack.publish.Difference;
import org.scorepack.publish.Editions;
import org.scorepack.publish.Indexes;
import org.scorepack.publish.OutFolder;
import org.scorepack.publish.PublishedEdition;

/** Goes through an output folder, department by department, and notes everything that is not as it was published. */
final class FolderCheck {

    private static final String CONTROL = "_control";

    private final OutFolder out;
    private final Indexes indexes;
    private final boolean hashesOnly;
    private final List<Flaw> flaws = new ArrayList<>();
    private final SortedSet<String> unchecked = new TreeSet<>();
    private Optional<Recorded> recorded = Optional.empty();
    private int editions;
    private int files;
    private int remade;

    /** @param hashesOnly whether the files are taken at the word of their hashes */
    FolderCheck(OutFolder out, Indexes indexes, boolean hashesOnly) {
        this.out = out;
        this.hashesOnly = hashesOnly;
        this.indexes = indexes;
    }

    FolderCheck with(Recorded store) {
        recorded = Optional.of(store);
        return this;
    }

    FolderCheck without(String reason) {
        unchecked.add(reason);
        return this;
    }

    Verdict verdict() {
        if (hashesOnly) {
            unchecked.add("figures, as only hashes were asked for");
        }
        SortedSet<String> departments = new TreeSet<>(out.departments());
        recorded.ifPresent(store -> store.all().forEach(edition -> departments.add(edition.department())));
        departments.forEach(this::department);
        if (out.hasControl()) {
            indexes.runs().forEach(difference -> note(CONTROL, difference));
            indexes.differences(CONTROL).forEach(difference -> note(CONTROL, difference));
            unchecked.add("the journals of runs (_control, events.jsonl) grow and have no hash");
        }
        return new Verdict(editions, files, remade, flaws, List.copyOf(unchecked));
    }

    private void department(String id) {
        Editions published = Editions.of(out, id);
        published.intact().forEach(difference -> note(id, difference));
        indexes.differences(id).forEach(difference -> note(id, difference));
        files++;
        published.all().forEach(this::edition);
        recorded.ifPresent(store -> store.all().stream()
                .filter(edition -> edition.department().equals(id)
                        && published.find(Recorded.id(edition)).isEmpty())
                .forEach(edition -> flaws.add(new Flaw(
                        Flaw.Kind.MISSING,
                        Recorded.id(edition).toString(),
                        "",
                        "",
                        "is missing, or has no manifest; the store has it",
                        ""))));
    }

    private void edition(PublishedEdition published) {
        SortedMap<String, byte[]> found = published.files();
        editions++;
        files += found.size() + 2;
        EditionProof proof = new EditionProof(
                published.id().toString(),
                PackId.of(published.id().department()).department(),
                published.id().period(),
                found);
        boolean proven = recorded.isPresent() && isProven(published, proof, recorded.get());
        if (!proven && !hashesOnly) {
            flaws.addAll(proof.amongThemselves());
        }
    }

    /** Whether every byte of it is what the book gives. */
    private boolean isProven(PublishedEdition published, EditionProof proof, Recorded store) {
        Optional<Edition> edition = store.find(published.id());
        if (edition.isEmpty()) {
            notRecorded(published, "the store knows no such edition", "");
            return false;
        }
        if (!edition.get().manifestSha().equals(published.manifestSha256())) {
            notRecorded(
                    published,
                    "SHA-256 " + published.manifestSha256(),
                    edition.get().manifestSha() + ", as the store has it");
        }
        if (!edition.get().contentSha().equals(published.manifest().contentHash())) {
            notRecorded(
                    published,
                    "content " + published.manifest().contentHash(),
                    edition.get().contentSha() + ", as the store has it");
        }
        if (hashesOnly) {
            return false;
        }
        Optional<Recorded.Again> again = store.again(edition.get());
        if (again.isEmpty()) {
            unchecked.add(published.id() + ": the configuration that it was made with cannot be read any more");
            return false;
        }
        if (!again.get().same()) {
            unchecked.add(published.id()
                    + ": program, templates or branding show something else now, so it was not compared to the"
                    + " byte, only every printed figure");
            flaws.addAll(proof.figuresAgainst(again.get().files()));
            return false;
        }
        remade++;
        List<Flaw> differences = proof.against(again.get().files());
        flaws.addAll(differences);
        return differences.isEmpty();
    }

    private void notRecorded(PublishedEdition published, String found, String expected) {
        flaws.add(new Flaw(Flaw.Kind.NOT_AS_RECORDED, published.id() + "/manifest.json", "", "", found, expected));
    }

    private void note(String folder, Difference difference) {
        String edition = difference.edition().isEmpty() ? "" : difference.edition() + "/";
        flaws.add(new Flaw(
                Flaw.Kind.valueOf(difference.kind().name()),
                folder + "/" + edition + difference.file(),
                "",
                "",
                difference.message(),
                ""));
    }
}
