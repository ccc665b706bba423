package org.scorepack.job;

import java.nio.file.Path;
import org.scorepack.compose.Composer;
import org.scorepack.compose.IssueWords;
import org.scorepack.compose.Pack;
import org.scorepack.compose.PackHead;
import org.scorepack.compose.PackInput;
import org.scorepack.compose.PackTables;
import org.scorepack.publish.EditionId;
import org.scorepack.publish.Heading;
import org.scorepack.publish.Sha256;
import org.scorepack.render.PackRenderer;
import org.scorepack.render.Rendered;
import org.scorepack.scorecard.Branding;

/** From what a pack may know to the files of an edition; the same input gives the same bytes. Thread-safe. */
final class PackFiles {

    private static final int DIGITS_OF_HASH = 12;

    private final PackRenderer renderer;

    /**
     * @param home whose templates are used
     * @param branding that stands over them
     */
    PackFiles(Path home, Branding branding) {
        this.renderer = new PackRenderer(home, branding);
    }

    /** A pack before it has a number, with the hash of what it shows. */
    record Composed(PackInput input, Pack pack, PackTables tables, String content) {}

    /** The files, and how indexes speak of them. */
    record Made(Heading heading, Rendered rendered) {}

    Composed compose(PackInput input) {
        Pack pack = Composer.compose(input);
        PackTables tables = PackTables.of(input);
        return new Composed(input, pack, tables, Sha256.of(renderer.contentBytes(pack, tables)));
    }

    /** "Operations"; "Operations, board pack" for another audience than management. */
    private static String titled(PackHead head) {
        return head.audience().isEmpty() ? head.department() : head.department() + ", " + head.audience();
    }

    /** @param hash of the content, as the pages print it: that of the pack, or one that was published before */
    Made make(Composed composed, EditionId id, boolean provisional, String hash) {
        Pack stamped = composed.pack()
                .stamped(
                        IssueWords.of(composed.pack().head().language(), id.number(), provisional),
                        hash.substring(0, Math.min(DIGITS_OF_HASH, hash.length())));
        return new Made(
                new Heading(
                        stamped.head().language(),
                        stamped.head().company(),
                        titled(stamped.head()),
                        stamped.head().period(),
                        stamped.head().issue()),
                renderer.render(stamped, composed.tables(), id.stem()));
    }
}
