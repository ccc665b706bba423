package org.scorepack.job;

import java.nio.file.Path;
import org.scorepack.book.BookStore;
import org.scorepack.calendar.FiscalCalendar;
import org.scorepack.config.Configuration;
import org.scorepack.publish.Indexes;
import org.scorepack.publish.OutFolder;
import org.scorepack.render.Brand;
import org.scorepack.render.IndexPrinter;
import org.scorepack.scorecard.Branding;

/**
 * Proves that what lies in the output folder is what was published: every file against manifest, chain and store, every
 * printed figure against the book.
 */
public final class Verification {

    private Verification() {}

    /**
     * Checks an output folder with the store of a home.
     *
     * @param out output folder
     * @param hashesOnly whether files are only compared with manifest, chain and store, and not made once more
     * @throws BusyException where another process works
     */
    public static Verdict of(Configuration configuration, Path out, boolean hashesOnly) {
        Path home = configuration.home();
        OutFolder folder = new OutFolder(out);
        if (!Store.isThere(home, configuration.machine())) {
            return check(configuration, folder, hashesOnly)
                    .without("no store was found: nothing was compared with the book, only files with each other")
                    .verdict();
        }
        try {
            return Store.with(
                    home, configuration.machine(), store -> withStore(configuration, folder, store, hashesOnly));
        } catch (StoreFailedException unreachable) {
            return check(configuration, folder, hashesOnly)
                    .without(unreachable.getMessage()
                            + ": nothing was compared with the book, only files with each other")
                    .verdict();
        }
    }

    /** Checks an output folder of which there is nothing else: manifests, chain, and the files with each other. */
    public static Verdict ofFiles(Path out, boolean hashesOnly) {
        OutFolder folder = new OutFolder(out);
        return new FolderCheck(folder, Indexes.ofUnknownLook(folder), hashesOnly)
                .without("no configuration was found: nothing was compared with the book, only files with each other")
                .verdict();
    }

    private static Verdict withStore(Configuration configuration, OutFolder out, Store store, boolean hashesOnly) {
        FiscalCalendar calendar = configuration.strategy().organisation().calendar();
        BookStore book = BookStore.forReading(store.jdbi(), calendar);
        Recorded recorded = new Recorded(
                store.ledger().editions(configuration.strategy().organisation().id()),
                new PastPacks(store.ledger(), book, configuration),
                new PackFiles(configuration.home(), usable(configuration) ? configuration.branding() : Branding.NONE));
        return check(configuration, out, hashesOnly).with(recorded).verdict();
    }

    /** What the company puts of its own on its packs may be gone by now; what they say can be proven without it. */
    private static FolderCheck check(Configuration configuration, OutFolder out, boolean hashesOnly) {
        if (usable(configuration)) {
            IndexPrinter printer = new IndexPrinter(configuration.home(), configuration.branding());
            return new FolderCheck(out, new Indexes(out, printer), hashesOnly);
        }
        return new FolderCheck(out, Indexes.ofUnknownLook(out), hashesOnly)
                .without(
                        "logo, colours or font of the company cannot be used any more: how pages look was not compared");
    }

    private static boolean usable(Configuration configuration) {
        return Brand.check(configuration.home(), configuration.branding()).isEmpty();
    }
}
