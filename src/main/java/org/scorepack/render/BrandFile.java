package org.scorepack.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.scorepack.scorecard.Finding;
import org.scorepack.scorecard.Placed;

/** A file that {@code branding} names: in the home, of a sane size. */
record BrandFile(Path home, Placed<String> written) {

    /** Its bytes; empty where it cannot be had, which is then the finding. */
    record Read(Optional<byte[]> bytes, Optional<Finding> finding) {

        /** @throws RenderException with the finding */
        byte[] orThrow() {
            finding.ifPresent(fault -> {
                throw new RenderException(fault);
            });
            return bytes.orElseThrow();
        }
    }

    Read read(int most) {
        try {
            Path file = home.resolve(written.value()).normalize();
            if (!file.startsWith(home.normalize()) || leadsOut(file)) {
                return fault("outside-folders", "leads out of the home", "a file of the home");
            }
            if (!Files.isRegularFile(file)) {
                return fault(
                        "missing-file", "is no file", "a path relative to the home, such as config/brand/name.ext");
            }
            if (Files.size(file) > most) {
                return fault("too-large", "has " + Files.size(file) + " bytes", "at most " + most);
            }
            return new Read(Optional.of(Files.readAllBytes(file)), Optional.empty());
        } catch (InvalidPathException broken) {
            return fault("bad-path", "is no path", "a path relative to the home");
        } catch (IOException unreadable) {
            return fault("not-readable", "cannot be read", "a file that may be read");
        }
    }

    private boolean leadsOut(Path file) throws IOException {
        return Files.exists(file) && !file.toRealPath().startsWith(home.toRealPath());
    }

    Read fault(String code, String found, String expected) {
        return new Read(Optional.empty(), Optional.of(finding(code, found, expected)));
    }

    Finding finding(String code, String found, String expected) {
        return Finding.error(code, written.place(), "'" + written.value() + "' " + found, expected);
    }
}
