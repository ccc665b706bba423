package org.scorepack.extract;

/** Makes figures of the parts that several feeds deliver. */
final class Joined {

    private Joined() {}
}
