package org.scorepack.render;

import org.scorepack.scorecard.Finding;

/** A pack cannot be laid out: a template of the user's is wrong, or a file is missing. The finding says where and what to do. */
public final class RenderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    RenderException(Finding finding) {
        super(finding.place() + ": " + finding.found() + "; " + finding.expected());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
