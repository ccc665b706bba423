package org.scorepack.job;

/** Told how far a run is; called from several threads. */
public interface Progress {

    /** Says nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(String step, int parts) {}

        @Override
        public void done(String step, String part) {}

        @Override
        public void note(String sentence) {}
    };

    /** A step of so many parts begins. */
    void begin(String step, int parts);

    /** One part of a step is done. */
    void done(String step, String part);

    /** Something worth a line. */
    void note(String sentence);
}
