package org.scorepack.publish;

/** Something else lies where this edition belongs. An edition is never overwritten. */
public final class EditionTaken extends CannotPublish {

    private final EditionId id;

    EditionTaken(EditionId id, String why) {
        super("out/" + id + " is taken: " + why);
        this.id = id;
    }

    /** The edition whose folder is taken. */
    public EditionId id() {
        return id;
    }
}
