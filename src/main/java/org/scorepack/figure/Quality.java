package org.scorepack.figure;

/**
 * How good a figure is.
 *
 * @param kind what to think of it
 * @param present how many of its parts (months, departments) are in; 0 where it has no parts
 * @param expected how many there should be
 */
public record Quality(Kind kind, int present, int expected) {

    /** As good as it gets. */
    public static final Quality FINAL = new Quality(Kind.FINAL, 0, 0);

    /** Ordered from best to worst: a figure made of others is as good as the worst of them. */
    public enum Kind {
        FINAL,
        /** Typed by a person. */
        MANUAL,
        ESTIMATE,
        /** Taken over from an earlier run or month. */
        CARRIED,
        /** Some of its parts are missing. */
        PARTIAL,
        /** Somebody says it is wrong. */
        DISPUTED
    }

    public static Quality of(Kind kind) {
        return new Quality(kind, 0, 0);
    }

    /** Some parts are missing. */
    public static Quality partial(int present, int expected) {
        return new Quality(Kind.PARTIAL, present, expected);
    }

    /** The worse of two. */
    public Quality worst(Quality other) {
        return other.kind.compareTo(kind) > 0 ? other : this;
    }

    /** {@code FINAL}, {@code PARTIAL 39/40}, {@code PARTIAL} where a source says no more: as in {@code figures.csv}. */
    public String code() {
        return kind == Kind.PARTIAL && expected > 0 ? kind + " " + present + "/" + expected : kind.name();
    }

    /** Reads {@link #code()} back. */
    public static Quality parse(String code) {
        int space = code.indexOf(' ');
        if (space < 0) {
            return of(Kind.valueOf(code));
        }
        int slash = code.indexOf('/');
        return new Quality(
                Kind.valueOf(code.substring(0, space)),
                Integer.parseInt(code.substring(space + 1, slash)),
                Integer.parseInt(code.substring(slash + 1)));
    }
}
