package org.scorepack.job;

import java.util.List;
import org.scorepack.proof.Flaw;

/**
 * What {@code verify} found.
 *
 * @param editions so many were checked
 * @param files of them, manifests and indexes included
 * @param remade editions that were made once more from the book and compared to the byte
 * @param flaws what is not as it was published, in order of the folders
 * @param unchecked what could not be checked, and why
 */
public record Verdict(int editions, int files, int remade, List<Flaw> flaws, List<String> unchecked) {

    public Verdict {
        flaws = List.copyOf(flaws);
        unchecked = List.copyOf(unchecked);
    }
}
