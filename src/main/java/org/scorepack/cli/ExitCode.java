package org.scorepack.cli;

/** How a command ends. */
enum ExitCode {
    DONE(0),
    UNEXPECTED(1),
    USAGE(2),
    CONFIGURATION_INVALID(3),
    /** Data is missing that nobody announced. */
    INCOMPLETE(4),
    RUN_FAILED(5),
    /** Published files are not what was published. */
    NOT_AS_PUBLISHED(5),
    TRY_AGAIN(75);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
