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
 * <p>Asking again for an edition that is there is harmless. Thread-safe for different departments; one edition of a
 * department at a time, because each names the one before it.
 */
public final class Publisher {

    private final OutFolder out;
    private final Staging staging;

    public Publisher(OutFolder out) {
        this.out = out;
        this.staging = new Staging(out);
    }

    /**
     * @throws EditionTaken where something else lies in its place
     * @throws CannotPublish where it could not be written; readers see nothing of it
     */
    public Published publish(EditionFiles edition) {
        EditionId id = edition.id();
        Path target = out.edition(id);
        out.refuseLinks(target);
        Editions there = Editions.of(out, id.department());
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return adopt(edition, there);
        }
        HashChain.Link link = HashChain.placeFor(id, there.all());
        byte[] json = Json.pretty(Manifest.of(edition, link.sequence(), link.previous()));
        Path staged = staging.put(edition, json);
        appear(id, staged, target);
        return new Published(id, target, Sha256.of(json), Manifest.chainHash(json), false);
    }

    private static Published adopt(EditionFiles edition, Editions there) {
        EditionId id = edition.id();
        PublishedEdition found = there.find(id)
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

    private void appear(EditionId id, Path staged, Path target) {
        try {
            Path period = out.make(out.period(id));
            out.refuseLinks(target);
            Refused.tryAgain(() -> Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE));
            out.sync(period);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            Staging.remove(staged);
            throw new EditionTaken(id, "it appeared while this one was made");
        } catch (IOException e) {
            Staging.remove(staged);
            throw new CannotPublish(id + " was not published: " + Disk.reason(e) + " (" + target + ")", e);
        } catch (CannotPublish e) {
            Staging.remove(staged);
            throw e;
        }
    }
}
