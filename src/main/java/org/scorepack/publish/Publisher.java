package org.scorepack.publish;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Puts an edition where its readers find it: whole, by one rename, or not at all.
 *
 * <p>Asking again for an edition that is there is harmless. Thread-safe for different departments.
 */
public final class Publisher {

    private final OutFolder out;
    private final Staging staging;

    public Publisher(OutFolder out) {
        this.out = out;
        this.staging = new Staging(out);
    }

    /**
     * @param gate passed with what can be seen by others, and by nobody else meanwhile: the end of the chain of manifests
     *     must stay the end until the next edition is there
     * @throws EditionTaken where something else lies in its place
     * @throws CannotPublish where it could not be written; readers see nothing of it
     */
    public Published publish(EditionFiles edition, Gate gate) {
        Path target = out.edition(edition.id());
        out.refuseLinks(target);
        if (isThere(target)) {
            return gate.pass(() -> adopt(edition));
        }
        Path staged = staging.put(edition);
        try {
            return gate.pass(() -> isThere(target) ? adopt(edition) : appear(edition, staged, target));
        } finally {
            Staging.remove(staged);
        }
    }

    private static boolean isThere(Path target) {
        return Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    }

    private Published adopt(EditionFiles edition) {
        EditionId id = edition.id();
        PublishedEdition found = Editions.of(out, id.department())
                .find(id)
                .orElseThrow(() ->
                        new EditionTaken(id, "there is no manifest.json that can be read; move it away and run again"));
        if (!found.manifest().contentHash().equals(edition.contentHash())) {
            throw new EditionTaken(
                    id,
                    "its content is " + found.manifest().contentHash() + ", not " + edition.contentHash()
                            + "; an edition is never overwritten, what changed needs the next number");
        }
        List<Difference> differences = FileCheck.differences(found);
        if (!differences.isEmpty()) {
            throw new EditionTaken(
                    id,
                    "it was changed after it was published (" + differences.get(0) + "); move it away and run again");
        }
        return new Published(id, found.folder(), found.manifestSha256(), found.chainHash(), true);
    }

    private Published appear(EditionFiles edition, Path staged, Path target) {
        EditionId id = edition.id();
        HashChain.Link link =
                HashChain.placeFor(id, Editions.of(out, id.department()).all());
        byte[] json = Json.pretty(Manifest.of(edition, link.sequence(), link.previous()));
        staging.seal(id, staged, json);
        try {
            Path period = out.make(out.period(id));
            out.refuseLinks(target);
            Refused.tryAgain(() -> Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE));
            out.sync(period);
            return new Published(id, target, Sha256.of(json), Manifest.chainHash(json), false);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            throw new EditionTaken(id, "it appeared while this one was made");
        } catch (IOException e) {
            throw new CannotPublish(id + " was not published: " + Disk.reason(e) + " (" + target + ")", e);
        }
    }
}
